import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { connect, type Database } from "#platform/db";
import { testDatabase } from "#test/database";
import { quiet } from "#test/log";
import { type Dispatcher, startDispatcher } from "./dispatcher.ts";
import { type Consumer, consumer, emit, eventType, subscribe } from "./events.ts";

const counted = eventType<{ n: number }>("test.counted");
const soon = { timeout: 20_000, interval: 10 };

let database: Database;
let second: Database;
const running: Dispatcher[] = [];
beforeAll(async () => {
  database = await testDatabase();
  second = connect(database.connection, quiet);
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
  await sql`truncate platform.events, platform.deliveries`.execute(database.db);
});
afterAll(async () => {
  await second.close();
  await database.close();
});

/** A node's dispatcher on its own pool. */
function node(of: Database, consumers: readonly Consumer<string>[], name: string): Dispatcher {
  const dispatcher = startDispatcher(of.db, consumers, { ctx: name, log: quiet as never, now: () => new Date() });
  running.push(dispatcher);
  return dispatcher;
}

async function announce(of: Database, n: number): Promise<void> {
  await of.db.transaction().execute((tx) => emit(tx, counted, { n }));
}

const waiting = async () =>
  (await sql<{ n: number }>`select count(*)::int as n from platform.deliveries`.execute(database.db)).rows[0]!.n;

describe("two nodes on one event log", () => {
  it("give a consumer each fact once, one after the other, in the order of the log", async () => {
    const seen: { id: number; node: string }[] = [];
    const inHand = { now: 0, most: 0 };
    const one = consumer<string, { n: number }>({
      name: "test.one",
      on: counted,
      async handle(event, tx, ctx) {
        inHand.now += 1;
        inHand.most = Math.max(inHand.most, inHand.now);
        await sql`select pg_sleep(0.001)`.execute(tx);
        seen.push({ id: event.id, node: ctx });
        inHand.now -= 1;
      },
    });
    await subscribe(database.db, [one]);
    const nodes = [
      { of: database, wake: node(database, [one], "a").wake },
      { of: second, wake: node(second, [one], "b").wake },
    ];
    for (let n = 0; n < 200; n++) {
      const { of, wake } = nodes[n % 2]!;
      await announce(of, n);
      wake();
    }
    await vi.waitFor(async () => expect(await waiting()).toBe(0), soon);
    const ids = seen.map(({ id }) => id);
    expect(ids).toHaveLength(200);
    expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
    expect(inHand.most).toBe(1);
    expect(new Set(seen.map((fact) => fact.node))).toEqual(new Set(["a", "b"]));
  });

  it("do not leave a fact lying that one announced while the other was at work", async () => {
    const begun = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const seen: number[] = [];
    const slow = consumer<string, { n: number }>({
      name: "test.slow",
      on: counted,
      async handle({ data }) {
        seen.push(data.n);
        begun.resolve();
        await goOn.promise;
      },
    });
    await subscribe(database.db, [slow]);
    const [a, b] = [node(database, [slow], "a"), node(second, [slow], "b")];
    await announce(database, 1);
    a.wake();
    await begun.promise;
    await announce(second, 2);
    b.wake();
    goOn.resolve();
    await a.settled();
    await b.settled();
    expect(seen).toEqual([1, 2]);
  });

  it("take over what the other had in hand when it died", async () => {
    const seen: string[] = [];
    const one = consumer<string, { n: number }>({
      name: "test.one",
      on: counted,
      handle: async (_event, _tx, ctx) => void seen.push(ctx),
    });
    await subscribe(database.db, [one]);
    await announce(database, 1);
    const dying = await database.pool.connect();
    await dying.query("begin");
    await dying.query("select pg_advisory_xact_lock(hashtextextended('test.one', 1))");
    const { rows } = await dying.query<{ pid: number }>("select pg_backend_pid() as pid");
    const b = node(second, [one], "b");
    b.wake();
    expect(seen).toEqual([]);
    dying.on("error", () => undefined);
    await second.pool.query("select pg_terminate_backend($1)", [rows[0]!.pid]);
    dying.release(true);
    await vi.waitFor(() => expect(seen).toEqual(["b"]), soon);
  });

  it("write down at the same time who hears what", async () => {
    const many = Array.from({ length: 20 }, (_, n) =>
      consumer<string, { n: number }>({ name: `test.${n}`, on: counted, handle: () => Promise.resolve() }),
    );
    for (let times = 0; times < 5; times++)
      await Promise.all([subscribe(database.db, many), subscribe(second.db, many), subscribe(database.db, many)]);
    const { rows } = await sql<{ consumer: string }>`select consumer from platform.subscriptions`.execute(database.db);
    expect(rows).toHaveLength(20);
  });
});

it("a consumer that rests after a batch holds up no other, and not whoever waits for all", async () => {
  const seen = { rested: [] as number[], other: [] as number[] };
  const hears = (name: keyof typeof seen) =>
    consumer<string, { n: number }>({
      name: `test.${name}`,
      on: counted,
      handle: async ({ data }) => void seen[name].push(data.n),
    });
  const both = [{ ...hears("rested"), restMs: 3_600_000 }, hears("other")];
  await subscribe(database.db, both);
  const one = node(database, both, "a");
  for (const n of [1, 2]) {
    await announce(database, n);
    one.wake();
    await vi.waitFor(() => expect(seen.other).toContain(n), soon);
    if (n === 1) await vi.waitFor(() => expect(seen.rested).toEqual([1]), soon);
  }
  expect(seen.rested).toEqual([1]);
  await one.settled();
  expect(seen).toEqual({ rested: [1, 2], other: [1, 2] });
});
