import type { ConversationSource } from "@rapport/contracts";
import { sql } from "kysely";
import type { Db, Tx } from "#platform/db";
import type { ConversationStanding } from "../records.ts";
import type { ConversationRow } from "./conversations.ts";

export type KnownConversation = Pick<ConversationRow, "id" | "member_id" | "visitor_id">;

/** The conversations that have one of these ids, or are of one of these pairs. */
export async function conversationsNamed(
  db: Db,
  records: readonly { id: string; memberId: string; visitorId: string }[],
): Promise<KnownConversation[]> {
  const { rows } = await sql<KnownConversation>`
    with given as (select * from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as g (id text, "memberId" text, "visitorId" text))
    select c.id, c.member_id, c.visitor_id from given g join conversations.conversations c on c.id = g.id
    union select c.id, c.member_id, c.visitor_id from given g
      join conversations.conversations c on c.member_id = g."memberId" and c.visitor_id = g."visitorId"`.execute(db);
  return rows;
}

/** A known one keeps its pair and its messages; how and when it began is as the record says. */
export async function saveConversations(
  tx: Tx,
  records: readonly {
    id: string;
    memberId: string;
    visitorId: string;
    source: ConversationSource;
    startedAt: string;
  }[],
): Promise<void> {
  await sql`
    insert into conversations.conversations as c (id, member_id, visitor_id, source, started_at, last_activity_at, activity_minute)
    select id, "memberId", "visitorId", source, "startedAt", "startedAt", conversations.minute_of("startedAt") from jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
      as g (id text, "memberId" text, "visitorId" text, source text, "startedAt" timestamptz)
    on conflict (id) do update set source = excluded.source, started_at = excluded.started_at,
      last_activity_at = case when c.last_seq = 0 then excluded.last_activity_at else c.last_activity_at end,
      activity_minute = case when c.last_seq = 0 then excluded.activity_minute else c.activity_minute end`.execute(tx);
}

/** Marks only move forward; what a side hid, muted or blocked is as the record says. */
export async function saveStandings(tx: Tx, records: readonly ConversationStanding[]): Promise<void> {
  const rows = records.map(({ id, aboutSku, member, visitor }) => ({ id, sku: aboutSku, m: member, v: visitor }));
  await sql`
    update conversations.conversations c set about_sku = g.sku,
      member_delivered_to = greatest(c.member_delivered_to, least(c.last_seq, (g.m ->> 'deliveredTo')::int)),
      member_read_to = least(c.last_seq, (g.m ->> 'readTo')::int), member_archived_to = (g.m ->> 'archivedTo')::int,
      member_muted = (g.m ->> 'muted')::boolean, member_blocked = (g.m ->> 'blocked')::boolean,
      visitor_delivered_to = greatest(c.visitor_delivered_to, least(c.last_seq, (g.v ->> 'deliveredTo')::int)),
      visitor_read_to = least(c.last_seq, (g.v ->> 'readTo')::int), visitor_archived_to = (g.v ->> 'archivedTo')::int,
      visitor_muted = (g.v ->> 'muted')::boolean, visitor_blocked = (g.v ->> 'blocked')::boolean
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (id text, sku text, m jsonb, v jsonb)
    where c.id = g.id`.execute(tx);
}
