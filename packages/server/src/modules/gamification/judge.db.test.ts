import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judge, type JudgeFacts, outcomesOf, winsOf } from "#modules/gamification";
import { testServer, type TestServer } from "#test/index";

let server: TestServer;
let ana: string;
let bea: string;
const placedAt = new Date("2026-03-01T10:00:00.000Z");

beforeAll(async () => {
  server = await testServer();
  ana = await server.member({ id: "ana" });
  bea = await server.member({ id: "bea" });
  const key = await server.key("catalog");
  const category = (id: string, parentId?: string) =>
    server.call("PUT /categories/:id", { params: { id }, body: { name: id, ...(parentId ? { parentId } : {}) } }, key);
  await category("clothes");
  await category("coats", "clothes");
  const body = { name: "Parka", categoryIds: ["coats"] };
  await server.call("PUT /products/:sku", { params: { sku: "parka" }, body }, key);
});
afterAll(() => server.close());

let challengeNumber = 0;
/** A challenge that runs for one minute of its own, so that tests do not meet. */
async function challenge(category: string, part: object = {}): Promise<string> {
  challengeNumber += 1;
  const id = `${category}-${challengeNumber}`;
  const body = {
    category,
    title: { en: id },
    startsAt: "2026-03-01T00:00:00Z",
    endsAt: "2026-03-02T00:00:00Z",
    points: { kind: "fixed", value: 10 },
    ...part,
  };
  await server.call("PUT /challenges/:id", { params: { id }, body } as never, await server.key("admin"));
  return id;
}

async function stop(...ids: string[]): Promise<void> {
  const admin = await server.key("admin");
  for (const id of ids) {
    const { category, title, startsAt, points, limits } = await server.call(
      "GET /challenges/:id",
      { params: { id } },
      admin,
    );
    const body = { category, title, startsAt, points, limits, active: false };
    await server.call("PUT /challenges/:id", { params: { id }, body }, admin);
  }
}

let orderNumber = 0;
function facts(part: Partial<JudgeFacts> = {}): JudgeFacts {
  orderNumber += 1;
  return {
    orderId: `o${orderNumber}`,
    placedAt,
    rewardAmount: "129.00",
    rate: "1",
    lines: [],
    customerMemberId: null,
    conversation: null,
    affiliation: null,
    sides: ["purchase", "affiliation", "conversation"],
    firstPurchase: { others: [] },
    ...part,
  };
}

const { transaction, judged } = {
  transaction: <T>(work: Parameters<TestServer["app"]["ctx"]["transaction"]>[0]) =>
    server.app.ctx.transaction(work) as Promise<T>,
  judged: async (of: JudgeFacts) => {
    const wins = await server.app.ctx.transaction((tx) => judge(tx, server.app.ctx, of));
    return wins.map((win) => [win.challengeId, win.memberId, win.points]);
  },
};

describe("GAM-2: judging", () => {
  it("happens once a side, and again only for a contributor attached later", async () => {
    const talk = await challenge("conversation_sale");
    const bring = await challenge("affiliation_sale");
    const order = facts({ conversation: { memberId: ana } });
    expect(await judged(order)).toEqual([[talk, ana, 10]]);
    expect(await judged(order)).toEqual([]);
    const later = { ...order, affiliation: { memberId: bea, origin: "inbound" as const } };
    expect(await judged(later)).toEqual([[bring, bea, 10]]);
    expect(await judged(later)).toEqual([]);
    const wins = (await winsOf(server.app.ctx.db, [order.orderId])).get(order.orderId) ?? [];
    expect(wins.map((win) => win.challengeId).toSorted()).toEqual([bring, talk].toSorted());
    await stop(talk, bring);
  });

  it("gives the same to two who judge at the same time", async () => {
    const talk = await challenge("conversation_sale");
    const order = facts({ conversation: { memberId: ana } });
    const all = await Promise.all([1, 2, 3, 4].map(() => judged(order)));
    expect(all.flat()).toEqual([[talk, ana, 10]]);
    await stop(talk);
  });

  it("leaves nothing behind when the order is not recorded after all", async () => {
    const talk = await challenge("conversation_sale");
    const order = facts({ conversation: { memberId: ana } });
    const failed = transaction(async (tx) => {
      await judge(tx, server.app.ctx, order);
      throw new Error("not recorded");
    });
    await expect(failed).rejects.toThrow("not recorded");
    expect(await judged(order)).toEqual([[talk, ana, 10]]);
    await stop(talk);
  });
});

describe("an order wins", () => {
  it("GAM-8: by affiliation and not by conversation; a challenge of zero points excludes nothing (GAM-3)", async () => {
    const talk = await challenge("conversation_sale");
    const zero = await challenge("affiliation_sale", { points: { kind: "percentage", value: "0" } });
    const both = { conversation: { memberId: ana }, affiliation: { memberId: ana, origin: "inbound" as const } };
    expect(await judged(facts(both))).toEqual([[talk, ana, 10]]);
    const bring = await challenge("affiliation_sale", { points: { kind: "percentage", value: "10" } });
    const order = facts(both);
    expect(await judged(order)).toEqual([[bring, ana, 13]]);
    const outcomes = (await outcomesOf(server.app.ctx.db, [order.orderId])).get(order.orderId)!;
    expect(outcomes.map((one) => [one.challengeId, one.reason])).toEqual(
      [
        [zero, "zero_points"],
        [bring, "won"],
        [talk, "affiliation_already_won"],
      ].toSorted((a, b) => sideOf(a[0]!) - sideOf(b[0]!) || (a[0]! < b[0]! ? -1 : 1)),
    );
    expect(outcomes.every((one) => one.words.en && one.words.fr)).toBe(true);
    await stop(talk, zero, bring);
  });

  it("GAM-7: the buyer wins the purchase and not the own link", async () => {
    const buy = await challenge("purchase");
    const bring = await challenge("affiliation_sale");
    const order = facts({ customerMemberId: ana, affiliation: { memberId: ana, origin: "self" } });
    expect(await judged(order)).toEqual([[buy, ana, 10]]);
    await stop(buy, bring);
  });

  it("GAM-6: in a category or below it, on matching lines in the programme's currency", async () => {
    const limits = { categoryId: "clothes", base: "matching_lines" };
    const coats = await challenge("purchase", { limits, points: { kind: "percentage", value: "10" } });
    const lines = [
      { sku: "parka", quantity: 3, unitPrice: "33.33" },
      { sku: "unknown", quantity: 1, unitPrice: "20.00" },
    ];
    const buyer = { customerMemberId: bea, rate: "1.1" };
    expect(await judged(facts({ ...buyer, lines }))).toEqual([[coats, bea, 11]]);
    expect(await judged(facts({ ...buyer, lines: lines.slice(1) }))).toEqual([]);
    await stop(coats);
  });

  it("GAM-5: as the first, and an older one known later wins neither back nor again", async () => {
    const first = await challenge("conversation_sale", { limits: { firstPurchaseOnly: true } });
    const newer = facts({ conversation: { memberId: ana } });
    const older = facts({ conversation: { memberId: bea }, placedAt: new Date("2026-03-01T09:00:00.000Z") });
    expect(await judged(newer)).toEqual([[first, ana, 10]]);
    const others = [{ orderId: newer.orderId, placedAt: newer.placedAt, hasBeenOk: true }];
    expect(await judged({ ...older, firstPurchase: { others } })).toEqual([]);
    const known = [{ orderId: older.orderId, placedAt: older.placedAt, hasBeenOk: true }];
    expect(await judged(facts({ conversation: { memberId: ana }, firstPurchase: { others: known } }))).toEqual([]);
    await stop(first);
  });

  it("GAM-9: nothing for the bot, nor for an erased member", async () => {
    const talk = await challenge("conversation_sale");
    expect(await judged(facts({ conversation: { memberId: "bot" } }))).toEqual([]);
    await server.member({ id: "gone" });
    await sql`update people.members set state = 'blocked' where id = 'gone'`.execute(server.app.ctx.db);
    expect(await judged(facts({ conversation: { memberId: "gone" } }))).toEqual([[talk, "gone", 10]]);
    await sql`update people.members set state = 'anonymised' where id = 'gone'`.execute(server.app.ctx.db);
    expect(await judged(facts({ conversation: { memberId: "gone" } }))).toEqual([]);
    const body = { memberIds: ["gone"], reason: "Was kind" };
    const by = await server.key("admin");
    const refusal = await server.refusal("POST /challenges/:id/winners", { params: { id: talk }, body }, by);
    expect(refusal.code).toBe("member_not_available");
    await stop(talk);
  });

  it("GAM-3: never so many points that a sum is not exact", async () => {
    const all = await challenge("purchase", { points: { kind: "percentage", value: "9999.9999" } });
    const order = facts({ customerMemberId: bea, rewardAmount: "999999999999000000.99990000" });
    expect(await judged(order)).toEqual([[all, bea, 1_000_000_000_000]]);
    await stop(all);
  });
});

function sideOf(id: string): number {
  return ["purchase", "affiliation_sale", "conversation_sale"].findIndex((category) => id.startsWith(category));
}
