import { compareCodePoints } from "@rapport/contracts";

/** Whom an order names, in the brand's own words. */
export interface NamedCustomer {
  visitorId: string | null;
  customerId: string | null;
  email: string | null;
}

/** A record that an order can name; `memberId` when it is a member's. */
export interface KnownPerson {
  personId: string;
  visitorId: string | null;
  customerId: string | null;
  email: string | null;
  memberId: string | null;
}

/** PEO-2: two records that are one person, as long as nobody undid it. */
export interface PersonLink {
  a: string;
  b: string;
  active: boolean;
}

/** Everybody who is the customer of an order, ids lower first; the customer is a member if `memberIds` is not empty. */
export interface Customer {
  personIds: string[];
  memberIds: string[];
}

/**
 * ATT-5: who the customer is: everybody whom the order names by visitor, customer id or e-mail, and every person linked to one of them. One
 * step only: the e-mail of somebody so found brings in nobody else.
 */
export function customerOf(
  order: NamedCustomer,
  persons: readonly KnownPerson[],
  links: readonly PersonLink[],
): Customer {
  const named = persons.filter((person) => isNamed(person, order)).map((person) => person.personId);
  const found = withLinked(named, links);
  const memberIds = persons.flatMap(({ personId, memberId }) =>
    memberId !== null && found.has(personId) ? [memberId] : [],
  );
  return {
    personIds: [...found].toSorted(compareCodePoints),
    memberIds: [...new Set(memberIds)].toSorted(compareCodePoints),
  };
}

function isNamed(person: KnownPerson, order: NamedCustomer): boolean {
  return (
    isSame(person.visitorId, order.visitorId) ||
    isSame(person.customerId, order.customerId) ||
    isSame(normalised(person.email), normalised(order.email))
  );
}

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && one !== "" && one === other;
}

function normalised(email: string | null): string | null {
  return email?.trim().toLowerCase() || null;
}

function withLinked(named: readonly string[], links: readonly PersonLink[]): Set<string> {
  const found = new Set(named);
  // A set is walked in the order it grows, so whoever is found on the way is visited too.
  for (const personId of found) {
    for (const { a, b, active } of links) {
      if (!active) continue;
      if (a === personId) found.add(b);
      if (b === personId) found.add(a);
    }
  }
  return found;
}
