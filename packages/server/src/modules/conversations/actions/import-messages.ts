import { knownSkus } from "#modules/catalog";
import { erasedAmong, sawActive } from "#modules/people";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { refuse, type Refusal } from "#platform/refusal";
import type { MessageRecord } from "../records.ts";
import { writingSide } from "../rules/message-kinds.ts";
import * as store from "../store/import-messages.ts";
import type { MessageRow } from "../store/messages.ts";

type Answer = Refusal | null;

/**
 * Messages of the past, in the order of their conversations and instants; conversations and products are in before. They get the numbers after
 * those that are there (CON-4); a known id only changes its text. What an erased visitor wrote stays empty (PEO-11). Answers, for each record in its
 * place, the refusal or nothing: `unknown_reference`, `conflict` for an id of another conversation.
 */
export async function importMessages(tx: Tx, ctx: Ctx, records: readonly MessageRecord[]): Promise<Answer[]> {
  const ids = [...new Set(records.map(({ conversationId }) => conversationId))];
  const conversations = new Map((await store.lockForMessages(tx, ids)).map((row) => [row.id, { ...row }]));
  const known = await store.messagesKnown(
    tx,
    records.map(({ id }) => id),
  );
  const skus = await knownSkus(tx, [...new Set(records.flatMap(({ sku }) => sku ?? []))]);
  const erased = await erasedAmong(tx, [...new Set([...conversations.values()].map((one) => one.visitor_id))]);
  const fresh = new Map<string, MessageRow>();
  const texts = new Map<string, string>();
  const answers = records.map((record): Answer => {
    const conversation = conversations.get(record.conversationId);
    if (!conversation) return refuse("unknown_reference", `There is no conversation ${record.conversationId}.`);
    if (record.sku && !skus.has(record.sku)) return refuse("unknown_reference", `There is no product ${record.sku}.`);
    const place = fresh.get(record.id)?.conversation_id ?? known.get(record.id);
    if (place !== undefined && place !== conversation.id)
      return refuse("conflict", `The message ${record.id} is of another conversation.`);
    const text = record.author === "visitor" && erased.has(conversation.visitor_id) ? "" : record.text;
    const again = fresh.get(record.id);
    if (again) again.text = text;
    else if (place !== undefined) texts.set(record.id, text);
    else fresh.set(record.id, rowOf({ ...record, text }, conversation));
    return null;
  });
  await store.addMessages(tx, [...fresh.values()]);
  await sawActive(tx, lastActions([...fresh.values()], conversations, ctx.now()));
  await store.changeTexts(
    tx,
    [...texts].map(([id, text]) => ({ id, text })),
  );
  return answers;
}

/** PEO-9: when each member last wrote one of these messages; never later than now. */
function lastActions(
  rows: readonly MessageRow[],
  conversations: ReadonlyMap<string, store.ConversationForMessages>,
  now: Date,
): { memberId: string; at: Date }[] {
  const last = new Map<string, Date>();
  for (const row of rows) {
    const memberId = conversations.get(row.conversation_id)?.member_id;
    if (row.author !== "member" || memberId === undefined || row.sent_at > now) continue;
    if (row.sent_at > (last.get(memberId) ?? new Date(0))) last.set(memberId, row.sent_at);
  }
  return [...last].map(([memberId, at]) => ({ memberId, at }));
}

/** Gives the message the next number of its conversation, and says on whose behalf it counts (ATT-2, ATT-3). */
function rowOf(record: MessageRecord, conversation: store.ConversationForMessages): MessageRow {
  const { author, kind } = record;
  conversation.last_seq += 1;
  const firstAutomatic = !conversation.has_automatic;
  if (author === "auto" && kind !== "notice") conversation.has_automatic = true;
  return {
    conversation_id: conversation.id,
    seq: conversation.last_seq,
    id: record.id,
    author,
    kind,
    counts_as: writingSide({ author, kind, firstAutomatic }, conversation.source),
    text: record.text,
    image_id: null,
    sku: record.sku ?? null,
    client_id: null,
    sent_at: new Date(record.sentAt),
  };
}
