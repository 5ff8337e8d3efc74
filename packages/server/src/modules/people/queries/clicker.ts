import { isAnyStaff } from "#modules/accounts";
import type { Db } from "#platform/db";
import { membersOfClusters } from "../store/members.ts";
import { visitorById, visitorsOfClusters } from "../store/visitors.ts";

/** Who somebody is to the programme, as the origin of a click asks it (TRK-3). */
export interface KnownClicker {
  /** The members this person is. */
  memberIds: string[];
  /** One of the person's accounts has a right in the Manager: a member's, or one with an e-mail the brand vouches for. */
  isStaff: boolean;
}

/** TRK-3: who is behind a visitor record, by everything that is the same person (PEO-2). An e-mail that was only typed says nothing. */
export async function clickerOf(db: Db, visitorId: string): Promise<KnownClicker> {
  const visitor = await visitorById(db, visitorId);
  if (!visitor) return { memberIds: [], isStaff: false };
  const [members, visitors] = await Promise.all([
    membersOfClusters(db, [visitor.cluster_id]),
    visitorsOfClusters(db, [visitor.cluster_id]),
  ]);
  const present = members.filter((one) => one.state !== "anonymised");
  const accountIds = present.flatMap((one) => one.account_id ?? []);
  const vouched = visitors.flatMap((one) => (one.email_vouched && one.email ? [one.email] : []));
  const emails = [...present.map((one) => one.email), ...vouched];
  const isKnown = accountIds.length > 0 || emails.length > 0;
  return {
    memberIds: members.map((one) => one.id),
    isStaff: isKnown && (await isAnyStaff(db, { accountIds, emails })),
  };
}
