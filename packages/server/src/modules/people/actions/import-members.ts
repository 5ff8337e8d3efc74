import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { emitAll } from "#platform/events";
import { newId } from "#platform/ids";
import { refuse, type Refusal } from "#platform/refusal";
import { memberStateChanged } from "../events.ts";
import type { MemberRecord, MemberStanding, StoreRecord } from "../records.ts";
import * as store from "../store/import-members.ts";
import type { MemberRow } from "../store/members.ts";
import { saveStore } from "../store/stores.ts";
import { emptied } from "./erase-member.ts";
import { merge, newMember } from "./put-member.ts";

type Answer = Refusal | null;

/** Stores of a stream, made or replaced. */
export async function importStores(tx: Tx, ctx: Ctx, records: readonly StoreRecord[]): Promise<Answer[]> {
  for (const { id, name, address } of records) await saveStore(tx, id, { body: { name, address }, at: ctx.now() });
  return records.map(() => null);
}

/**
 * All members of a stream at once, because one may be sponsored by another that comes later; its stores are in before. Answers, for each record in
 * its place, the refusal or nothing: `unknown_reference`, `email_taken`, `conflict` for a customer id that another member has.
 */
export async function importMembers(tx: Tx, ctx: Ctx, records: readonly MemberRecord[]): Promise<Answer[]> {
  const known = new Map(
    (await store.lockMembers(tx, distinct(records.map(({ id }) => id)))).map((row) => [row.id, row]),
  );
  const answers = await refusals(tx, records, known);
  const rows = new Map<string, MemberRow>();
  const persons: { id: string; createdAt: Date }[] = [];
  for (const [index, { id, ...body }] of records.entries()) {
    // Nothing comes back from anonymised (PEO-4).
    if (answers[index] || known.get(id)?.state === "anonymised") continue;
    const before = rows.get(id) ?? known.get(id) ?? newMember(id, newId("person"), ctx.now());
    if (!rows.has(id) && !known.has(id)) persons.push({ id: before.person_id, createdAt: ctx.now() });
    const after = merge(before, body);
    rows.set(id, after.state === "anonymised" ? emptied(after) : after);
  }
  await store.addPersons(tx, persons);
  await store.saveMembers(tx, [...rows.values()]);
  const changed = [...rows.values()].flatMap(({ id, state }) => {
    const from = known.get(id)?.state;
    return from && from !== state ? [{ memberId: id, from, to: state }] : [];
  });
  await emitAll(tx, memberStateChanged, changed);
  for (const { memberId, to } of changed) {
    const accountId = known.get(memberId)?.account_id;
    if (to === "anonymised" && accountId) await ctx.accounts.forget({ ...ctx, db: tx }, accountId);
  }
  return answers;
}

/** Each refusal can leave another record without its sponsor, until none follows from the others. */
async function refusals(
  tx: Tx,
  records: readonly MemberRecord[],
  known: ReadonlyMap<string, MemberRow>,
): Promise<Answer[]> {
  const stores = await store.knownStoreIds(tx, distinct(records.map(({ storeId }) => storeId)));
  const sponsors = await store.knownMemberIds(tx, distinct(records.map(({ sponsorId }) => sponsorId)));
  const taken = await claimsOf(tx, records);
  const answers: Answer[] = records.map(({ storeId }) =>
    storeId && !stores.has(storeId) ? refuse("unknown_reference", `There is no store ${storeId}.`) : null,
  );
  for (const [index, record] of records.entries()) answers[index] ??= claim(taken, record);
  let found = true;
  while (found) {
    found = false;
    const present = new Set([...sponsors, ...known.keys()]);
    for (const [index, { id }] of records.entries()) if (!answers[index]) present.add(id);
    for (const [index, { id, sponsorId }] of records.entries()) {
      if (answers[index] || !sponsorId || (present.has(sponsorId) && sponsorId !== id)) continue;
      answers[index] = refuse("unknown_reference", `There is no member ${sponsorId} to sponsor ${id}.`);
      found = true;
    }
  }
  return answers;
}

interface Claims {
  emails: Map<string, string>;
  customers: Map<string, string>;
}

async function claimsOf(tx: Tx, records: readonly MemberRecord[]): Promise<Claims> {
  const holders = await store.holdersOf(tx, {
    emails: distinct(records.map(({ email }) => email)),
    customerIds: distinct(records.map(({ customerId }) => customerId)),
  });
  return {
    emails: new Map(holders.filter(({ state }) => state !== "anonymised").map(({ email, id }) => [email, id])),
    customers: new Map(holders.flatMap(({ customer_id, id }) => (customer_id ? [[customer_id, id] as const] : []))),
  };
}

/** The first record with an e-mail or a customer id has it. */
function claim(taken: Claims, { id, email, customerId, state }: MemberRecord): Answer {
  if (state === "anonymised") return null;
  const owner = taken.emails.get(email);
  if (owner !== undefined && owner !== id) return refuse("email_taken", `Member ${owner} has the e-mail of ${id}.`);
  const holder = customerId ? taken.customers.get(customerId) : undefined;
  if (holder !== undefined && holder !== id)
    return refuse("conflict", `Member ${holder} has the customer id ${customerId} already.`);
  taken.emails.set(email, id);
  if (customerId) taken.customers.set(customerId, id);
  return null;
}

/** What another programme knew of its members besides. */
export async function importMemberStandings(tx: Tx, _ctx: Ctx, records: readonly MemberStanding[]): Promise<Answer[]> {
  const known = await store.knownMemberIds(tx, distinct(records.map(({ id }) => id)));
  const rows = new Map(records.filter(({ id }) => known.has(id)).map((record) => [record.id, record]));
  await store.saveMemberStandings(tx, [...rows.values()]);
  return records.map(({ id }) => (known.has(id) ? null : refuse("unknown_reference", `There is no member ${id}.`)));
}

function distinct(ids: readonly (string | null | undefined)[]): string[] {
  return [...new Set(ids.filter((id): id is string => Boolean(id)))];
}
