import { sql } from "kysely";
import type { Db, Tx } from "#platform/db";
import type { ConversationRow } from "./conversations.ts";
import type { MessageRow } from "./messages.ts";

export interface ConversationForMessages extends Pick<
  ConversationRow,
  "id" | "member_id" | "visitor_id" | "source" | "last_seq" | "started_at"
> {
  /** An automatic message that is no notice is there already (ATT-3). */
  has_automatic: boolean;
}

/** Conversations held in the order of their ids, as the writer of live messages does. */
export async function lockForMessages(tx: Tx, ids: readonly string[]): Promise<ConversationForMessages[]> {
  const { rows } = await sql<ConversationForMessages>`
    select c.id, c.member_id, c.visitor_id, c.source, c.last_seq, c.started_at,
      exists (select 1 from conversations.messages m where m.conversation_id = c.id and m.author = 'auto' and m.kind <> 'notice') as has_automatic
    from conversations.conversations c where c.id = any(${ids}) order by c.id for update of c`.execute(tx);
  return rows;
}

export async function messagesKnown(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{
    id: string;
    conversation_id: string;
  }>`select id, conversation_id from conversations.messages where id = any(${ids})`.execute(db);
  return new Map(rows.map((row) => [row.id, row.conversation_id]));
}

export async function changeTexts(tx: Tx, texts: readonly { id: string; text: string }[]): Promise<void> {
  if (texts.length === 0) return;
  await sql`
    update conversations.messages m set text = g.text
    from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as g (id text, text text)
    where m.id = g.id and m.text <> g.text`.execute(tx);
}

/** Numbered messages of the past. Their conversations move on: last number and author, activity, who wrote when, dialogue (CON-3), all of it read. */
export async function addMessages(tx: Tx, rows: readonly MessageRow[]): Promise<void> {
  if (rows.length === 0) return;
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (conversation_id text, seq int, id text, author text, kind text,
    counts_as text, text text, image_id text, sku text, client_id text, sent_at timestamptz)`;
  await sql`
    with written as (
      insert into conversations.messages (conversation_id, seq, id, author, kind, counts_as, text, image_id, sku, client_id, sent_at)
      select g.* from ${given} returning *),
    grouped as (
      select conversation_id, max(seq) as last_seq, max(sent_at) as at, (array_agg(author order by seq desc))[1] as last_author,
        min(sent_at) filter (where counts_as = 'member') as member_at, min(sent_at) filter (where counts_as = 'visitor') as visitor_at,
        max(sent_at) filter (where counts_as = 'member') as member_last_at, max(sent_at) filter (where counts_as = 'visitor') as visitor_last_at
      from written group by conversation_id)
    update conversations.conversations c set last_seq = g.last_seq, last_author = g.last_author,
      last_activity_at = case when c.last_seq = 0 then g.at else greatest(c.last_activity_at, g.at) end,
      activity_minute = conversations.minute_of(case when c.last_seq = 0 then g.at else greatest(c.last_activity_at, g.at) end),
      member_wrote_at = least(c.member_wrote_at, g.member_at), visitor_wrote_at = least(c.visitor_wrote_at, g.visitor_at),
      member_last_wrote_at = greatest(c.member_last_wrote_at, g.member_last_at), visitor_last_wrote_at = greatest(c.visitor_last_wrote_at, g.visitor_last_at),
      -- greatest() leaves nulls out, and a dialogue needs both
      dialogue_at = coalesce(c.dialogue_at, case when coalesce(c.member_wrote_at, g.member_at) is not null and coalesce(c.visitor_wrote_at, g.visitor_at) is not null
        then greatest(least(c.member_wrote_at, g.member_at), least(c.visitor_wrote_at, g.visitor_at)) end),
      member_delivered_to = g.last_seq, visitor_delivered_to = g.last_seq,
      member_read_to = case when c.member_read_to = c.last_seq then g.last_seq else c.member_read_to end,
      visitor_read_to = case when c.visitor_read_to = c.last_seq then g.last_seq else c.visitor_read_to end
    from grouped g where c.id = g.conversation_id`.execute(tx);
}
