import type { Facts } from "./facts.ts";

/** How an order names its customer; every part may be missing. */
export interface Names {
  visitorId?: string | null | undefined;
  customerId?: string | null | undefined;
  email?: string | null | undefined;
}

/** Every record that is the customer (ATT-5), and the names by which even an unknown customer is the same one. */
export interface Customer {
  visitorIds: Set<string>;
  memberIds: Set<string>;
  names: Set<string>;
}

const emailOf = (text: string | null | undefined): string | null => text?.trim().toLowerCase() || null;

interface Known {
  kind: "visitor" | "member";
  id: string;
  email: string | null;
  customerId: string | null;
  /** PEO-2: a visitor who is a member. */
  memberId: string | null;
}

/** PEO-11: an erased member has no e-mail left, so that a later order with it matches nobody. */
function everybody(facts: Facts): Known[] {
  const visitors = [...facts.visitors.values()].map((one) => ({
    kind: "visitor" as const,
    id: one.id,
    email: emailOf(one.email),
    customerId: one.customerId ?? null,
    memberId: one.memberId ?? null,
  }));
  const members = [...facts.members.values()].map((one) => {
    const erased = one.state === "anonymised";
    return {
      kind: "member" as const,
      id: one.id,
      email: erased ? null : emailOf(one.email),
      customerId: erased ? null : one.customerId || null,
      memberId: null,
    };
  });
  return [...visitors, ...members];
}

/** PEO-2: whom the brand says to be one: the member a visitor is, and everybody with the same customer id. */
function areOne(a: Known, b: Known): boolean {
  if (a.customerId !== null && a.customerId === b.customerId) return true;
  const shops = (one: Known, other: Known) => other.kind === "member" && one.memberId === other.id;
  return shops(a, b) || shops(b, a);
}

/** ATT-5: everybody named by visitor, customer id or e-mail, and all linked to one of those; one step, no e-mail of somebody found. */
export function customerOf(facts: Facts, names: Names | null | undefined): Customer {
  const email = emailOf(names?.email);
  const all = everybody(facts);
  const found = new Set(
    all.filter(
      (one) =>
        (one.kind === "visitor" && one.id === names?.visitorId) ||
        (one.customerId !== null && one.customerId === names?.customerId) ||
        (email !== null && one.email === email),
    ),
  );
  for (;;) {
    const more = all.filter((one) => !found.has(one) && [...found].some((other) => areOne(one, other)));
    if (more.length === 0) break;
    for (const one of more) found.add(one);
  }
  return {
    visitorIds: new Set([...found].filter((one) => one.kind === "visitor").map((one) => one.id)),
    memberIds: new Set([...found].filter((one) => one.kind === "member").map((one) => one.id)),
    names: new Set([
      ...(names?.visitorId ? [`visitor ${names.visitorId}`] : []),
      ...(names?.customerId ? [`customer ${names.customerId}`] : []),
      ...(email ? [`email ${email}`] : []),
    ]),
  };
}

/** Whether two orders are of one customer: they name the same, or somebody who is the same. */
export function sameCustomer(a: Customer, b: Customer): boolean {
  return (
    !a.names.isDisjointFrom(b.names) ||
    !a.visitorIds.isDisjointFrom(b.visitorIds) ||
    !a.memberIds.isDisjointFrom(b.memberIds)
  );
}
