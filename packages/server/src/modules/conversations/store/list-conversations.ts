import { type RawBuilder, sql } from "kysely";
import type { Db } from "#platform/db";
import { another, type HistoryRow, isLatest, isOwn, type Own, withHistories } from "./histories.ts";

export interface ListFilter extends Own {
  filter: "all" | "mine_to_answer" | "unread" | "archived";
  /** Words of a message, or whoever on the other side has a name like them. */
  search?: { words: string; others: readonly string[] } | null;
  after: string[] | null;
  limit: number;
}

/** One side's histories, latest activity first; the archived ones only when asked for (CON-6). */
export function listConversations(db: Db, of: ListFilter): Promise<HistoryRow[]> {
  const [at = null, id = null] = of.after ?? [];
  return withHistories(
    db,
    of,
    sql`select c.* from conversations.conversations c
      where ${isOwn(sql`c`, of)} and ${isLatest(of)} and ${belongs(of)} and ${searched(of)}
        and (${at}::timestamptz is null
          or (c.activity_minute <= conversations.minute_of(${at}::timestamptz) and (c.last_activity_at, c.id) < (${at}::timestamptz, ${id})))
      order by c.activity_minute desc, c.last_activity_at desc, c.id desc limit ${of.limit}`,
  );
}

/** Whether the history whose latest conversation is `c` belongs to the filter's list. */
function belongs(of: ListFilter): RawBuilder<unknown> {
  const { side } = of;
  const own = (row: RawBuilder<unknown>, name: string) => sql`${row}.${sql.ref(`${side}_${name}`)}`;
  const [c, o] = [sql`c`, sql`o`];
  const isHidden = (row: RawBuilder<unknown>) =>
    sql`(${own(row, "archived_to")} is not null and ${row}.last_seq <= ${own(row, "archived_to")})`;
  const isUnread = (row: RawBuilder<unknown>) =>
    sql`(${row}.last_seq > ${own(row, "read_to")} and ${row}.last_author is distinct from ${side})`;
  const archived = sql`(${isHidden(c)} and not ${another(of, sql`o.last_seq > 0 and not ${isHidden(o)}`)})`;
  switch (of.filter) {
    case "all":
      // A thread that a shopper opened and left empty is nothing for the member to see.
      return side === "member" ? sql`not ${archived} and c.last_seq > 0` : sql`not ${archived}`;
    case "archived":
      return archived;
    case "unread":
      return sql`not ${archived} and (${isUnread(c)} or ${another(of, isUnread(o))})`;
    case "mine_to_answer":
      return sql`not ${archived} and c.last_author is distinct from ${side} and c.last_seq > 0`;
  }
}

/** Only one side's own threads are looked through. */
function searched(of: ListFilter): RawBuilder<unknown> {
  if (!of.search) return sql`true`;
  const { words, others } = of.search;
  const pattern = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  const isFound = (
    row: RawBuilder<unknown>,
  ) => sql`(${row}.${sql.ref(of.side === "member" ? "visitor_id" : "member_id")} = any(${others}) or exists (
    select 1 from conversations.messages m where m.conversation_id = ${row}.id and m.text ilike ${pattern}))`;
  return sql`(${isFound(sql`c`)} or ${another(of, isFound(sql`o`))})`;
}
