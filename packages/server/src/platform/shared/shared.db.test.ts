import { Redis } from "ioredis";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { type TestRedis, testRedis } from "#test/redis";
import { openShared, type Shared } from "../shared.ts";

const log = pino({ level: "silent" });
const soon = { timeout: 10_000, interval: 10 };

let redis: TestRedis;
const opened: Shared[] = [];
beforeAll(async () => {
  if (inject("redis")) redis = await testRedis();
}, 120_000);
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});
afterAll(() => redis?.close());

async function node(of: { programme?: string; alone?: boolean } = {}): Promise<Shared> {
  const redisUrl = of.alone ? undefined : redis.url;
  const shared = await openShared({ redisUrl, programme: of.programme ?? "alder", log });
  opened.push(shared);
  if (shared.check) await vi.waitFor(() => shared.check!(), soon);
  return shared;
}

function hearing({ bus }: Shared): string[] {
  const heard: string[] = [];
  bus.subscribe((channel, text) => heard.push(`${channel} ${text}`));
  bus.onGap(() => heard.push("gap"));
  return heard;
}

const numbered = Array.from({ length: 200 }, (_, n) => `member:ana é\n${n}`);

describe("one node", () => {
  it("hears itself at once, is whole and never misses anything", async () => {
    const one = await node({ alone: true });
    const heard = hearing(one);
    for (let n = 0; n < 200; n++) void one.bus.publish("member:ana", `é\n${n}`);
    expect(heard).toEqual(numbered);
    expect(one.bus.isWhole()).toBe(true);
    expect(await one.whereabouts.elsewhere(["member:ana"])).toEqual(new Set());
    expect(one.check).toBeUndefined();
  });

  it("counts within a window, and forgets the oldest names when there are too many", async () => {
    const { counters } = await node({ alone: true });
    expect(await counters.count("ana", 60_000)).toMatchObject({ count: 1 });
    expect(await counters.count("ana", 60_000)).toMatchObject({ count: 2 });
    expect(await counters.count("ben", 60_000)).toMatchObject({ count: 1 });
    expect((await counters.count("ana", 60_000)).msLeft).toBeLessThanOrEqual(60_000);
    for (let n = 0; n < 50_000; n++) void counters.count(`stranger ${n}`, 60_000);
    expect(await counters.count("ana", 60_000)).toMatchObject({ count: 1 });
  });
});

describe.runIf(inject("redis"))("several nodes over Redis", () => {
  it("hear everything in the order it was published, their own at once", async () => {
    const [one, other] = [await node(), await node()];
    const [here, there] = [hearing(one), hearing(other)];
    for (let n = 0; n < 200; n++) void one.bus.publish("member:ana", `é\n${n}`);
    expect(here).toEqual(numbered);
    await vi.waitFor(() => expect(there).toEqual(numbered), soon);
  });

  it("of two programmes on one Redis hear, count and see nothing of each other", async () => {
    const [alder, birch] = [await node(), await node({ programme: "birch" })];
    const other = await node({ programme: "birch" });
    const [stranger, own] = [hearing(alder), hearing(other)];
    birch.whereabouts.came("member:ana");
    await birch.bus.publish("member:ana", "hello");
    await vi.waitFor(() => expect(own).toEqual(["member:ana hello"]), soon);
    expect(stranger).toEqual([]);
    await alder.counters.count("ana", 60_000);
    expect(await birch.counters.count("ana", 60_000)).toMatchObject({ count: 1 });
    expect(await alder.whereabouts.elsewhere(["member:ana"])).toEqual(new Set());
  });

  it("count together, and keep nothing that names anybody", async () => {
    const [one, other] = [await node(), await node()];
    const who = "GET /api/v1/settings 192.0.2.7";
    const counted = await Promise.all(
      [one, other, one, other].map(async ({ counters }) => (await counters.count(who, 60_000)).count),
    );
    expect(counted.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
    const look = new Redis(redis.url);
    expect((await look.keys("*")).join()).not.toContain("192.0.2.7");
    look.disconnect();
  });

  it("begin a window anew when it has ended", async () => {
    const { counters } = await node();
    await counters.count("short", 20);
    await vi.waitFor(async () => expect(await counters.count("short", 20)).toMatchObject({ count: 1 }), soon);
  });

  it("see who is at another node, until the last one left or the node ended", async () => {
    const [one, other] = [await node(), await node()];
    other.whereabouts.came("visitor:v1");
    other.whereabouts.came("visitor:v2");
    const seen = () => one.whereabouts.elsewhere(["visitor:v1", "visitor:v2", "visitor:v3"]);
    await vi.waitFor(async () => expect(await seen()).toEqual(new Set(["visitor:v1", "visitor:v2"])), soon);
    expect(await other.whereabouts.elsewhere(["visitor:v1"])).toEqual(new Set());
    other.whereabouts.left("visitor:v1");
    await vi.waitFor(async () => expect(await seen()).toEqual(new Set(["visitor:v2"])), soon);
    await other.close();
    expect(await seen()).toEqual(new Set());
  });

  it("keep what they say of themselves no longer than they live", async () => {
    const one = await node();
    one.whereabouts.came("visitor:v1");
    const look = new Redis(redis.url);
    const [name] = await look.keys("rapport:alder:at:*");
    const isKept = async () => {
      expect(await look.pttl(name!)).toBeGreaterThan(0);
      expect(await look.sismember(name!, "visitor:v1")).toBe(1);
    };
    await vi.waitFor(isKept, soon);
    // Lost, as after a pause too long: it is written anew.
    await look.del(name!);
    await vi.waitFor(isKept, soon);
    look.disconnect();
  });

  it("do not see a node that ended without a word, and are told that they may have missed something of it", async () => {
    const [one, other] = [await node(), await node()];
    const heard = [hearing(one), hearing(other)];
    const look = new Redis(redis.url);
    await look.sadd("rapport:alder:at:dead", "dead", "visitor:v1");
    await look.sadd("rapport:alder:nodes", "dead");
    const seen = async () => (await one.whereabouts.elsewhere(["visitor:v1"])).size;
    expect(await seen()).toBe(1);
    expect(heard.flat()).toEqual([]);
    await look.pexpire("rapport:alder:at:dead", 1);
    await vi.waitFor(async () => expect(await seen()).toBe(0), soon);
    for (const list of heard) await vi.waitFor(() => expect(list).toEqual(["gap"]), soon);
    look.disconnect();
  });
});

describe.runIf(inject("redis"))("a Redis that goes away", () => {
  it("leaves each node its own, and tells both of the gap when it is back", async () => {
    const [one, other] = [await node(), await node()];
    const [here, there] = [hearing(one), hearing(other)];
    other.whereabouts.came("visitor:v1");
    await redis.stop();
    await vi.waitFor(() => expect(one.bus.isWhole() || other.bus.isWhole()).toBe(false), soon);
    await one.bus.publish("member:ana", "while away");
    expect(here).toEqual(["member:ana while away"]);
    await expect(one.check!()).rejects.toThrow();
    expect(await one.counters.count("ana", 60_000)).toMatchObject({ count: 1 });
    expect(await one.whereabouts.elsewhere(["visitor:v1"])).toEqual(new Set());

    await redis.start();
    await vi.waitFor(() => Promise.all([one.check!(), other.check!()]), soon);
    await vi.waitFor(() => expect(here).toContain("gap"), soon);
    await vi.waitFor(() => expect(there).toContain("gap"), soon);
    expect(there).not.toContain("member:ana while away");
    await one.bus.publish("member:ana", "back");
    await vi.waitFor(() => expect(there.at(-1)).toBe("member:ana back"), soon);
    await vi.waitFor(async () => expect((await one.whereabouts.elsewhere(["visitor:v1"])).size).toBe(1), soon);
  });

  it("for one node only: the others are told that they missed something of it", async () => {
    const [one, other] = [await node(), await node()];
    const there = hearing(other);
    const look = new Redis(redis.url);
    const clients = ((await look.client("LIST")) as string).split("\n");
    const publishers = clients.filter((line) => line.includes("name=rapport-publisher"));
    expect(publishers).toHaveLength(2);
    for (const line of publishers) await look.client("KILL", "ID", /id=(\d+)/.exec(line)![1]!);
    // Sent into a line that just broke.
    await one.bus.publish("member:ana", "lost");
    await vi.waitFor(() => expect(there).toContain("gap"), soon);
    look.disconnect();
  });

  it("silently: limits go on, and the nodes notice", async () => {
    const one = await node();
    redis.freeze();
    expect(await one.counters.count("ana", 60_000)).toMatchObject({ count: 1 });
    await vi.waitFor(() => expect(one.bus.isWhole()).toBe(false), soon);
    redis.thaw();
    await vi.waitFor(() => one.check!(), soon);
    expect(one.bus.isWhole()).toBe(true);
  });

  it("at the start stops nobody; a wrong password does, with a sentence", async () => {
    const locked = await testRedis({ password: "sesame" });
    const { port } = new URL(locked.url);
    const open = (redisUrl: string) => openShared({ redisUrl, programme: "alder", log });
    await expect(open(locked.url)).rejects.toThrow(/^REDIS_URL: the Redis server refuses its user or password\.$/);
    await expect(open(`redis://:wrong@127.0.0.1:${port}`)).rejects.toThrow(/^REDIS_URL: the Redis server refuses/);
    const right = await open(`redis://:sesame@127.0.0.1:${port}`);
    opened.push(right);
    await vi.waitFor(() => right.check!(), soon);
    await locked.stop();
    const early = await open(`redis://:sesame@127.0.0.1:${port}`);
    opened.push(early);
    await expect(early.check!()).rejects.toThrow();
    await locked.start();
    await vi.waitFor(() => early.check!(), soon);
    await locked.close();
  });
});
