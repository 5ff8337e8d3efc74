import type { Db } from "#platform/db";
import { normaliseEmail } from "../rules/normalise.ts";
import { memberByCustomer, memberByEmail, membersOfClusters, type MemberWithStore } from "../store/members.ts";
import { clusterOf } from "../store/persons.ts";
import * as visitors from "../store/visitors.ts";

/** ATT-5: everybody an order's customer is, and everything that names an order of the same customer. */
export interface Identities {
  /** Clusters of persons, sorted: two orders are of one customer when these meet. */
  personIds: string[];
  visitorIds: string[];
  memberIds: string[];
  /** The order's own customer id and those of the persons found. */
  customerIds: string[];
  /** The order's own e-mail and those of the persons found; they find orders, never more persons. */
  emails: string[];
}

export interface CustomerKeys {
  visitorId: string | null;
  customerId: string | null;
  email: string | null;
}

/**
 * ATT-5: every person named by the order's visitor, customer id or e-mail, and everybody linked to one of those. One step: the e-mail of a
 * person so found brings in nobody else.
 */
export async function identitiesOf(db: Db, customer: CustomerKeys): Promise<Identities> {
  const email = normaliseEmail(customer.email);
  const clusters = await clustersNamed(db, { ...customer, email });
  const [visitorRows, memberRows] = await Promise.all([
    visitors.visitorsOfClusters(db, clusters),
    membersOfClusters(db, clusters),
  ]);
  return {
    personIds: clusters,
    visitorIds: visitorRows.map((one) => one.id),
    memberIds: memberRows.map((one) => one.id),
    customerIds: distinct([
      customer.customerId,
      ...visitorRows.map((one) => one.customer_id),
      ...memberRows.map((one) => one.customer_id),
    ]),
    emails: distinct([
      email,
      ...visitorRows.map((one) => one.email),
      ...memberRows.filter((one) => one.state !== "anonymised").map((one) => one.email),
    ]),
  };
}

async function clustersNamed(db: Db, { visitorId, customerId, email }: CustomerKeys): Promise<string[]> {
  const byVisitor = visitorId ? await visitors.visitorById(db, visitorId) : null;
  const byCustomer = customerId ? await visitors.visitorsOfCustomer(db, customerId) : [];
  const byEmail = email ? await visitors.visitorsByEmail(db, email) : [];
  const members = [
    customerId ? await memberByCustomer(db, customerId) : null,
    email ? await memberByEmail(db, email) : null,
  ];
  const ofMembers = await Promise.all(
    members.filter((one): one is MemberWithStore => one !== null).map((one) => clusterOf(db, one.person_id)),
  );
  return distinct([
    byVisitor?.cluster_id ?? null,
    ...[...byCustomer, ...byEmail].map((one) => one.cluster_id),
    ...ofMembers,
  ]).toSorted();
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value): value is string => value !== null && value !== ""))];
}
