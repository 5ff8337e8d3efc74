import type { Side } from "@rapport/contracts";
import { type RawBuilder, sql } from "kysely";
import type { Db, Tx } from "#platform/db";
import type { ConversationRow } from "./conversations.ts";

/** Far more than anybody has browsers. */
const mostEarlier = 200;

/** A conversation with those that are shown as one history with it (CON-1): it is the latest, they follow latest first. */
export interface HistoryRow extends ConversationRow {
  earlier: ConversationRow[];
}

/** Whose conversations: a member's id, or the visitor records of one person. */
export interface Own {
  side: Side;
  ids: readonly string[];
}

/** Whether a conversation is theirs. One id is compared by itself: only then a list is a walk of its index. */
export function isOwn(row: RawBuilder<unknown>, { side, ids }: Own): RawBuilder<unknown> {
  const id = sql`${row}.${sql.ref(`${side}_id`)}`;
  return ids.length === 1 ? sql`${id} = ${ids[0]}` : sql`${id} = any(${ids})`;
}

/** Where a conversation stands in its history: one that was opened and left empty is behind those in which something was said. */
const standing = (row: RawBuilder<unknown>) => sql`(${row}.last_seq > 0, ${row}.last_activity_at, ${row}.id)`;

/** Whether another conversation of the history of `c` is like this, as `o`; one that stands alone asks nothing. */
export function another(own: Own, condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(c.history_id is not null and exists (select 1 from conversations.conversations o
    where o.history_id = c.history_id and o.id <> c.id and ${isOwn(sql`o`, own)} and ${condition}))`;
}

/** Whether `c` is the one that its history is listed as. */
export function isLatest(own: Own): RawBuilder<unknown> {
  return sql`not ${another(own, sql`${standing(sql`o`)} > ${standing(sql`c`)}`)}`;
}

/** The rows chosen, latest activity first, and whatever else belongs to their histories: one statement, because a page of a list may cost few. */
export async function withHistories(db: Db, own: Own, chosen: RawBuilder<unknown>): Promise<HistoryRow[]> {
  const { rows } = await sql<ConversationRow & { place: number | null }>`
    with chosen as (${chosen}),
      placed as (select c.*, (row_number() over (order by c.last_activity_at desc, c.id desc))::int as place from chosen c)
    select shown.* from (
      select * from placed
      union all
      -- one index look-up each: without the limit the planner may walk all histories there are
      select o.*, null from placed p cross join lateral (select * from conversations.conversations o
        where o.history_id = p.history_id and o.id <> p.id and ${isOwn(sql`o`, own)} limit ${mostEarlier}) o) shown
    order by place nulls last, ${standing(sql`shown`)} desc`.execute(db);
  const others = rows.filter((row) => row.place === null);
  return rows
    .filter((row) => row.place !== null)
    .map((row) => ({ ...row, earlier: others.filter((one) => one.history_id === row.history_id) }));
}

/** The history that this conversation belongs to, under its latest one. */
export async function historyOf(db: Db, own: Own, id: string): Promise<HistoryRow | null> {
  const rows = await withHistories(
    db,
    own,
    sql`select c.* from conversations.conversations c where ${inHistoryOf(own, id)} order by ${standing(sql`c`)} desc limit 1`,
  );
  return rows[0] ?? null;
}

/** All conversations of a history, held until the transaction ends; in the order of their ids, as the writer of messages takes them. */
export async function lockHistory(tx: Tx, own: Own, id: string): Promise<ConversationRow[]> {
  const { rows } = await sql<ConversationRow>`
    select c.* from conversations.conversations c where ${inHistoryOf(own, id)} order by c.id for update`.execute(tx);
  return rows;
}

function inHistoryOf(own: Own, id: string): RawBuilder<unknown> {
  return sql`${isOwn(sql`c`, own)} and (c.id = ${id} or c.history_id = (select history_id from conversations.conversations where id = ${id}))`;
}

/** What decides who may write in a conversation: who is blocked in one of a history is blocked in all of it. */
export async function conversationForAccess(
  db: Db,
  id: string,
): Promise<Pick<
  ConversationRow,
  "id" | "member_id" | "visitor_id" | "source" | "member_blocked" | "visitor_blocked"
> | null> {
  const blocked = (name: "member_blocked" | "visitor_blocked") => sql`(c.${sql.ref(name)} or exists (
    select 1 from conversations.conversations o where o.history_id = c.history_id and o.${sql.ref(name)})) as ${sql.ref(name)}`;
  const { rows } = await sql<ConversationRow>`
    select c.id, c.member_id, c.visitor_id, c.source, ${blocked("member_blocked")}, ${blocked("visitor_blocked")}
    from conversations.conversations c where c.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** One grouping at a time: each looks at everything that is there and writes what follows from it. */
export async function lockHistories(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('conversations.histories', 12))`.execute(tx);
}

/**
 * Makes one history of each human being's conversations with one member, and nothing of a conversation that stands alone. `humans` are the visitor
 * records of each. Answers the conversations that changed.
 */
export async function saveHistories(
  tx: Tx,
  humans: readonly (readonly string[])[],
): Promise<{ id: string; member_id: string; visitor_id: string }[]> {
  const records = humans.flatMap((visitorIds, human) => visitorIds.map((visitorId) => ({ visitorId, human })));
  if (records.length === 0) return [];
  const { rows } = await sql<{ id: string; member_id: string; visitor_id: string }>`
    with grouped as (
      select c.id, c.history_id as before, case when count(*) over alike > 1 then min(c.id) over alike end as history_id
      from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r ("visitorId" text, human int)
      join conversations.conversations c on c.visitor_id = r."visitorId"
      window alike as (partition by c.member_id, r.human)
    ), changed as (
      select c.id, g.history_id from grouped g join conversations.conversations c on c.id = g.id
      where g.history_id is distinct from g.before order by c.id for update of c
    )
    update conversations.conversations c set history_id = changed.history_id from changed where c.id = changed.id
    returning c.id, c.member_id, c.visitor_id`.execute(tx);
  return rows;
}

/** The other visitors with whose conversations those of these visitors were one history so far. */
export async function visitorsBeside(db: Db, visitorIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ visitor_id: string }>`
    select distinct o.visitor_id from conversations.conversations c
    join conversations.conversations o on o.history_id = c.history_id
    where c.visitor_id = any(${visitorIds}) and c.history_id is not null and o.visitor_id <> all(${visitorIds})`.execute(
    db,
  );
  return rows.map((row) => row.visitor_id);
}

/** The visitors of the conversations that belong to a history, a page at a time in the order of the conversations. */
export async function visitorsInHistories(
  db: Db,
  after: string,
  limit: number,
): Promise<{ id: string; visitor_id: string }[]> {
  const { rows } = await sql<{ id: string; visitor_id: string }>`
    select id, visitor_id from conversations.conversations where history_id is not null and id > ${after} order by id limit ${limit}`.execute(
    db,
  );
  return rows;
}
