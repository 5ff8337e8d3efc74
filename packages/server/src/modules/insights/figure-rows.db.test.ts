import type { Api, Page, RequestOf, ResponseOf } from "@rapport/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countQueries } from "#test/count-queries";
import { type Caller, testServer, type TestServer } from "#test/index";
import { salesWorld } from "#test/sales-world";

/** Figures lead to their rows: the rows of the same days are as many, or sum up to, what the figure says, page by page and in the totals. */
let server: TestServer;
let reader: Caller;
let figures: ResponseOf<Api["GET /insights/overview"]>;

const days = { from: "2026-03-01", to: "2026-03-03" };
/** The same days as instants of the programme's time zone, which is Paris. */
const instants = { from: "2026-02-28T23:00:00.000Z", to: "2026-03-03T23:00:00.000Z" };

beforeAll(async () => {
  server = await testServer();
  reader = await server.staff("reader");
  const world = salesWorld(server);
  const settings = { timezone: "Europe/Paris", currencyRates: { GBP: "1.2345" }, requireVerifiedOrders: "always" };
  await server.call("PATCH /settings", { body: settings } as never, await server.key("admin"));
  for (const id of ["ana", "bea"]) await server.member({ id });
  await world.challenge("conversation_sale", { points: { kind: "percentage", value: "10" } });
  await world.challenge("affiliation_sale");
  await world.challenge("manual");
  // At every edge of the period: a second before and after midnight in Paris, at its begin and at its end.
  for (const [index, at] of [
    "2026-02-28T22:59:00Z",
    "2026-02-28T23:00:00Z",
    "2026-03-02T09:00:00Z",
    "2026-03-03T22:58:00Z",
    "2026-03-03T23:00:00Z",
  ].entries()) {
    server.clock.set(at);
    const shopper = await server.visitor();
    await world.click(shopper, "bea", { m: index % 2 ? "facebook" : "widget" });
    await world.click(shopper, "ana", { m: "email" });
    const conversation = await world.talk(shopper, index === 2 ? "bea" : "ana");
    await world.say(shopper, conversation);
    const silent = await server.visitor();
    await server.call("POST /conversations", { body: { memberId: "ana" } }, silent);
    server.clock.forward(1000);
    const customer = { visitorId: shopper.visitorId };
    await world.put(`both-${index}`, { customer, totalAmount: "129.35", totalWithoutShipping: "119.90" });
    await world.put(`pounds-${index}`, { totalAmount: "33.33", currency: "GBP" });
    await world.put(`open-${index}`, { customer, status: "PENDING", totalAmount: "999.00" });
    const tag = { cart_id: `k${index}`, order_id: `tag-${index}`, order_status: "OK", total_amount: "10.00" };
    await server.call("POST /tag/confirmation", { body: tag }, shopper);
  }
  server.clock.set("2026-03-10T09:00:00Z");
  await server.settle();
  figures = await server.call("GET /insights/overview", { query: days }, reader);
});
afterAll(() => server.close());

type Lists = "GET /orders" | "GET /clicks" | "GET /staff/conversations" | "GET /wins";

/** Every row of a list of the period, by pages of three; and what the list says they sum up to. */
async function rowsOf<K extends Lists>(key: K, query: object) {
  const rows: ResponseOf<Api[K]>["items"][number][] = [];
  let totals: ResponseOf<Api[K]>["totals"] | undefined;
  for (let cursor: string | null | undefined; cursor !== null;) {
    const asked = { query: { ...instants, ...query, limit: 3, totals: "true", ...(cursor && { cursor }) } };
    const page = (await server.call(key, asked as RequestOf<Api[K]>, reader)) as ResponseOf<Api[K]> & Page<never>;
    rows.push(...page.items);
    totals ??= page.totals;
    cursor = page.nextCursor;
  }
  return { rows, totals: totals! };
}
const sum = (values: readonly (number | string)[]) =>
  Math.round(values.reduce<number>((all, one) => all + Number(one), 0) * 1e6) / 1e6;

describe("the figures of the overview and the rows they lead to", () => {
  it.each([
    { figure: "revenue", query: {} },
    { figure: "attributedRevenue", query: { attribution: "any" } },
    { figure: "conversationRevenue", query: { attribution: "conversation" } },
    { figure: "affiliationRevenue", query: { attribution: "affiliation" } },
  ] as const)("$figure is the sum of its orders (ORD-5), in the programme's currency", async ({ figure, query }) => {
    const { rows, totals } = await rowsOf("GET /orders", { ...query, counted: "true" });
    expect(sum(rows.map((row) => row.countedAmount.amount))).toBe(figures[figure].value);
    expect([totals.orders, Number(totals.amount.amount)]).toEqual([rows.length, figures[figure].value]);
    expect(figures[figure].value).toBeGreaterThan(0);
  });

  it("orders are as many as their rows (ORD-2, ORD-4)", async () => {
    const { rows, totals } = await rowsOf("GET /orders", { counted: "true" });
    expect([rows.length, totals.orders, figures.orders.value]).toEqual([6, 6, 6]);
    expect(new Set(rows.map((row) => row.id)).size).toBe(6);
  });

  it.each([
    { figure: "conversations", by: "started", count: 6 },
    { figure: "dialogues", by: "dialogue", count: 3 },
  ] as const)("$figure are as many as their rows (CON-3)", async ({ figure, by, count }) => {
    const { rows, totals } = await rowsOf("GET /staff/conversations", { by });
    expect([figures[figure].value, rows.length, totals.conversations]).toEqual([count, count, count]);
    expect(totals.messages).toBeNull();
  });

  it("messages are the sum of those of the conversations they were written in", async () => {
    const { rows, totals } = await rowsOf("GET /staff/conversations", { by: "message" });
    expect(sum(rows.map((row) => row.messages!))).toBe(figures.messages.value);
    expect([totals.messages, totals.conversations]).toEqual([9, rows.length]);
  });

  it("inbound clicks are as many as their rows (TRK-3)", async () => {
    const { rows, totals } = await rowsOf("GET /clicks", { origin: "inbound" });
    expect([figures.inboundClicks.value, rows.length, totals.clicks]).toEqual([5, 5, 5]);
    expect((await rowsOf("GET /clicks", {})).totals.clicks).toBe(6);
  });

  it("points given are the sum of the wins (GAM-4)", async () => {
    const { rows, totals } = await rowsOf("GET /wins", {});
    expect(sum(rows.map((row) => row.points))).toBe(figures.pointsGiven.value);
    expect([totals.points, totals.wins]).toEqual([figures.pointsGiven.value, rows.length]);
    expect(rows[0]).toMatchObject({
      memberName: expect.stringMatching(/ Member$/),
      challengeTitle: { en: expect.any(String) },
    });
  });

  it("each member's figures are those of the member's rows", async () => {
    expect(figures.topMembers).toHaveLength(2);
    for (const { memberId, revenue, orders, dialogues, points } of figures.topMembers) {
      const sales = await rowsOf("GET /orders", { memberId, counted: "true" });
      expect([sales.totals.orders, sales.totals.amount.amount]).toEqual([orders, revenue.amount]);
      const talks = await rowsOf("GET /staff/conversations", { memberId, by: "dialogue" });
      expect([talks.totals.conversations, talks.rows.length]).toEqual([dialogues, dialogues]);
      expect((await rowsOf("GET /wins", { memberId })).totals.points).toBe(points);
    }
  });

  it("each list takes few queries, however many rows it shows", async () => {
    for (const [key, query] of [
      ["GET /orders", {}],
      ["GET /clicks", {}],
      ["GET /staff/conversations", { by: "message" }],
      ["GET /wins", {}],
    ] as const) {
      const asked = { query: { ...instants, ...query, totals: "true", limit: 200 } } as never;
      expect(await countQueries(() => server.call(key, asked, reader)), key).toBeLessThanOrEqual(6);
    }
  });
});

describe("the list of conversations for staff", () => {
  it("names members legally, never shows words, and needs a period for messages", async () => {
    const editor = await server.staff("editor");
    await server.call("PATCH /members/:id", { params: { id: "bea" }, body: { alias: "Bee" } }, editor);
    const { rows } = await rowsOf("GET /staff/conversations", { by: "dialogue", memberId: "bea" });
    expect(rows).toMatchObject([{ memberName: "bea Member", memberAlias: "Bee", source: "direct" }]);
    expect(JSON.stringify(rows)).not.toContain("words");
    const refused = await server.refusal("GET /staff/conversations", { query: { by: "message" } }, reader);
    expect(refused.code).toBe("invalid_fields");
  });
});

describe("the compared period", () => {
  it("is the one before, or the same days a year before", async () => {
    const compared = async (compare: "before" | "year") => {
      const { comparedFrom, comparedTo, orders } = await server.call(
        "GET /insights/overview",
        { query: { from: "2027-03-02", to: "2027-03-03", compare } },
        reader,
      );
      return [comparedFrom, comparedTo, orders.previous];
    };
    expect(await compared("before")).toEqual(["2027-02-28", "2027-03-01", 0]);
    expect(await compared("year")).toEqual(["2026-03-02", "2026-03-03", 4]);
  });
});
