import { sql } from "kysely";
import { issueVisitorToken, startVisit } from "#modules/people";
import { newId } from "#platform/ids";
import type { App } from "./app.ts";

export { openDatabase } from "#platform/db";

/** Visitors with a conversation each, written straight to the database: what the benchmarks send messages through. */
export async function conversationsForBench(
  app: App,
  count: number,
): Promise<{ token: string; conversationId: string }[]> {
  const { ctx } = app;
  const key = { memberId: "bench-member" };
  const { visitorId: first } = await startVisit(ctx, {});
  await sql`insert into people.members (id, person_id, email, first_name, last_name, role, state, joined_at)
    select ${key.memberId}, person_id, 'bench@example.com', 'Bench', 'Member', 'expert', 'active', now() from people.visitors where id = ${first} on conflict do nothing`.execute(
    ctx.db,
  );
  const rows = Array.from({ length: count }, () => ({
    person: newId("person"),
    visitor: newId("visitor"),
    conversation: newId("conversation"),
  }));
  const json = JSON.stringify(rows);
  await sql`insert into people.persons (id, cluster_id, created_at) select person, person, now() from jsonb_to_recordset(${json}::jsonb) as r (person text)`.execute(
    ctx.db,
  );
  await sql`insert into people.visitors (id, person_id, created_at) select visitor, person, now() from jsonb_to_recordset(${json}::jsonb) as r (person text, visitor text)`.execute(
    ctx.db,
  );
  await sql`insert into conversations.conversations (id, member_id, visitor_id, source, started_at, last_activity_at)
    select conversation, ${key.memberId}, visitor, 'direct', now(), now() from jsonb_to_recordset(${json}::jsonb) as r (conversation text, visitor text)`.execute(
    ctx.db,
  );
  return Promise.all(
    rows.map(async (row) => ({
      conversationId: row.conversation,
      token: (await issueVisitorToken(ctx, row.visitor)).token,
    })),
  );
}
