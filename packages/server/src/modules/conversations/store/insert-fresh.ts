import type pg from "pg";
import { instantArray, intArray, textArray } from "#platform/db/arrays";
import type { Outgoing } from "../writer.ts";
import { insertOne, rowOf } from "./insert-one.ts";
import type { MessageRow } from "./messages.ts";

/*
 * In its order: move the conversations on by their number of new messages (last number, activity, who wrote last and when); write the messages,
 * each at its place after the conversation's last number; answer each conversation's last number before. A client id that is there already fails
 * the whole statement by its unique index.
 *
 * The conversations come in the order of their ids and are looked up one after the other, so that two nodes do not wait for each other; to lock them
 * first, as the careful statement does, would be surer and cost a tenth of the time. One in which a side writes for the first time is left alone: a
 * dialogue may begin (CON-3), and making ready to announce it would cost every batch a third of its time.
 */
function statement(name: string, more: readonly { column: string; value: string; type?: string }[]) {
  const given = more.filter(({ type }) => type);
  const text = `
with grouped as (
  select * from unnest($1::text[], $2::int[], $3::timestamptz[], $4::text[], $5::timestamptz[], $6::timestamptz[])
    with ordinality as g (id, messages, at, last_author, member_at, visitor_at, n)
), moved as (
  update conversations.conversations c set last_seq = c.last_seq + g.messages, last_activity_at = greatest(c.last_activity_at, g.at),
    activity_minute = greatest(c.activity_minute, conversations.minute_of(g.at)), last_author = g.last_author,
    member_last_wrote_at = greatest(c.member_last_wrote_at, g.member_at), visitor_last_wrote_at = greatest(c.visitor_last_wrote_at, g.visitor_at)
  from grouped g where c.id = g.id
    and (g.member_at is null or c.member_wrote_at is not null) and (g.visitor_at is null or c.visitor_wrote_at is not null)
  returning g.n::int as n, c.id, c.last_seq - g.messages as before
), written as (
  insert into conversations.messages (conversation_id, seq, id, author, text, client_id, sent_at, ${more.map(({ column }) => column).join(", ")})
  select m.id, m.before + i.place, i.id, i.author, i.text, i.client_id, i.sent_at, ${more.map(({ value }) => value).join(", ")}
  from unnest($7::text[], $8::int[], $9::int[], $10::text[], $11::text[], $12::text[], $13::timestamptz[]${given.map(({ type }, n) => `, $${14 + n}::${type}`).join("")})
    as i (id, n, place, author, text, client_id, sent_at${given.map(({ column }) => `, ${column}`).join("")})
  join moved m on m.n = i.n
)
select n, before from moved`;
  return { name, text };
}

/** What nearly all are: words of one side. Each column that need not be sent is a twentieth of the time. */
const words = statement("insert_words", [
  { column: "kind", value: "'text'" },
  { column: "counts_as", value: "i.author" },
]);
const anything = statement(
  "insert_fresh",
  ["kind", "counts_as", "image_id", "sku"].map((column) => ({ column, value: `i.${column}`, type: "text[]" })),
);

/** A conversation's part of the batch; `n` is its place among the parts, from 1. */
interface Group {
  n: number;
  id: string;
  messages: number;
  at: Date;
  lastAuthor: string;
  memberAt: Date | null;
  visitorAt: Date | null;
}

/** A message's place among the batch's messages of its conversation, from 1. */
interface Place {
  group: Group;
  place: number;
}

/**
 * Writes messages that were not sent before, in one statement and one commit (CON-4). Throws, and writes nothing, when one of them was: then
 * `insertMessages` finds out which. Answers a row for each message of the batch, null where it was not written: the conversation is gone, or
 * a side writes in it for the first time.
 */
export async function insertFresh(pool: pg.Pool, batch: readonly Outgoing[]): Promise<(MessageRow | null)[]> {
  if (batch.length === 1) return [await insertOne(pool, batch[0]!)];
  const groups = new Map<string, Group>();
  const places = batch.map((message) => placeOf(groups, message));
  const inOrder = [...groups.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const [at, group] of inOrder.entries()) group.n = at + 1;
  const usual = batch.every((one) => one.kind === "text" && one.countsAs === one.author);
  const values = [...groupColumns(inOrder), ...wordColumns(batch, places), ...(usual ? [] : otherColumns(batch))];
  const { rows } = await pool.query<{ n: number; before: number }>({ ...(usual ? words : anything), values });
  const before = new Map(rows.map((row) => [row.n, row.before]));
  return batch.map((message, at) => {
    const { group, place } = places[at]!;
    const last = before.get(group.n);
    return last === undefined ? null : rowOf(message, last + place);
  });
}

/** The message's conversation grows by it. */
function placeOf(groups: Map<string, Group>, message: Outgoing): Place {
  const group = groups.get(message.conversationId) ?? {
    n: 0,
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
  group.at = later(group.at, message.sentAt);
  if (message.countsAs === "member") group.memberAt = later(group.memberAt, message.sentAt);
  if (message.countsAs === "visitor") group.visitorAt = later(group.visitorAt, message.sentAt);
  return { group, place: group.messages };
}

function later(one: Date | null, other: Date): Date {
  return one === null || other > one ? other : one;
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

function wordColumns(batch: readonly Outgoing[], places: readonly Place[]): Buffer[] {
  return [
    textArray(batch.map((one) => one.id)),
    intArray(places.map((one) => one.group.n)),
    intArray(places.map((one) => one.place)),
    textArray(batch.map((one) => one.author)),
    textArray(batch.map((one) => one.text)),
    textArray(batch.map((one) => one.clientId)),
    instantArray(batch.map((one) => one.sentAt)),
  ];
}

function otherColumns(batch: readonly Outgoing[]): Buffer[] {
  return [
    textArray(batch.map((one) => one.kind)),
    textArray(batch.map((one) => one.countsAs)),
    textArray(batch.map((one) => one.imageId)),
    textArray(batch.map((one) => one.sku)),
  ];
}
