import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importChallenges, importJudgements, importWins, exportRecords } from "#modules/gamification";
import {
  decideAndJudgeImported,
  exportOrders,
  importOrders,
  importStandings,
  importStatuses,
  type OrderRecord,
} from "#modules/orders";
import { exportClicks, importClicks } from "#modules/tracking";
import type { Ctx } from "#platform/context";
import { type TestServer, testServer } from "#test/index";
import { salesWorld, type SalesWorld } from "#test/sales-world";

let server: TestServer;
let world: SalesWorld;
let ctx: Ctx;

beforeAll(async () => {
  server = await testServer();
  world = salesWorld(server);
  ctx = server.app.ctx;
  for (const id of ["ana", "bea"]) await server.member({ id });
});
afterAll(() => server.close());

const order = (id: string, part: Partial<OrderRecord> = {}): OrderRecord => ({
  type: "order",
  id,
  channel: "web",
  status: "OK",
  placedAt: "2025-06-01T10:00:00Z",
  totalAmount: "100.00",
  ...part,
});
const click = (id: string, visitorId: string, at: string) =>
  ({
    type: "click",
    id,
    memberId: "ana",
    visitorId,
    at,
    origin: "inbound",
    medium: "email",
    container: "profile",
  }) as const;
const codes = (answers: ({ code: string } | null)[]) => answers.map((one) => one?.code ?? null);

describe("a past that is imported", () => {
  it("is as if it had been lived: facts first, then decided and judged (ATT-6, GAM-5)", async () => {
    const first = await world.challenge("affiliation_sale", {
      startsAt: "2025-01-01T00:00:00Z",
      limits: { firstPurchaseOnly: true } as never,
    });
    const visitor = (await server.visitor()).visitorId;
    const customer = { visitorId: visitor };
    const later = order("later", { customer, placedAt: "2025-06-02T10:00:00Z" });
    await ctx.transaction(async (tx) => {
      expect(
        codes(
          await importOrders(tx, ctx, [
            later,
            order("older", { customer }),
            order("shop", { customer, channel: "store" }),
          ]),
        ),
      ).toEqual([null, null, null]);
      await importClicks(tx, ctx, [
        click("c1", visitor, "2025-05-31T10:00:00Z"),
        click("c2", visitor, "2025-06-01T10:00:00Z"),
      ]);
      await importStatuses(tx, ctx, [
        { type: "order_status", id: "s", orderId: "older", status: "CANCELLED", at: "2025-06-05T00:00:00Z" },
      ]);
    });
    expect((await world.order("later")).attribution.state).toBe("pending");
    for (let times = 0; times < 2; times++) await decideAndJudgeImported(ctx, ["later", "older", "shop"]);

    expect((await world.order("older")).attribution.affiliation).toEqual({ memberId: "ana", clickId: "c1" });
    expect((await world.order("later")).attribution.affiliation).toEqual({ memberId: "ana", clickId: "c2" });
    expect((await world.order("shop")).attribution.state).toBe("pending");
    expect(await world.wins("older")).toEqual([{ challengeId: first, memberId: "ana", points: 10 }]);
    expect(await world.wins("later")).toEqual([]);
    const ledger = await server.call("GET /members/:id/ledger", { params: { id: "ana" } }, await server.key("people"));
    expect(ledger.items).toMatchObject([{ at: "2025-06-01T10:00:00.000Z", orderId: "older" }]);
    const reviews = await server.call("GET /reviews", {}, await server.staff("reader"));
    expect(reviews.items).toMatchObject([{ orderId: "older", kind: "cancelled_after_win" }]);
  });

  it("is updated by the same id, in the same stream or a later one, and bad lines are told and left out", async () => {
    const answers = await ctx.transaction((tx) =>
      importOrders(tx, ctx, [
        order("u1", { status: "NEW" }),
        order("u2", { totalAmount: "-1.00" }),
        order("u1", { status: "PAID", statusAt: "2025-06-01T11:00:00Z", customer: { email: "a@example.com" } }),
        order("u3", { currency: "XTS" }),
        order("u4", { placedAt: "2030-01-01T00:00:00Z" }),
      ]),
    );
    expect(codes(answers)).toEqual([null, "negative_amount", null, "currency_without_rate", "instant_in_future"]);
    await decideAndJudgeImported(ctx, ["u1", "u2"]);
    expect(await world.order("u1")).toMatchObject({
      status: "PAID",
      customer: { email: "a@example.com" },
      statusHistory: [{ status: "NEW" }, { status: "PAID" }],
      attribution: { state: "decided" },
    });
    const statuses = await ctx.transaction((tx) =>
      importStatuses(tx, ctx, [
        { type: "order_status", id: "1", orderId: "nowhere", status: "OK", at: "2025-06-01T10:00:00Z" },
        { type: "order_status", id: "2", orderId: "u1", status: "OK", at: "2030-06-01T10:00:00Z" },
        { type: "order_status", id: "3", orderId: "u1", status: "OK", at: "2025-06-01T10:30:00Z" },
      ]),
    );
    expect(codes(statuses)).toEqual(["unknown_reference", "instant_in_future", null]);
    expect((await world.order("u1")).statusHistory.map((one) => one.status)).toEqual(["NEW", "OK", "PAID"]);
    await decideAndJudgeImported(ctx, ["u1"]);
  });

  it("TRK-1: refuses a click without its container, counts the others once", async () => {
    const good = click("c9", "v9", "2026-03-01T10:00:00Z");
    for (let times = 0; times < 2; times++) {
      const answers = await ctx.transaction((tx) =>
        importClicks(tx, ctx, [good, good, { ...good, id: "c10", container: "campaign" }]),
      );
      expect(codes(answers)).toEqual([null, null, "missing_container"]);
    }
    const link = await server.call("GET /members/:id/link", { params: { id: "ana" } }, await server.key("people"));
    expect(link).toMatchObject({ clicks: 3, inboundClicks30d: 1 });
  });
});

it("a round trip gives the same books, whatever was changed, tagged, won and settled since", async () => {
  const conversation = await world.challenge("conversation_sale", { points: { kind: "percentage", value: "10" } });
  const visitor = await server.visitor();
  await world.talk(visitor, "bea");
  server.clock.forward(1000);
  await world.put("r1", {
    status: "NEW",
    customer: { visitorId: visitor.visitorId },
    lines: [{ sku: "X", quantity: 2, unitPrice: "1.50" }],
  });
  await world.put("r1", { placedAt: (await world.order("r1")).placedAt, customer: { visitorId: visitor.visitorId } });
  await world.put("r2", { channel: "store", customer: { visitorId: visitor.visitorId } });
  const tag = { cart_id: "k", order_id: "r3", order_status: "OK", total_amount: "70.00" };
  await server.call("POST /tag/confirmation", { body: tag }, visitor);
  const boss = await server.staff("administrator");
  const change = {
    params: { id: "r2", side: "affiliation" as const },
    body: { memberId: "ana", reason: "He said so." },
  };
  await server.call("PUT /orders/:id/contributors/:side", change, boss);
  await world.challenge("affiliation_sale", { startsAt: "2020-01-01T00:00:00Z" });

  const copy = await testServer();
  const copied = salesWorld(copy);
  try {
    for (const id of ["ana", "bea"]) await copy.member({ id });
    const ids = ["r1", "r2", "r3"];
    await pour(copy.app.ctx);
    for (const id of ids) {
      expect({ ...(await copied.order(id)), remarks: [] }).toEqual({ ...(await world.order(id)), remarks: [] });
      expect(await copied.wins(id)).toEqual(await world.wins(id));
      const { customer: _there, ...there } = await copied.evidence(id);
      const { customer: _here, ...here } = await world.evidence(id);
      expect(there).toEqual(here);
    }
    expect((await copied.wins("r1"))[0]).toMatchObject({ challengeId: conversation, points: 10 });
    for (const id of ["ana", "bea"]) expect(await copied.score(id)).toBe(await world.score(id));
    const again = await Array.fromAsync(exportOrders(copy.app.ctx.db));
    expect(again).toEqual(await Array.fromAsync(exportOrders(ctx.db)));
    expect(await Array.fromAsync(exportClicks(copy.app.ctx.db))).toEqual(await Array.fromAsync(exportClicks(ctx.db)));
  } finally {
    await copy.close();
  }
});

/** Everything of this module and its neighbours, from here into an empty programme. */
async function pour(into: Ctx): Promise<void> {
  const orders = await Array.fromAsync(exportOrders(ctx.db));
  const books = await Array.fromAsync(exportRecords(ctx.db));
  const clicks = await Array.fromAsync(exportClicks(ctx.db));
  const of = <Record extends { type: string }, Type extends Record["type"]>(records: Record[], type: Type) =>
    records.filter((one): one is Extract<Record, { type: Type }> => one.type === type);
  await into.transaction(async (tx) => {
    await importChallenges(tx, into, of(books, "challenge"));
    await importClicks(tx, into, clicks);
    expect(codes(await importOrders(tx, into, of(orders, "order")))).not.toContain("conflict");
    await importStatuses(tx, into, of(orders, "order_status"));
    await importStandings(tx, into, of(orders, "order_standing"));
    await importWins(tx, into, of(books, "win"));
    await importJudgements(tx, into, of(books, "judgement"));
  });
  await decideAndJudgeImported(
    into,
    of(orders, "order").map((one) => one.id),
  );
}
