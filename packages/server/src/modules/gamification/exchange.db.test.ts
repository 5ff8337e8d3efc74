import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  exportRecords,
  importAdjustments,
  importChallenges,
  importJudgements,
  importWins,
  judge,
  type JudgeFacts,
  JudgementRecord,
} from "#modules/gamification";
import { ImportRecord } from "@rapport/contracts";
import { testServer, type TestServer } from "#test/index";

type Records = Awaited<ReturnType<typeof exported>>;

let from: TestServer;
let to: TestServer;
const at = "2026-03-01T10:00:00.000Z";

beforeAll(async () => {
  from = await testServer();
  to = await testServer();
  for (const id of ["ana", "bea"]) await Promise.all([from.member({ id }), to.member({ id })]);
});
afterAll(() => Promise.all([from.close(), to.close()]));

async function exported(server: TestServer) {
  const records = await Array.fromAsync(exportRecords(server.app.ctx.db));
  const ofType = <T extends (typeof records)[number]["type"]>(type: T) =>
    records.filter((one): one is Extract<(typeof records)[number], { type: T }> => one.type === type);
  return {
    records,
    challenge: ofType("challenge"),
    win: ofType("win"),
    adjustment: ofType("adjustment"),
    judgement: ofType("judgement"),
  };
}

function take(server: TestServer, records: Records) {
  const { ctx } = server.app;
  return ctx.transaction(async (tx) => [
    ...(await importChallenges(tx, ctx, records.challenge)),
    ...(await importJudgements(tx, ctx, records.judgement)),
    ...(await importWins(tx, ctx, records.win)),
    ...(await importAdjustments(tx, ctx, records.adjustment)),
  ]);
}

async function balances(server: TestServer) {
  const { rows } = await sql`select * from gamification.balances order by member_id`.execute(server.app.ctx.db);
  return rows;
}

function judged(server: TestServer, part: Partial<JudgeFacts> = {}) {
  const { ctx } = server.app;
  return ctx.transaction((tx) =>
    judge(tx, ctx, {
      orderId: "o1",
      placedAt: new Date(at),
      rewardAmount: "129.00",
      rate: "1",
      lines: [],
      customerMemberId: null,
      conversation: { memberId: "ana" },
      affiliation: null,
      sides: ["conversation"],
      firstPurchase: { others: [] },
      ...part,
    }),
  );
}

async function put(server: TestServer, id: string, part: object = {}) {
  const body = { category: "conversation_sale", title: { en: id }, startsAt: "2026-01-01T00:00:00Z" };
  const points = { kind: "percentage", value: "10" };
  const whole = { ...body, points, ...part };
  await server.call("PUT /challenges/:id", { params: { id }, body: whole } as never, await server.key("admin"));
}

describe("a programme exported and imported into an empty one", () => {
  it("keeps the same books when its orders are judged again, though challenges have changed since", async () => {
    const key = await from.key("admin");
    await put(from, "talk");
    await put(from, "hand", { category: "manual", points: { kind: "fixed", value: 50 } });
    await judged(from);
    await judged(from, { orderId: "o2", conversation: { memberId: "bea" }, rewardAmount: "0" });
    const body = { memberIds: ["ana", "bea"], reason: "Kind" };
    await from.call("POST /challenges/:id/winners", { params: { id: "hand" }, body }, key);
    const change = { score: 0, points: -7, reason: "Mug" };
    await from.call("POST /members/:id/adjustments", { params: { id: "bea" }, body: change }, key);
    // After the orders were judged: dearer, and one that would have been won too.
    await put(from, "talk", { points: { kind: "fixed", value: 1000 } });
    await put(from, "late");

    const records = await exported(from);
    for (const record of records.records)
      expect((record.type === "judgement" ? JudgementRecord : ImportRecord).parse(record)).toMatchObject({
        id: record.id,
      });
    expect(await take(to, records)).toEqual(records.records.map(() => null));
    expect(await judged(to)).toEqual([]);
    expect(await judged(to, { orderId: "o2", conversation: { memberId: "bea" }, rewardAmount: "200" })).toEqual([]);

    expect(await balances(to)).toEqual(await balances(from));
    expect((await exported(to)).records).toEqual(records.records);
    const own = await to.call("GET /challenges/:id", { params: { id: "talk" } }, await to.key("admin"));
    expect(own).toMatchObject({ wins: 1, pointsGiven: 13 });
  });

  it("imported once more changes nothing", async () => {
    const [before, records] = [await balances(to), await exported(to)];
    await take(to, records);
    expect(await balances(to)).toEqual(before);
    expect((await exported(to)).records).toEqual(records.records);
  });
});

describe("records", () => {
  const importOne = async (record: object) => {
    const { ctx } = to.app;
    const read = ImportRecord.parse(record);
    const answers = await ctx.transaction(async (tx) => {
      if (read.type === "win") return importWins(tx, ctx, [read]);
      if (read.type === "adjustment") return importAdjustments(tx, ctx, [read]);
      return read.type === "challenge" ? importChallenges(tx, ctx, [read]) : [];
    });
    return answers[0]?.code ?? null;
  };
  const balance = async (id: string) => to.call("GET /members/:id/balance", { params: { id } }, await to.key("people"));
  const win = { type: "win", id: "brand-1", challengeId: "talk", memberId: "ana", orderId: "past", points: 5, at };

  it("a win of an order that is judged afterwards is that order's win", async () => {
    const before = await balance("ana");
    expect(await importOne(win)).toBeNull();
    const wins = await judged(to, { orderId: "past" });
    expect(wins.map((one) => one.challengeId)).toEqual(["late"]);
    expect(await balance("ana")).toMatchObject({ score: before.score + 5 + 13 });
  });

  it("a win that the rules gave already is the same win, with the record's points", async () => {
    await judged(to, { orderId: "seen" });
    const before = await balance("ana");
    const same = { ...win, id: "brand-2", orderId: "seen", points: 900 };
    expect(await importOne(same)).toBeNull();
    expect(await balance("ana")).toMatchObject({ score: before.score - 100, points: before.points - 100 });
    expect(await importOne(same)).toBeNull();
    expect(await balance("ana")).toMatchObject({ score: before.score - 100 });
    expect((await exported(to)).win.filter((one) => one.orderId === "seen").map((one) => one.points)).toContain(900);
  });

  it("an adjustment sent again with other numbers is corrected by the difference", async () => {
    const line = { type: "adjustment", id: "adj-1", memberId: "bea", score: 3, points: 4, reason: "Past", at };
    const before = await balance("bea");
    await importOne(line);
    await importOne({ ...line, score: 1, points: 10 });
    await importOne({ ...line, score: 1, points: 10 });
    expect(await balance("bea")).toMatchObject({ score: before.score + 1, points: before.points + 10 });
    const { items } = await to.call("GET /members/:id/ledger", { params: { id: "bea" } }, await to.key("people"));
    expect(items.find((one) => one.id === "adj-1")).toMatchObject({ at, score: 3, points: 4 });
  });

  it.each([
    { says: "a challenge nobody knows", record: { ...win, id: "x", challengeId: "none" }, code: "unknown_reference" },
    { says: "a member nobody knows", record: { ...win, id: "x", memberId: "none" }, code: "unknown_reference" },
    { says: "no points", record: { ...win, id: "x", orderId: "new", points: 0 }, code: "zero_adjustment" },
    { says: "the id of another member's win", record: { ...win, memberId: "bea" }, code: "conflict" },
    {
      says: "the id of another member's adjustment",
      record: { type: "adjustment", id: "adj-1", memberId: "ana", score: 1, points: 1, reason: "x", at },
      code: "conflict",
    },
    {
      says: "nothing to adjust",
      record: { type: "adjustment", id: "adj-2", memberId: "ana", score: 0, points: 0, reason: "x", at },
      code: "zero_adjustment",
    },
    {
      says: "another category for a challenge that was won",
      record: {
        type: "challenge",
        id: "talk",
        category: "purchase",
        title: { en: "x" },
        startsAt: at,
        points: { kind: "fixed", value: 1 },
      },
      code: "challenge_category_fixed",
    },
  ])("with $says are refused, and change nothing", async ({ record, code }) => {
    const before = await balances(to);
    expect(await importOne(record)).toBe(code);
    expect(await balances(to)).toEqual(before);
  });
});
