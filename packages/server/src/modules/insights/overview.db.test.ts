import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rebuild } from "#modules/insights";
import { type Caller, testServer, type TestServer } from "#test/index";
import { salesWorld, type SalesWorld } from "#test/sales-world";

let server: TestServer;
let world: SalesWorld;
let reader: Caller;
beforeEach(async () => {
  server = await testServer();
  world = salesWorld(server);
  reader = await server.staff("reader");
});
afterEach(() => server.close());

const overview = (from: string, to: string) => server.call("GET /insights/overview", { query: { from, to } }, reader);
const set = async (settings: object) =>
  server.call("PATCH /settings", { body: settings } as never, await server.key("admin"));

describe("the overview", () => {
  it("shows each figure by day, against the period before", async () => {
    await server.member({ id: "ana" });
    await server.member({ id: "bea" });
    await world.challenge("conversation_sale", { points: { kind: "percentage", value: "10" } });
    await world.challenge("affiliation_sale");
    const shopper = await server.visitor();
    server.clock.set("2026-03-01T09:00:00Z");
    await world.talk(shopper, "ana");
    await world.click(shopper, "bea", { m: "facebook" });
    server.clock.set("2026-03-02T12:00:00Z");
    const customer = { visitorId: shopper.visitorId };
    await world.put("both", { customer, totalAmount: "129.00", totalWithoutShipping: "119.90" });
    await world.put("nobody", { totalAmount: "30.10" });
    await world.put("open", { customer, status: "PENDING", totalAmount: "999.00" });
    await world.put("before", { placedAt: "2026-02-28T10:00:00Z", totalAmount: "10.00" });
    await server.settle();

    const figures = await overview("2026-03-01", "2026-03-02");
    const values = Object.fromEntries(
      Object.entries(figures).flatMap(([name, one]) =>
        typeof one === "object" && "value" in one ? [[name, one.value]] : [],
      ),
    );
    expect(values).toEqual({
      orders: 2,
      revenue: 150,
      attributedRevenue: 119.9,
      conversationRevenue: 119.9,
      affiliationRevenue: 119.9,
      conversations: 1,
      dialogues: 1,
      messages: 2,
      inboundClicks: 1,
      pointsGiven: 22,
    });
    expect(figures.revenue).toEqual({
      value: 150,
      previous: 10,
      series: [
        { day: "2026-03-01", value: 0 },
        { day: "2026-03-02", value: 150 },
      ],
      previousSeries: [
        { day: "2026-02-27", value: 0 },
        { day: "2026-02-28", value: 10 },
      ],
    });
    expect(figures.dialogues.series).toEqual([
      { day: "2026-03-01", value: 1 },
      { day: "2026-03-02", value: 0 },
    ]);
    const top = { revenue: { amount: "119.90", currency: "EUR" }, orders: 1 };
    expect(figures.topMembers).toMatchObject([
      { memberId: "ana", ...top, points: 12, dialogues: 1 },
      { memberId: "bea", ...top, points: 10, dialogues: 0 },
    ]);
  });

  it("follows facts that come late, to days already counted", async () => {
    await server.member({ id: "ana" });
    await world.put("o1", { placedAt: "2026-02-20T10:00:00Z", totalAmount: "10.00" });
    await server.settle();
    expect((await overview("2026-02-20", "2026-02-20")).revenue.value).toBe(10);

    await world.put("late", { placedAt: "2026-02-20T11:00:00Z", totalAmount: "5.00" });
    await server.settle();
    expect((await overview("2026-02-20", "2026-02-20")).revenue.value).toBe(15);

    await world.put("late", { placedAt: "2026-02-21T11:00:00Z", totalAmount: "5.00" });
    await server.settle();
    const moved = await overview("2026-02-20", "2026-02-21");
    expect(moved.revenue.series.map((one) => one.value)).toEqual([10, 5]);

    const contributor = {
      params: { id: "o1", side: "conversation" as const },
      body: { memberId: "ana", reason: "Said so" },
    };
    await server.call("PUT /orders/:id/contributors/:side", contributor, await server.staff("administrator"));
    await server.settle();
    const changed = await overview("2026-02-20", "2026-02-20");
    expect([changed.attributedRevenue.value, changed.conversationRevenue.value]).toEqual([10, 10]);
    expect(changed.topMembers.map((one) => one.memberId)).toEqual(["ana"]);
  });

  it("counts days of the programme's time zone, and counts again when that changes", async () => {
    await set({ timezone: "Europe/Paris" });
    await world.put("o1", { placedAt: "2026-02-20T23:30:00Z" });
    await server.settle();
    const days = async () => (await overview("2026-02-20", "2026-02-21")).orders.series.map((one) => one.value);
    expect(await days()).toEqual([0, 1]);
    await set({ timezone: "America/New_York" });
    expect(await days()).toEqual([1, 0]);
  });

  it("counts today on every look, and a day that was not over again when it is", async () => {
    await server.member({ id: "ana" });
    const shopper = await server.visitor();
    const conversation = await world.talk(shopper, "ana");
    expect((await overview("2026-03-02", "2026-03-02")).messages.value).toBe(2);
    await world.say(shopper, conversation);
    expect((await overview("2026-03-02", "2026-03-02")).messages.value).toBe(3);
    server.clock.set("2026-03-02T23:59:59Z");
    await world.say(shopper, conversation);
    server.clock.set("2026-03-03T08:00:00Z");
    expect((await overview("2026-03-02", "2026-03-03")).messages.series.map((one) => one.value)).toEqual([4, 0]);
    expect((await overview("2026-03-03", "2026-03-20")).messages.series).toHaveLength(18);
  });

  it("is the same when it is made again, and when many look at once", async () => {
    await world.put("o1", { placedAt: "2026-02-20T10:00:00Z", totalAmount: "10.00" });
    await server.settle();
    const before = await overview("2026-02-01", "2026-03-02");
    const { ctx } = server.app;
    await ctx.transaction((tx) => rebuild(tx));
    await sql`delete from insights.daily`.execute(ctx.db);
    const all = await Promise.all(Array.from({ length: 8 }, () => overview("2026-02-01", "2026-03-02")));
    for (const one of all) expect(one).toEqual(before);
  });

  it("counts only orders whose word counts, as soon as the setting asks for it (ORD-4)", async () => {
    const tag = { cart_id: "k1", order_id: "o1", order_status: "OK", total_amount: "129.00" };
    await server.call("POST /tag/confirmation", { body: tag }, await server.visitor());
    await server.settle();
    server.clock.set("2026-03-05T12:00:00Z");
    const orders = async () => (await overview("2026-03-02", "2026-03-02")).orders.value;
    expect(await orders()).toBe(1);
    await set({ requireVerifiedOrders: "always" });
    expect(await orders()).toBe(0);
    await set({ requireVerifiedOrders: "auto" });
    expect(await orders()).toBe(1);
    await world.put("o2");
    expect(await orders()).toBe(0);
  });

  it.each([
    { says: "ends before it begins", from: "2026-03-02", to: "2026-03-01" },
    { says: "is too long", from: "2025-01-01", to: "2026-03-01" },
    { says: "is before any shop", from: "0001-01-01", to: "0001-01-02" },
    { says: "is no date", from: "yesterday", to: "2026-03-01" },
    { says: "is a day that is not", from: "2026-02-30", to: "2026-03-01" },
  ])("refuses a period that $says", async ({ from, to }) => {
    expect((await server.refusal("GET /insights/overview", { query: { from, to } }, reader)).code).toBe(
      "invalid_fields",
    );
  });
});
