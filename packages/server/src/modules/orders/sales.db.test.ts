import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dailySales, salesByMember } from "#modules/orders";
import { countQueries } from "#test/count-queries";
import { type Caller, type TestServer, testServer } from "#test/index";
import { salesWorld, type SalesWorld } from "#test/sales-world";

let server: TestServer;
let world: SalesWorld;
let ana: string;
let bea: string;
let reader: Caller;
let talk: string;
let challenges: string[];

beforeAll(async () => {
  server = await testServer();
  world = salesWorld(server);
  ana = await server.member({ id: "ana", email: "ana@example.com" });
  bea = await server.member({ id: "bea", email: "bea@example.com" });
  reader = await server.staff("reader");
  challenges = [
    await world.challenge("conversation_sale", { points: { kind: "percentage", value: "10" } }),
    await world.challenge("conversation_sale", { limits: { sku: "RARE" } as never }),
    await world.challenge("affiliation_sale"),
    await world.challenge("purchase"),
  ];
  const visitor = await server.visitor();
  await world.click(visitor, bea);
  server.clock.forward(3_600_000);
  talk = await world.talk(visitor, ana);
  server.clock.forward(60_000);
  const customer = { visitorId: visitor.visitorId, email: "secret@example.com", customerId: "C-secret" };
  await world.put("o1", { totalAmount: "129.00", customer });
  server.clock.forward(60_000);
  await world.put("o2", {
    totalAmount: "50.00",
    status: "PENDING",
    customer: { ...customer, email: "ana@example.com" },
  });
  server.clock.forward(60_000);
  await world.put("o3", { totalAmount: "10.00", channel: "direct" });
  await world.put("o4", { totalAmount: "20.00", channel: "store" });
});
afterAll(() => server.close());

describe("one's own sales", () => {
  it("are explained, newest first, and never say who the customer is", async () => {
    const me = await server.asMember(ana);
    const { items } = await server.call("GET /me/sales", {}, me);
    expect(items.map((one) => [one.orderId, one.credited, one.points])).toEqual([
      ["o2", ["conversation", "purchase"], 0],
      ["o1", ["conversation"], 13],
    ]);
    const sale = await server.call("GET /me/sales/:id", { params: { id: "o1" } }, me);
    expect(sale).toEqual(items[1]);
    expect(sale).toMatchObject({
      amount: { amount: "129.00", currency: "EUR" },
      conversationId: talk,
      wins: [{ challengeId: challenges[0], category: "conversation_sale", points: 13 }],
      timeline: [
        { kind: "click", mine: false, accepted: true, reason: "won" },
        { kind: "message", mine: true, accepted: true, reason: "won" },
        { kind: "order", mine: false, accepted: true, reason: null },
      ],
      notWon: [{ challengeId: challenges[1], words: { en: expect.any(String), fr: expect.any(String) } }],
    });
    expect(sale.words.en).toEqual([
      "The customer and you were last in conversation 1 minute before the order. The customer came by another member's link 1 hour before the order.",
      "The latest conversation within 14 days before the order is credited (ATT-2). The last click within 30 days before the order is credited (ATT-4).",
      "You earned 13 points.",
    ]);
    expect(items[0]!.words.fr[2]).toBe("Les points attendent que la commande soit payée et confirmée.");
    expect(JSON.stringify(items)).not.toMatch(/secret|vis_|bea/);
  });

  it("come page by page", async () => {
    const me = await server.asMember(ana);
    const first = await server.call("GET /me/sales", { query: { limit: 1 } }, me);
    const second = await server.call("GET /me/sales", { query: { limit: 1, cursor: first.nextCursor! } }, me);
    expect([first, second].map((page) => page.items.map((one) => one.orderId))).toEqual([["o2"], ["o1"]]);
    expect(second.nextCursor).toBeNull();
  });

  it("come in a fixed number of queries, however many a page shows", async () => {
    const me = await server.asMember(ana);
    const count = (limit: number) => countQueries(() => server.call("GET /me/sales", { query: { limit } }, me));
    await count(1);
    const [one, two] = [await count(1), await count(2)];
    expect(two).toBe(one);
    expect(two).toBeLessThanOrEqual(6);
  });

  it("are nobody else's to see", async () => {
    const other = await server.asMember(bea);
    expect((await server.call("GET /me/sales/:id", { params: { id: "o1" } }, other)).credited).toEqual(["affiliation"]);
    expect(await server.refusal("GET /me/sales/:id", { params: { id: "o3" } }, other)).toMatchObject({
      code: "not_found",
    });
    expect(await server.refusal("GET /me/sales", {}, reader)).toMatchObject({ status: 403 });
    expect(await server.refusal("GET /orders", {}, other)).toMatchObject({ status: 403 });
  });
});

describe("orders for staff", () => {
  const march = { from: "2026-03-01T00:00:00Z", to: "2026-04-01T00:00:00Z" };
  const ids = async (query: object) => (await server.call("GET /orders", { query }, reader)).items.map((one) => one.id);

  it.each([
    { says: "all, newest first", query: {}, found: ["o4", "o3", "o2", "o1"] },
    { says: "by channel", query: { channel: "direct" }, found: ["o3"] },
    { says: "a member's", query: { memberId: "ana" }, found: ["o2", "o1"] },
    { says: "a member's by affiliation too", query: { memberId: "bea", limit: 1 }, found: ["o2"] },
    { says: "by conversation", query: { attribution: "conversation" }, found: ["o2", "o1"] },
    {
      says: "a member's on the side asked for",
      query: { memberId: "ana", attribution: "conversation" },
      found: ["o2", "o1"],
    },
    { says: "not a member's on the other side", query: { memberId: "ana", attribution: "affiliation" }, found: [] },
    { says: "credited on any side", query: { attribution: "any" }, found: ["o2", "o1"] },
    { says: "that figures count (ORD-2)", query: { counted: "true" }, found: ["o4", "o3", "o1"] },
    { says: "nobody's", query: { attribution: "none" }, found: ["o3"] },
    { says: "pending", query: { attribution: "pending" }, found: ["o4"] },
    { says: "by e-mail", query: { search: "SECRET@example.com" }, found: ["o1"] },
    { says: "by the beginning of the id", query: { search: "o" }, found: ["o4", "o3", "o2", "o1"] },
    { says: "by customer id", query: { search: "C-secret" }, found: ["o2", "o1"] },
    { says: "with a sign that means something to databases", query: { search: "%" }, found: [] },
    { says: "from an instant", query: { from: "2026-03-02T13:02:30Z" }, found: ["o4", "o3"] },
    { says: "until an instant", query: { to: "2026-03-02T13:02:00Z" }, found: ["o1"] },
    { says: "combined", query: { memberId: "bea", search: "o1", attribution: "affiliation" }, found: ["o1"] },
  ])("$says", async ({ query, found }) => {
    expect(await ids(query)).toEqual(found);
  });

  it("sum up what the filters leave in a period; an order credited on both sides counts once", async () => {
    const totals = async (query: object) =>
      (await server.call("GET /orders", { query: { ...march, limit: 1, totals: "true", ...query } }, reader)).totals;
    expect(await totals({})).toEqual({ orders: 4, amount: { amount: "209.00", currency: "EUR" } });
    expect(await totals({ attribution: "any", counted: "true" })).toMatchObject({
      orders: 1,
      amount: { amount: "129.00" },
    });
    expect(await totals({ channel: "app" })).toMatchObject({ orders: 0, amount: { amount: "0.00" } });
    expect(await totals({ to: "2028-01-01T00:00:00Z" })).toBeNull();
    expect((await server.call("GET /orders", { query: { totals: "true" } }, reader)).totals).toBeNull();
    expect((await server.call("GET /orders", { query: march }, reader)).totals).toBeNull();
  });

  it("tell the names of members and the points", async () => {
    const { items } = await server.call("GET /orders", { query: { search: "o1" } }, reader);
    expect(items).toMatchObject([
      { conversationMember: "ana Member", affiliationMember: "bea Member", points: 23, toReview: false },
    ]);
    expect(await server.refusal("GET /orders", { query: { cursor: "nonsense" } }, reader)).toMatchObject({
      code: "bad_cursor",
    });
  });

  it("a page takes few queries, however many orders it shows", async () => {
    const key = await server.key("orders");
    const count = (limit: number) =>
      countQueries(() => server.call("GET /orders", { query: { limit, ...march, totals: "true" } }, key));
    await count(1);
    expect(await count(4)).toBeLessThanOrEqual(6);
    expect(await count(1)).toBeLessThanOrEqual(6);
  });

  it("PEO-6: name members by their legal names, the alias beside it", async () => {
    await server.call(
      "PATCH /members/:id",
      { params: { id: bea }, body: { alias: "Bee" } },
      await server.staff("editor"),
    );
    const { items } = await server.call("GET /orders", { query: { search: "o1" } }, reader);
    expect(items).toMatchObject([
      { affiliationMember: "bea Member", affiliationMemberAlias: "Bee", conversationMemberAlias: null },
    ]);
    const evidence = await world.evidence("o1");
    expect(evidence.affiliation.candidates).toMatchObject([{ memberName: "bea Member", memberAlias: "Bee" }]);
    expect(evidence.words.en.join(" ")).toContain("the link of bea Member");
    expect(JSON.stringify(evidence.words)).not.toContain("Bee");
  });
});

describe("the figures of a day", () => {
  it("count orders that were ever OK, and the part of them that is credited", async () => {
    const period = { from: new Date("2026-03-02T00:00:00Z"), to: new Date("2026-03-03T00:00:00Z") };
    const [day] = await dailySales(server.app.ctx, { ...period, timezone: "Europe/Paris" });
    expect(day).toMatchObject({ day: "2026-03-02", orders: 3 });
    expect([day!.revenue, day!.attributed, day!.conversation, day!.affiliation].map(Number)).toEqual([
      159, 129, 129, 129,
    ]);
    const members = await salesByMember(server.app.ctx, period);
    expect(members.map((one) => [one.memberId, one.orders, Number(one.revenue)])).toEqual([
      ["ana", 1, 129],
      ["bea", 1, 129],
    ]);
  });
});
