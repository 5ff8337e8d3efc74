import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { decide } from "#modules/attribution";
import { identitiesOf } from "#modules/people";
import type { Tx } from "#platform/db";
import { type TestServer, testServer } from "#test/index";
import { salesWorld } from "#test/sales-world";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

interface RowsRead {
  byIndex: number;
  walked: number;
}

/** What this connection read so far. The server's counts may hold those of its transactions before, so that only a difference says something. */
async function readUntilNow(tx: Tx): Promise<RowsRead> {
  const { rows } = await sql<RowsRead>`
    select sum(idx_tup_fetch)::int as "byIndex", sum(seq_tup_read)::int as walked from pg_stat_xact_user_tables
    where relname in ('clicks', 'messages', 'conversations')`.execute(tx);
  return rows[0]!;
}

/** How many rows a decision reads, by index and by walking whole tables. */
async function rowsReadFor(visitorId: string): Promise<RowsRead> {
  const { ctx } = server.app;
  const rollback = new Error("only looked");
  let read = { byIndex: 0, walked: 0 };
  const attempt = ctx.transaction(async (tx) => {
    const before = await readUntilNow(tx);
    const identities = await identitiesOf(tx, { visitorId, customerId: null, email: null });
    const order = {
      orderId: "cost",
      channel: "web" as const,
      placedAt: ctx.now(),
      visitorId,
      customerId: null,
      email: null,
    };
    const decision = await decide(tx, ctx, { ...order, identities });
    expect(decision).toMatchObject({ conversation: { memberId: "ana" }, affiliation: { memberId: "ana" } });
    const after = await readUntilNow(tx);
    read = { byIndex: after.byIndex - before.byIndex, walked: after.walked - before.walked };
    throw rollback;
  });
  await expect(attempt).rejects.toBe(rollback);
  return read;
}

it("a decision reads as many rows in a large programme as in a small one", async () => {
  const world = salesWorld(server);
  const ana = await server.member({ id: "ana" });
  const visitor = await server.visitor();
  const conversationId = await world.talk(visitor, ana);
  for (let times = 0; times < 55; times++) await world.click(visitor, ana);
  for (let times = 0; times < 55; times++) await world.click(visitor, ana, { m: "widget" });
  server.clock.forward(1000);
  await grow({ visitorId: visitor.visitorId, conversationId, times: 1 });
  const small = await rowsReadFor(visitor.visitorId);
  await grow({ visitorId: visitor.visitorId, conversationId, times: 20 });
  const large = await rowsReadFor(visitor.visitorId);
  // A small table is walked because that is cheaper; a large one never.
  expect(large.walked).toBe(0);
  expect(large.byIndex).toBeLessThanOrEqual(small.byIndex * 1.3);
}, 60_000);

/** Older clicks of this visitor (one in twenty: were it half, walking the table would be cheap) and of others, older messages in this conversation and in others: a thousand times so many. */
async function grow(of: { visitorId: string; conversationId: string; times: number }): Promise<void> {
  const { db } = server.app.ctx;
  const many = of.times * 1000;
  const before = server.app.ctx.now();
  await sql`
    insert into tracking.clicks (id, member_id, visitor_id, at, origin, medium, container)
    select gen_random_uuid(), 'ana', case when n % 20 = 0 then ${of.visitorId} else 'vis_' || n end,
      ${before}::timestamptz - n * interval '1 minute', case when n % 3 = 0 then 'widget' else 'inbound' end, 'link', 'profile'
    from generate_series(1, ${many}) n`.execute(db);
  await sql`
    insert into conversations.conversations (id, member_id, visitor_id, source, started_at, last_activity_at, activity_minute)
    select gen_random_uuid(), 'ana', gen_random_uuid(), 'direct', now(), now(), conversations.minute_of(now()) from generate_series(1, ${many / 10}) n`.execute(
    db,
  );
  await sql`
    insert into conversations.messages (conversation_id, seq, id, author, counts_as, kind, text, sent_at)
    select ${of.conversationId}, ${of.times * 100_000} + n, gen_random_uuid(), side, side, 'text', 'x',
      ${before}::timestamptz - n * interval '1 minute' from generate_series(1, ${many}) n, lateral (select case when n % 2 = 0 then 'member' else 'visitor' end as side) s`.execute(
    db,
  );
  await sql`analyze tracking.clicks`.execute(db);
  await sql`analyze conversations.messages`.execute(db);
  await sql`analyze conversations.conversations`.execute(db);
}
