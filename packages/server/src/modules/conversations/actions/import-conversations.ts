import { becameOne, knownMemberIds, knownVisitorIds } from "#modules/people";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { refuse, type Refusal } from "#platform/refusal";
import type { ConversationRecord, ConversationStanding } from "../records.ts";
import * as store from "../store/import-conversations.ts";

type Answer = Refusal | null;

/**
 * Conversations of a stream, made or updated; members, visitors and who is whom are in before. There is one for a pair (CON-1), and nobody converses
 * with himself. Answers, for each record in its place, the refusal or nothing: `unknown_reference`, `conflict`, `talking_to_oneself`.
 */
export async function importConversations(tx: Tx, ctx: Ctx, records: readonly ConversationRecord[]): Promise<Answer[]> {
  const distinct = (ids: readonly string[]) => [...new Set(ids)];
  const members = await knownMemberIds(tx, distinct(records.map(({ memberId }) => memberId)));
  const visitors = await knownVisitorIds(tx, distinct(records.map(({ visitorId }) => visitorId)));
  const known = await store.conversationsNamed(tx, records);
  const pairs = new Map(known.map((row) => [pairOf(row.member_id, row.visitor_id), row.id]));
  const byId = new Map(known.map((row) => [row.id, pairOf(row.member_id, row.visitor_id)]));
  const alone = await monologues(
    tx,
    ctx,
    records.filter(({ id }) => !byId.has(id)),
  );
  const answers = records.map((record): Answer => {
    const { id, memberId, visitorId } = record;
    if (memberId !== "bot" && !members.has(memberId))
      return refuse("unknown_reference", `There is no member ${memberId}.`);
    if (!visitors.has(visitorId)) return refuse("unknown_reference", `There is no visitor ${visitorId}.`);
    const pair = pairOf(memberId, visitorId);
    if ((byId.get(id) ?? pair) !== pair) return refuse("conflict", `The conversation ${id} is of another pair.`);
    const other = pairs.get(pair);
    if (other !== undefined && other !== id)
      return refuse("conflict", `The pair has the conversation ${other} already.`);
    if (alone.has(id)) return refuse("talking_to_oneself");
    pairs.set(pair, id);
    byId.set(id, pair);
    return null;
  });
  const good = records.filter((_, index) => answers[index] === null);
  await store.saveConversations(tx, [...new Map(good.map((record) => [record.id, record])).values()]);
  return answers;
}

/**
 * CON-1: conversations of somebody with himself. Two who were found to be one only after they began to talk did talk; where nobody said since when
 * they are one (the link is of this import), they always were.
 */
async function monologues(tx: Tx, ctx: Ctx, records: readonly ConversationRecord[]): Promise<Set<string>> {
  const since = new Map((await becameOne(tx, records)).map((one) => [pairOf(one.memberId, one.visitorId), one.at]));
  const alone = records.filter(({ memberId, visitorId, startedAt }) => {
    const at = since.get(pairOf(memberId, visitorId));
    return at !== undefined && (at <= new Date(startedAt) || at >= ctx.now());
  });
  return new Set(alone.map(({ id }) => id));
}

/** Where conversations stood for each side in the programme they come from; their messages are in before. */
export async function importConversationStandings(
  tx: Tx,
  _ctx: Ctx,
  records: readonly ConversationStanding[],
): Promise<Answer[]> {
  await store.saveStandings(tx, [...new Map(records.map((record) => [record.id, record])).values()]);
  return records.map(() => null);
}

function pairOf(memberId: string, visitorId: string): string {
  return JSON.stringify([memberId, visitorId]);
}
