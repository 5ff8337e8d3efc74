import type pg from "pg";
import { instantArray, intArray, textArray } from "#platform/db/arrays";
import type { Outgoing } from "../writer.ts";
import type { MessageRow } from "./messages.ts";

/*
 * In its order: move the conversations, but for those that would become dialogues, on by their number of new messages (last number, activity, who
 * wrote when); write the messages, each at its place after the conversation's last number; answer each conversation's last number before. A
 * client id that is there already fails the whole statement by its unique index.
 *
 * The conversations come in the order of their ids and are looked up one after the other, so that two nodes do not wait for each other; to lock them
 * first, as the careful statement does, would be surer and cost a tenth of the time. That a dialogue begins (CON-3) happens once in the life of a
 * conversation, and making ready to announce it would cost every batch a third of its time.
 */
const text = `
with grouped as (
  select * from unnest($1::text[], $2::int[], $3::timestamptz[], $4::text[], $5::timestamptz[], $6::timestamptz[])
    as g (id, messages, at, last_author, member_at, visitor_at)
), moved as (
  update conversations.conversations c set last_seq = c.last_seq + g.messages, last_activity_at = greatest(c.last_activity_at, g.at), last_author = g.last_author,
    member_wrote_at = coalesce(c.member_wrote_at, g.member_at), visitor_wrote_at = coalesce(c.visitor_wrote_at, g.visitor_at)
  from grouped g where c.id = g.id
    and (c.dialogue_at is not null or coalesce(c.member_wrote_at, g.member_at) is null or coalesce(c.visitor_wrote_at, g.visitor_at) is null)
  returning c.id, c.last_seq - g.messages as before
), written as (
  insert into conversations.messages (conversation_id, seq, id, author, kind, counts_as, text, image_id, sku, client_id, sent_at)
  select i.conversation_id, m.before + i.place, i.id, i.author, i.kind, i.counts_as, i.text, i.image_id, i.sku, i.client_id, i.sent_at
  from unnest($7::text[], $8::text[], $9::int[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[], $17::timestamptz[])
    as i (id, conversation_id, place, author, kind, counts_as, text, image_id, sku, client_id, sent_at)
  join moved m on m.id = i.conversation_id
)
select m.id, m.before from moved m`;

interface Group {
  id: string;
  messages: number;
  at: Date;
  lastAuthor: string;
  memberAt: Date | null;
  visitorAt: Date | null;
}

/**
 * Writes messages that were not sent before, in one statement and one commit (CON-4). Throws, and writes nothing, when one of them was: then
 * `insertMessages` finds out which. Answers a row for each message of the batch, null where it was not written: the conversation is gone, or
 * becomes a dialogue by it.
 */
export async function insertFresh(pool: pg.Pool, batch: readonly Outgoing[]): Promise<(MessageRow | null)[]> {
  const groups = new Map<string, Group>();
  const places = batch.map((message) => placeOf(groups, message));
  const inOrder = [...groups.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const values = [...groupColumns(inOrder), ...messageColumns(batch, places)];
  const { rows } = await pool.query<{ id: string; before: number }>({ name: "insert_fresh", text, values });
  const before = new Map(rows.map((row) => [row.id, row.before]));
  return batch.map((message, n) => {
    const last = before.get(message.conversationId);
    return last === undefined ? null : rowOf(message, last + places[n]!);
  });
}

/** The message's place among the batch's messages of its conversation, from 1; the group grows by it. */
function placeOf(groups: Map<string, Group>, message: Outgoing): number {
  const group = groups.get(message.conversationId) ?? {
    id: message.conversationId,
    messages: 0,
    at: message.sentAt,
    lastAuthor: "",
    memberAt: null,
    visitorAt: null,
  };
  groups.set(group.id, group);
  group.messages += 1;
  group.lastAuthor = message.author;
  if (message.sentAt > group.at) group.at = message.sentAt;
  if (message.countsAs === "member") group.memberAt ??= message.sentAt;
  if (message.countsAs === "visitor") group.visitorAt ??= message.sentAt;
  return group.messages;
}

function groupColumns(groups: readonly Group[]): Buffer[] {
  return [
    textArray(groups.map((one) => one.id)),
    intArray(groups.map((one) => one.messages)),
    instantArray(groups.map((one) => one.at)),
    textArray(groups.map((one) => one.lastAuthor)),
    instantArray(groups.map((one) => one.memberAt)),
    instantArray(groups.map((one) => one.visitorAt)),
  ];
}

function messageColumns(batch: readonly Outgoing[], places: readonly number[]): Buffer[] {
  return [
    textArray(batch.map((one) => one.id)),
    textArray(batch.map((one) => one.conversationId)),
    intArray(places),
    textArray(batch.map((one) => one.author)),
    textArray(batch.map((one) => one.kind)),
    textArray(batch.map((one) => one.countsAs)),
    textArray(batch.map((one) => one.text)),
    textArray(batch.map((one) => one.imageId)),
    textArray(batch.map((one) => one.sku)),
    textArray(batch.map((one) => one.clientId)),
    instantArray(batch.map((one) => one.sentAt)),
  ];
}

function rowOf(message: Outgoing, seq: number): MessageRow {
  return {
    conversation_id: message.conversationId,
    seq,
    id: message.id,
    author: message.author,
    kind: message.kind,
    counts_as: message.countsAs,
    text: message.text,
    image_id: message.imageId,
    sku: message.sku,
    client_id: message.clientId,
    sent_at: message.sentAt,
  };
}
