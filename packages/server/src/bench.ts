import { sql } from "kysely";
import { issueVisitorToken, startVisit } from "#modules/people";
import { changeSettings } from "#modules/programme";
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
  await sql`insert into conversations.conversations (id, member_id, visitor_id, source, started_at, last_activity_at, activity_minute)
    select conversation, ${key.memberId}, visitor, 'direct', now(), now(), conversations.minute_of(now()) from jsonb_to_recordset(${json}::jsonb) as r (conversation text, visitor text)`.execute(
    ctx.db,
  );
  return Promise.all(
    rows.map(async (row) => ({
      conversationId: row.conversation,
      token: (await issueVisitorToken(ctx, row.visitor)).token,
    })),
  );
}

/** A member with an affiliate link, and the shop's site in the settings; answers the link's code. */
export async function linkForBench(app: App): Promise<string> {
  await conversationsForBench(app, 1);
  await changeSettings(app.ctx, { sites: ["http://localhost:4101"] });
  await sql`insert into tracking.links (code, member_id, container, created_at) values ('benchlink', 'bench-member', 'profile', now()) on conflict do nothing`.execute(
    app.ctx.db,
  );
  return "benchlink";
}

/**
 * Grows a programme to `size` messages, clicks and orders: a thousand shoppers are the same at every size (20 messages, 10 clicks and 2 orders each); the
 * rest of the programme grows around them.
 */
export async function growForBench(app: App, size: number): Promise<void> {
  const { db } = app.ctx;
  await linkForBench(app);
  const shoppers = sql`select 'bench-visitor-' || n as id, n from generate_series(0, ${Math.max(1000, size / 20) - 1}::int) as n`;
  await sql`set statement_timeout = 0`.execute(db);
  await sql`insert into people.persons (id, cluster_id, created_at) select 'p-' || id, 'p-' || id, now() - interval '1 year' from (${shoppers}) s on conflict do nothing`.execute(
    db,
  );
  await sql`insert into people.visitors (id, person_id, created_at) select id, 'p-' || id, now() - interval '1 year' from (${shoppers}) s on conflict do nothing`.execute(
    db,
  );
  await sql`insert into conversations.conversations (id, member_id, visitor_id, source, started_at, last_activity_at, activity_minute, last_seq, last_author, member_wrote_at, visitor_wrote_at, member_last_wrote_at, visitor_last_wrote_at, dialogue_at)
    select 'c-' || id, 'bench-member', id, 'direct', now() - interval '30 days', now() - interval '1 hour' - n * interval '30 seconds',
      conversations.minute_of(now() - interval '1 hour' - n * interval '30 seconds'), 20, 'visitor', now() - interval '30 days', now() - interval '30 days', now() - interval '2 hours', now() - interval '1 hour', now() - interval '30 days'
    from (${shoppers}) s on conflict do nothing`.execute(db);
  await sql`insert into conversations.messages (conversation_id, seq, id, author, kind, counts_as, text, sent_at)
    select 'c-' || id, m, 'm-' || id || '-' || m, side, 'text', side, 'Does it keep the rain out?', now() - (21 - m) * interval '1 hour'
    from (${shoppers}) s cross join generate_series(1, 20) as m cross join lateral (select case when m % 2 = 0 then 'visitor' else 'member' end as side) as a on conflict do nothing`.execute(
    db,
  );
  await sql`insert into tracking.clicks (id, member_id, visitor_id, at, origin, medium, container)
    select 'k-' || id || '-' || k, 'bench-member', id, now() - k * interval '1 day', 'inbound', 'instagram', 'profile' from (${shoppers}) s cross join generate_series(1, 20) as k on conflict do nothing`.execute(
    db,
  );
  await sql`insert into orders.orders (id, channel, status, placed_at, currency, total_amount, reward_amount, visitor_id, ok_at, verified_ok_at, sources, judged_at, recorded_at, attribution_state)
    select 'o-' || id || '-' || o, 'web', 'OK', now() - o * interval '2 days', 'EUR', 100, 100, id, now(), now(), '{api}', now(), now(), 'decided'
    from (${shoppers}) s cross join generate_series(1, 2) as o on conflict do nothing`.execute(db);
  await sql`vacuum analyze`.execute(db);
}
