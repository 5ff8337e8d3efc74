import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "#platform/db";
import { createJobs, type Jobs } from "#platform/jobs";
import { testDatabase } from "#test/database";
import { quiet } from "#test/log";

let database: Database;
let running: Jobs[] = [];

beforeAll(async () => {
  database = await testDatabase();
});

afterEach(async () => {
  await Promise.all(running.map((jobs) => jobs.stop()));
  running = [];
});

afterAll(() => database.close());

function newJobs(): Jobs {
  const jobs = createJobs({ connection: database.connection, log: quiet, lookEverySeconds: 2 });
  running.push(jobs);
  return jobs;
}

function note<Data>(): { seen: Data[]; handler: (data: Data) => Promise<void> } {
  const seen: Data[] = [];
  return { seen, handler: (data) => Promise.resolve(void seen.push(data)) };
}

describe("jobs", () => {
  it("run soon, with their data", async () => {
    const jobs = newJobs();
    const { seen, handler } = note<{ number: number }>();
    jobs.define("test.soon", handler);
    await jobs.start();
    for (let number = 0; number < 20; number += 1) await jobs.send("test.soon", { number });
    await expect.poll(() => seen.length, { timeout: 2_000 }).toBe(20);
    expect(seen.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([...Array(20).keys()]);
  });

  it("exist only if the transaction that sent them commits", async () => {
    const jobs = newJobs();
    const { seen, handler } = note<{ name: string }>();
    jobs.define("test.transaction", handler);
    await jobs.start();
    const refused = database.db.transaction().execute(async (tx) => {
      await jobs.send("test.transaction", { name: "rolled back" }, { tx });
      throw new Error("no");
    });
    await expect(refused).rejects.toThrow("no");
    await database.db.transaction().execute(async (tx) => {
      await jobs.send("test.transaction", { name: "committed" }, { tx });
      expect(seen).toEqual([]);
    });
    await expect.poll(() => seen, { timeout: 2_000 }).toEqual([{ name: "committed" }]);
  });

  it("are tried again alone when they fail", async () => {
    const jobs = newJobs();
    const tries: string[] = [];
    const handler = async ({ name }: { name: string }) => {
      tries.push(name);
      if (name === "bad" && tries.filter((other) => other === "bad").length < 2) throw new Error("not yet");
    };
    jobs.define("test.retry", handler, { retryAfterSeconds: 1 });
    await jobs.start();
    await Promise.all(["good", "bad", "fine"].map((name) => jobs.send("test.retry", { name })));
    await expect.poll(() => tries.toSorted(), { timeout: 15_000 }).toEqual(["bad", "bad", "fine", "good"]);
  });

  it("wait for the next process, and for their time", async () => {
    const first = newJobs();
    const { seen, handler } = note<{ name: string }>();
    first.define("test.later", handler);
    await first.start();
    await first.send("test.later", { name: "in an hour" }, { at: new Date(Date.now() + 3_600_000) });
    await first.send("test.later", { name: "in a second" }, { at: new Date(Date.now() + 500) });
    await first.stop();
    const second = newJobs();
    second.define("test.later", handler);
    await second.start();
    await second.send("test.later", { name: "now" });
    const names = () => seen.map(({ name }) => name);
    await expect.poll(() => names().toSorted(), { timeout: 15_000 }).toEqual(["in a second", "now"]);
  });

  it("are not queued twice while one waits, if told so", async () => {
    const jobs = newJobs();
    const { seen, handler } = note<{ name: string }>();
    jobs.define("test.once", handler, { oneWaiting: true });
    await jobs.start();
    await database.db.transaction().execute(async (tx) => {
      await jobs.send("test.once", { name: "a" }, { tx, key: "con_1" });
      await jobs.send("test.once", { name: "a again" }, { tx, key: "con_1" });
      await jobs.send("test.once", { name: "b" }, { tx, key: "con_2" });
    });
    await expect.poll(() => seen.map(({ name }) => name).toSorted(), { timeout: 2_000 }).toEqual(["a", "b"]);
  });

  it("in hand are finished before the stop", async () => {
    const jobs = newJobs();
    const state = { begun: false, done: false };
    const pause = Promise.withResolvers<void>();
    jobs.define("test.stop", async () => {
      state.begun = true;
      await pause.promise;
      state.done = true;
    });
    await jobs.start();
    await jobs.send("test.stop", {});
    await expect.poll(() => state.begun, { timeout: 2_000 }).toBe(true);
    const stopped = jobs.stop();
    pause.resolve();
    await stopped;
    expect(state.done).toBe(true);
  });

  it("follow the timetable of the code, and no older one", async () => {
    const timetable = () =>
      sql<{ name: string; cron: string }>`select name, cron from jobs.schedule order by name`
        .execute(database.db)
        .then(({ rows }) => rows);
    const handler = () => Promise.resolve();
    const first = newJobs();
    first.define("test.nightly", handler, { schedule: "0 3 * * *", oneAtATime: true });
    first.define("test.hourly", handler, { schedule: "5 * * * *" });
    await first.start();
    expect(await timetable()).toEqual([
      { name: "test.hourly", cron: "5 * * * *" },
      { name: "test.nightly", cron: "0 3 * * *" },
    ]);
    await first.stop();
    const second = newJobs();
    second.define("test.nightly", handler, { schedule: "30 3 * * *", oneAtATime: true });
    await second.start();
    expect(await timetable()).toEqual([{ name: "test.nightly", cron: "30 3 * * *" }]);
  });

  it("run once, and one at a time where told so, on however many nodes", async () => {
    const seen: number[] = [];
    const inHand = { now: 0, most: 0 };
    const handler = async ({ number }: { number: number }) => {
      inHand.now += 1;
      inHand.most = Math.max(inHand.most, inHand.now);
      await sql`select pg_sleep(0.02)`.execute(database.db);
      seen.push(number);
      inHand.now -= 1;
    };
    const nodes = [newJobs(), newJobs(), newJobs()];
    const many: number[] = [];
    for (const jobs of nodes) {
      jobs.define("test.alone", handler, { oneAtATime: true, schedule: "0 3 * * *" });
      jobs.define<{ number: number }>("test.many", async ({ number }) => void many.push(number));
    }
    // All at the same moment, as when a programme is started.
    await Promise.all(nodes.map((jobs) => jobs.start()));
    for (let number = 0; number < 12; number += 1) {
      await nodes[number % 3]!.send("test.many", { number });
      await nodes[number % 3]!.send("test.alone", { number });
      await expect.poll(() => seen.includes(number) || inHand.now > 0, { timeout: 5_000, interval: 1 }).toBe(true);
    }
    // Those that are sent while another still waits are the same work; all that was taken in is done.
    const inState = (state: string) =>
      sql<{ count: number }>`select count(*)::int as count from jobs.job where name = 'test.alone' and state = ${state}`
        .execute(database.db)
        .then(({ rows }) => rows[0]!.count);
    await expect.poll(async () => (await inState("created")) + (await inState("active")), { timeout: 10_000 }).toBe(0);
    expect(await inState("completed")).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(1);
    expect(inHand.most).toBe(1);
    expect(new Set(seen).size).toBe(seen.length);
    await expect.poll(() => many.toSorted((a, b) => a - b), { timeout: 5_000 }).toEqual([...Array(12).keys()]);
  });

  it("must be known", async () => {
    const jobs = newJobs();
    await jobs.start();
    await expect(jobs.send("test.unknown", {})).rejects.toThrow("There is no job test.unknown");
    expect(() => jobs.define("test.late", () => Promise.resolve())).toThrow("before the jobs start");
  });
});
