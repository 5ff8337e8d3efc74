import type { ConversationSource, Side } from "@rapport/contracts";
import { sql } from "kysely";
import type { Db, Tx } from "#platform/db";

export interface ConversationRow {
  id: string;
  member_id: string;
  visitor_id: string;
  source: ConversationSource;
  started_at: Date;
  last_seq: number;
  last_activity_at: Date;
  last_author: string | null;
  member_wrote_at: Date | null;
  visitor_wrote_at: Date | null;
  dialogue_at: Date | null;
  member_delivered_to: number;
  member_read_to: number;
  member_archived_to: number | null;
  member_muted: boolean;
  member_blocked: boolean;
  visitor_delivered_to: number;
  visitor_read_to: number;
  visitor_archived_to: number | null;
  visitor_muted: boolean;
  visitor_blocked: boolean;
  about_sku: string | null;
  /** CON-1: the lowest id of the conversations shown as one with it; null when it stands alone. */
  history_id: string | null;
}

export async function conversationById(db: Db, id: string): Promise<ConversationRow | null> {
  const { rows } = await sql<ConversationRow>`select * from conversations.conversations where id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** The conversation with the latest activity of this member with any of these visitor records, which are one person (CON-1). */
export async function conversationOfPair(
  db: Db,
  memberId: string,
  visitorIds: readonly string[],
): Promise<ConversationRow | null> {
  const { rows } = await sql<ConversationRow>`select * from conversations.conversations
    where member_id = ${memberId} and visitor_id = any(${visitorIds}) order by (last_seq > 0, last_activity_at, id) desc limit 1`.execute(
    db,
  );
  return rows[0] ?? null;
}

/** CON-1: one for the pair; answers whether this call made it. */
export async function addConversation(
  tx: Tx,
  of: {
    id: string;
    memberId: string;
    visitorId: string;
    source: ConversationSource;
    at: Date;
    aboutSku?: string | null;
  },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into conversations.conversations (id, member_id, visitor_id, source, started_at, last_activity_at, activity_minute, about_sku)
    values (${of.id}, ${of.memberId}, ${of.visitorId}, ${of.source}, ${of.at}, ${of.at}, conversations.minute_of(${of.at}), ${of.aboutSku ?? null}) on conflict do nothing`.execute(
    tx,
  );
  return numAffectedRows === 1n;
}

/** Marks only move forward, and never past the last message. Answers null when nothing moved. */
export async function moveMarks(
  db: Db,
  id: string,
  of: { side: Side; deliveredTo: number; readTo: number },
): Promise<{ delivered_to: number; read_to: number } | null> {
  const delivered = sql.ref(`${of.side}_delivered_to`);
  const read = sql.ref(`${of.side}_read_to`);
  const { rows } = await sql<{ delivered_to: number; read_to: number }>`update conversations.conversations
    set ${delivered} = greatest(${delivered}, least(last_seq, ${Math.max(of.deliveredTo, of.readTo)})), ${read} = greatest(${read}, least(last_seq, ${of.readTo}))
    where id = ${id} and (${delivered} < least(last_seq, ${Math.max(of.deliveredTo, of.readTo)}) or ${read} < least(last_seq, ${of.readTo}))
    returning ${delivered} as delivered_to, ${read} as read_to`.execute(db);
  return rows[0] ?? null;
}

/** What one side changes for itself; null leaves it as it is. */
export interface OwnChange {
  side: Side;
  archived: boolean | null;
  muted: boolean | null;
  blocked: boolean | null;
}

/** Archived means: up to the message that is the last one now. The caller holds the rows. */
export async function saveOwnState(tx: Tx, ids: readonly string[], of: OwnChange): Promise<void> {
  const [archivedTo, muted, blocked] = (["archived_to", "muted", "blocked"] as const).map((name) =>
    sql.ref(`${of.side}_${name}`),
  );
  await sql`update conversations.conversations set
    ${archivedTo} = case ${of.archived}::boolean when true then last_seq when false then null else ${archivedTo} end,
    ${muted} = coalesce(${of.muted}, ${muted}), ${blocked} = coalesce(${of.blocked}, ${blocked}) where id = any(${ids})`.execute(
    tx,
  );
}
