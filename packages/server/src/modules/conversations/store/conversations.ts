import type { ConversationSource, Side } from "@rapport/contracts";
import { type RawBuilder, sql } from "kysely";
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
}

export async function conversationById(db: Db, id: string): Promise<ConversationRow | null> {
  const { rows } = await sql<ConversationRow>`select * from conversations.conversations where id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export async function lockConversation(tx: Tx, id: string): Promise<ConversationRow | null> {
  const { rows } =
    await sql<ConversationRow>`select * from conversations.conversations where id = ${id} for update`.execute(tx);
  return rows[0] ?? null;
}

/** The newest conversation of this member with any of these visitor records, which are one person (CON-1). */
export async function conversationOfPair(
  db: Db,
  memberId: string,
  visitorIds: readonly string[],
): Promise<ConversationRow | null> {
  const { rows } = await sql<ConversationRow>`select * from conversations.conversations
    where member_id = ${memberId} and visitor_id = any(${visitorIds}) order by last_activity_at desc, id desc limit 1`.execute(
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
    insert into conversations.conversations (id, member_id, visitor_id, source, started_at, last_activity_at, about_sku)
    values (${of.id}, ${of.memberId}, ${of.visitorId}, ${of.source}, ${of.at}, ${of.at}, ${of.aboutSku ?? null}) on conflict do nothing`.execute(
    tx,
  );
  return numAffectedRows === 1n;
}

export interface ListFilter {
  side: Side;
  /** The member's id, or the visitor records of one person. */
  ids: readonly string[];
  filter: "all" | "mine_to_answer" | "unread" | "archived";
  /** Words of a message, or whoever on the other side has a name like them. */
  search?: { words: string; others: readonly string[] } | null;
  after: string[] | null;
  limit: number;
}

/** One side's conversations, latest activity first; the archived ones only when asked for (CON-6). */
export async function listConversations(db: Db, of: ListFilter): Promise<ConversationRow[]> {
  const mine = sql.ref(`${of.side}_id`);
  const archivedTo = sql.ref(`${of.side}_archived_to`);
  const readTo = sql.ref(`${of.side}_read_to`);
  const archived = sql`(${archivedTo} is not null and last_seq <= ${archivedTo})`;
  const conditions: Record<ListFilter["filter"], RawBuilder<unknown>> = {
    // A thread that a shopper opened and left empty is nothing for the member to see.
    all: of.side === "member" ? sql`not ${archived} and last_seq > 0` : sql`not ${archived}`,
    archived,
    unread: sql`not ${archived} and last_seq > ${readTo} and last_author is distinct from ${of.side}`,
    mine_to_answer: sql`not ${archived} and last_author is distinct from ${of.side} and last_seq > 0`,
  };
  const [at = null, id = null] = of.after ?? [];
  const { rows } = await sql<ConversationRow>`select * from conversations.conversations
    where ${mine} = any(${of.ids}) and ${conditions[of.filter]} and ${searched(of)}
      and (${at}::timestamptz is null
        or (activity_minute <= date_trunc('minute', ${at}::timestamptz) and (last_activity_at, id) < (${at}::timestamptz, ${id})))
    order by activity_minute desc, last_activity_at desc, id desc limit ${of.limit}`.execute(db);
  return rows;
}

/** Only one side's own threads are looked through. */
function searched({ side, search }: ListFilter): RawBuilder<unknown> {
  if (!search) return sql`true`;
  const other = sql.ref(side === "member" ? "visitor_id" : "member_id");
  const pattern = `%${search.words.replace(/[\\%_]/g, "\\$&")}%`;
  return sql`(${other} = any(${search.others}) or exists (
    select 1 from conversations.messages m where m.conversation_id = conversations.id and m.text ilike ${pattern}))`;
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

export interface OwnState {
  archivedTo: number | null;
  muted: boolean;
  blocked: boolean;
}

export async function saveOwnState(tx: Tx, id: string, of: OwnState & { side: Side }): Promise<void> {
  await sql`update conversations.conversations set ${sql.ref(`${of.side}_archived_to`)} = ${of.archivedTo}, ${sql.ref(`${of.side}_muted`)} = ${of.muted},
    ${sql.ref(`${of.side}_blocked`)} = ${of.blocked} where id = ${id}`.execute(tx);
}
