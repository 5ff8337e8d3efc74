import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { newId } from "#platform/ids";
import { refuse, type Refusal } from "#platform/refusal";
import type { VisitorRecord, VisitorStanding } from "../records.ts";
import { normaliseEmail } from "../rules/normalise.ts";
import { addPersons, knownMemberIds, knownVisitorIds } from "../store/import-members.ts";
import * as store from "../store/import-visitors.ts";
import { emptyVisitors, visitorsByIds, type VisitorRow } from "../store/visitors.ts";

type Answer = Refusal | null;
type Saved = Omit<VisitorRow, "cluster_id" | "erased_at">;

/**
 * Visitors of a stream, made or updated; its members are in before. Who is whom is joined afterwards (`joinImported`). A visitor who was erased stays
 * so (PEO-11). Answers, for each record in its place, the refusal or nothing: `unknown_reference`.
 */
export async function importVisitors(tx: Tx, ctx: Ctx, records: readonly VisitorRecord[]): Promise<Answer[]> {
  const known = new Map(
    (await visitorsByIds(tx, [...new Set(records.map(({ id }) => id))])).map((row) => [row.id, row]),
  );
  const members = await knownMemberIds(tx, [...new Set(records.flatMap(({ memberId }) => memberId ?? []))]);
  const rows = new Map<string, Saved>();
  const persons: { id: string; createdAt: Date }[] = [];
  const answers = records.map((record): Answer => {
    if (record.memberId && !members.has(record.memberId))
      return refuse("unknown_reference", `There is no member ${record.memberId}.`);
    if (known.get(record.id)?.erased_at) return null;
    const before = rows.get(record.id) ?? known.get(record.id) ?? newVisitor(record.id, ctx.now());
    const after = mergedVisitor(before, record);
    if (!rows.has(record.id) && !known.has(record.id))
      persons.push({ id: before.person_id, createdAt: after.created_at });
    rows.set(record.id, after);
    return null;
  });
  await addPersons(tx, persons);
  await store.saveVisitors(tx, [...rows.values()]);
  return answers;
}

function newVisitor(id: string, now: Date): Saved {
  return {
    id,
    person_id: newId("person"),
    email: null,
    email_vouched: false,
    customer_id: null,
    name: null,
    locale: null,
    created_at: now,
  };
}

/** What the record leaves out stays. The brand vouches for the e-mail of its own clients, not for one that somebody only typed (PEO-2). */
function mergedVisitor(before: Saved, record: VisitorRecord): Saved {
  const customer_id = record.customerId === undefined ? before.customer_id : record.customerId;
  const email = record.email === undefined ? before.email : normaliseEmail(record.email);
  const isNew = email !== before.email || customer_id !== before.customer_id;
  return {
    ...before,
    email,
    email_vouched: isNew ? email !== null && customer_id !== null : before.email_vouched,
    customer_id,
    name: record.name === undefined ? before.name : record.name || null,
    created_at: record.createdAt === undefined ? before.created_at : new Date(record.createdAt),
  };
}

/** What another programme knew of its visitors besides. */
export async function importVisitorStandings(
  tx: Tx,
  _ctx: Ctx,
  records: readonly VisitorStanding[],
): Promise<Answer[]> {
  const known = await knownVisitorIds(tx, [...new Set(records.map(({ id }) => id))]);
  const rows = [...new Map(records.map((record) => [record.id, record])).values()].filter(({ id }) => known.has(id));
  await store.saveVisitorStandings(tx, rows);
  const erased = rows.flatMap(({ id, erasedAt }) => (erasedAt ? [{ id, erasedAt }] : []));
  await store.eraseByStanding(tx, erased);
  await emptyVisitors(
    tx,
    erased.map(({ id }) => id),
  );
  return records.map(({ id }) => (known.has(id) ? null : refuse("unknown_reference", `There is no visitor ${id}.`)));
}
