import type { ConversationSource } from "@rapport/contracts";
import { type RawBuilder, sql } from "kysely";
import type { Db } from "#platform/db";

/** What a list of conversations for staff is about: when they were opened, when they became dialogues (CON-3), or messages written. */
export type ListedBy = "started" | "dialogue" | "message";

export interface StaffFilters {
  by: ListedBy;
  memberId: string | null;
  from: Date | null;
  to: Date | null;
}

export interface StaffRow {
  id: string;
  at: Date;
  member_id: string;
  visitor_id: string;
  source: ConversationSource;
  started_at: Date;
  dialogue_at: Date | null;
  last_activity_at: Date;
  /** Written by people and the bot in the period; only in a list about messages. */
  messages: number | null;
}

/** A page of conversations, newest first by the instant the list is about. */
export async function staffConversations(
  db: Db,
  of: StaffFilters & { before: readonly [Date, string] | null; limit: number },
): Promise<StaffRow[]> {
  const place = of.before === null ? sql`true` : sql`(at, id) < (${of.before[0]}, ${of.before[1]})`;
  const { rows } = await sql<StaffRow>`
    select * from (${listed(of)}) c where ${place} order by at desc, id desc limit ${of.limit}`.execute(db);
  return rows;
}

/** How many conversations the filters leave, and how many messages a list about messages counts. */
export async function staffTotals(
  db: Db,
  of: StaffFilters,
): Promise<{ conversations: number; messages: number | null }> {
  const { rows } = await sql<{ conversations: number; messages: string | null }>`
    select count(*) as conversations, sum(messages) as messages from (${listed(of)}) c`.execute(db);
  const { conversations, messages } = rows[0]!;
  return { conversations, messages: of.by === "message" ? Number(messages ?? 0) : null };
}

const columns = sql`c.id, c.member_id, c.visitor_id, c.source, c.started_at, c.dialogue_at, c.last_activity_at`;

function listed(of: StaffFilters): RawBuilder<unknown> {
  const member = of.memberId === null ? sql`true` : sql`c.member_id = ${of.memberId}`;
  if (of.by === "message") return withMessages(of, member);
  const at = of.by === "dialogue" ? sql`c.dialogue_at` : sql`c.started_at`;
  return sql`
    select ${columns}, ${at} as at, null::int as messages from conversations.conversations c
    where ${at} is not null and ${member} and ${within(at, of)}`;
}

/** The conversations of the period's messages; notices and automatic ones are not counted. */
function withMessages(of: StaffFilters, member: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select ${columns}, m.at, m.messages from (
      select conversation_id, max(sent_at) as at, count(*)::int as messages from conversations.messages
      where ${within(sql`sent_at`, of)} and author <> 'auto' and kind <> 'notice' group by conversation_id) m
    join conversations.conversations c on c.id = m.conversation_id where ${member}`;
}

function within(at: RawBuilder<unknown>, { from, to }: StaffFilters): RawBuilder<unknown> {
  return sql`${from === null ? sql`true` : sql`${at} >= ${from}`} and ${to === null ? sql`true` : sql`${at} < ${to}`}`;
}
