import type { Author, MessageKind, Side } from "@rapport/contracts";
import { sql } from "kysely";
import type { Db, Tx } from "#platform/db";

export interface MessageRow {
  conversation_id: string;
  seq: number;
  id: string;
  author: Author;
  kind: MessageKind;
  counts_as: "member" | "visitor" | null;
  text: string;
  image_id: string | null;
  sku: string | null;
  client_id: string | null;
  sent_at: Date;
}

export interface ImageRow {
  id: string;
  owner: string;
  width: number;
  height: number;
}

/** Messages after a number ascending, before a number, or the newest; always answered ascending. */
export async function messagesOf(
  db: Db,
  conversationId: string,
  of: { after?: number | undefined; before?: number | undefined; limit: number },
): Promise<MessageRow[]> {
  if (of.after !== undefined) {
    const { rows } =
      await sql<MessageRow>`select * from conversations.messages where conversation_id = ${conversationId} and seq > ${of.after} order by seq limit ${of.limit}`.execute(
        db,
      );
    return rows;
  }
  const { rows } = await sql<MessageRow>`select * from conversations.messages
    where conversation_id = ${conversationId} and seq < ${of.before ?? 2_147_483_647} order by seq desc limit ${of.limit}`.execute(
    db,
  );
  return rows.reverse();
}

export async function lastMessages(db: Db, keys: readonly { id: string; seq: number }[]): Promise<MessageRow[]> {
  if (keys.length === 0) return [];
  const { rows } =
    await sql<MessageRow>`select m.* from unnest(${keys.map((key) => key.id)}::text[], ${keys.map((key) => key.seq)}::int[]) as k (id, seq)
    join conversations.messages m on m.conversation_id = k.id and m.seq = k.seq`.execute(db);
  return rows;
}

export async function addUpload(db: Db, image: ImageRow & { at: Date }): Promise<void> {
  await sql`insert into conversations.uploads (id, owner, width, height, created_at) values (${image.id}, ${image.owner}, ${image.width}, ${image.height}, ${image.at})`.execute(
    db,
  );
}

export async function uploadsByIds(db: Db, ids: readonly string[]): Promise<ImageRow[]> {
  if (ids.length === 0) return [];
  const { rows } =
    await sql<ImageRow>`select id, owner, width, height from conversations.uploads where id = any(${ids})`.execute(db);
  return rows;
}

export interface TalkRow {
  conversation_id: string;
  member_id: string;
  source: string;
  last_at: Date | null;
  member_wrote: boolean;
  visitor_wrote: boolean;
  has_later: boolean;
}

/**
 * ATT-2: what was said in the conversations of these visitors strictly before an instant. Whose last words are older than that is known by the
 * conversation; only where one went on since, its messages are looked through.
 */
export async function talksBefore(db: Db, visitorIds: readonly string[], before: Date): Promise<TalkRow[]> {
  const lastOf = (side: Side) => {
    const last = sql.ref(`c.${side}_last_wrote_at`);
    return sql`case when ${last} < ${before} then ${last} when ${last} is not null then (
        select max(m.sent_at) from conversations.messages m where m.conversation_id = c.id and m.counts_as = ${side} and m.sent_at < ${before}) end`;
  };
  const { rows } = await sql<TalkRow>`
    select c.id as conversation_id, c.member_id, c.source,
      greatest(wrote.member_at, wrote.visitor_at) as last_at, wrote.member_at is not null as member_wrote, wrote.visitor_at is not null as visitor_wrote,
      coalesce(greatest(c.member_last_wrote_at, c.visitor_last_wrote_at) >= ${before}, false) as has_later
    from conversations.conversations c
    -- worked out once a conversation
    cross join lateral (select ${lastOf("member")} as member_at, ${lastOf("visitor")} as visitor_at offset 0) wrote
    where c.visitor_id = any(${visitorIds})
    order by last_at desc nulls last, c.id limit 200`.execute(db);
  return rows;
}

export interface DayCount {
  day: string;
  conversations: number;
  dialogues: number;
  messages: number;
}

/** Conversations opened, dialogues begun and messages written by people (notices and automatic ones not) on each day of the zone. */
export async function countByDay(db: Db, of: { from: Date; to: Date; timezone: string }): Promise<DayCount[]> {
  const { rows } = await sql<DayCount>`
    select day::text as day, sum(conversations)::int as conversations, sum(dialogues)::int as dialogues, sum(messages)::int as messages from (
      select (started_at at time zone ${of.timezone})::date as day, 1 as conversations, 0 as dialogues, 0 as messages
        from conversations.conversations where started_at >= ${of.from} and started_at < ${of.to}
      union all select (dialogue_at at time zone ${of.timezone})::date, 0, 1, 0
        from conversations.conversations where dialogue_at >= ${of.from} and dialogue_at < ${of.to}
      union all select (sent_at at time zone ${of.timezone})::date, 0, 0, 1
        from conversations.messages where sent_at >= ${of.from} and sent_at < ${of.to} and author <> 'auto' and kind <> 'notice') as counted
    group by day order by day`.execute(db);
  return rows;
}

/** Dialogues begun on each day of the zone, by member. */
export async function dialoguesByMember(
  db: Db,
  of: { from: Date; to: Date },
): Promise<{ member_id: string; dialogues: number }[]> {
  const { rows } = await sql<{
    member_id: string;
    dialogues: number;
  }>`select member_id, count(*)::int as dialogues from conversations.conversations
    where dialogue_at >= ${of.from} and dialogue_at < ${of.to} group by member_id`.execute(db);
  return rows;
}

export type { Tx };
