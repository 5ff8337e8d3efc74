import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { reconcile } from "#modules/orders";
import { type TestServer, testServer } from "#test/index";
import { salesWorld, type SalesWorld } from "#test/sales-world";

const day = 86_400_000;
let server: TestServer;
let world: SalesWorld;
let ana: string;
let bea: string;

beforeEach(async () => {
  await server?.close();
  server = await testServer();
  world = salesWorld(server);
  ana = await server.member({ id: "ana" });
  bea = await server.member({ id: "bea" });
  await server.call("PUT /stores/:id", { params: { id: "s1" }, body: { name: "Lyon" } }, await server.key("catalog"));
});
afterAll(() => server.close());

/** A visitor with an e-mail who talked with Ana. */
async function shopper(email: string) {
  const visitor = await server.visitor();
  await server.call("PUT /visitors/me/email", { body: { email } }, visitor);
  await world.talk(visitor, ana);
  server.clock.forward(1);
  return visitor;
}
const inStore = { channel: "store" as const, storeId: "s1" };

describe("ATT-6: store purchases", () => {
  it("wait for the reconciliation, whatever they name, however old, and are judged with it", async () => {
    await world.challenge("conversation_sale");
    const visitor = await shopper("ana.shopper@example.com");
    const customer = { visitorId: visitor.visitorId, email: "ana.shopper@example.com" };
    const put = await world.put("s1", { ...inStore, customer });
    expect(put.attribution).toEqual({ state: "pending", conversation: null, affiliation: null });
    expect(await world.evidence("s1")).toMatchObject({ state: "pending", decidedAt: null });
    server.clock.forward(400 * day);
    expect((await world.order("s1")).attribution.state).toBe("pending");
    expect(await world.score(ana)).toBe(0);

    expect(await world.reconcile()).toBe(1);
    expect((await world.order("s1")).attribution).toMatchObject({ state: "decided", conversation: { memberId: ana } });
    expect(await world.score(ana)).toBe(10);
    expect(await world.reconcile()).toBe(0);
    expect(await world.score(ana)).toBe(10);
  });

  it("by its e-mail alone finds its shopper", async () => {
    await shopper("store@example.com");
    await world.put("s2", { ...inStore, customer: { email: "Store@example.com " } });
    await world.reconcile();
    expect((await world.order("s2")).attribution.conversation?.memberId).toBe(ana);
  });

  it("GAM-2: cancelled before the reconciliation, after having been OK, earns and stands under to review", async () => {
    await world.challenge("conversation_sale");
    await shopper("store@example.com");
    const order = { ...inStore, placedAt: server.clock.now().toISOString(), customer: { email: "store@example.com" } };
    await world.put("s3", order);
    server.clock.forward(1000);
    await world.put("s3", { ...order, status: "CANCELLED" });
    await world.put("never", { ...order, status: "CANCELLED" });
    await world.reconcile();
    expect(await world.wins("s3")).toHaveLength(1);
    expect(await world.wins("never")).toEqual([]);
    const { items } = await server.call("GET /reviews", {}, await server.staff("reader"));
    expect(items).toMatchObject([{ orderId: "s3", kind: "cancelled_before_reconciliation", detail: "CANCELLED" }]);
    const listed = await server.call("GET /orders", { query: { toReview: "true" } }, await server.staff("reader"));
    expect(listed.items.map((one) => [one.id, one.points, one.toReview])).toEqual([["s3", 10, true]]);
    await world.put("never", order);
    expect(await world.wins("never")).toHaveLength(1);
  });
});

describe("ATT-7: the reconciliation looks again", () => {
  it("at orders of the span that lack a contributor, and judges the side it attaches", async () => {
    await world.challenge("conversation_sale");
    await world.challenge("affiliation_sale");
    const visitor = await server.visitor();
    const { clickId } = await world.follow(bea);
    await world.talk(visitor, ana);
    server.clock.forward(1000);
    await world.put("o1", { customer: { visitorId: visitor.visitorId } });
    expect(await world.score(ana)).toBe(10);
    await server.call("POST /visitors/me/clicks", { body: { clicks: [clickId!] } }, visitor);
    server.clock.forward(30 * day - 1000);
    expect(await world.reconcile()).toBe(1);
    expect((await world.order("o1")).attribution).toMatchObject({
      conversation: { memberId: ana },
      affiliation: { memberId: bea, clickId },
    });
    expect([await world.score(ana), await world.score(bea)]).toEqual([10, 10]);
    expect(await world.reconcile()).toBe(0);
  });

  it("no further back than the span", async () => {
    const visitor = await server.visitor();
    const { clickId } = await world.follow(bea);
    server.clock.forward(1);
    await world.put("o1", { customer: { visitorId: visitor.visitorId } });
    await server.call("POST /visitors/me/clicks", { body: { clicks: [clickId!] } }, visitor);
    server.clock.forward(30 * day + 1);
    expect(await world.reconcile()).toBe(0);
    expect((await world.order("o1")).attribution.affiliation).toBeNull();
  });

  it("never changes a contributor already attached", async () => {
    const visitor = await server.visitor();
    const late = await world.follow(bea);
    server.clock.forward(-1000);
    await world.click(visitor, ana);
    server.clock.forward(2000);
    await world.put("o1", { customer: { visitorId: visitor.visitorId } });
    await server.call("POST /visitors/me/clicks", { body: { clicks: [late.clickId!] } }, visitor);
    await world.reconcile();
    expect((await world.order("o1")).attribution.affiliation?.memberId).toBe(ana);
  });

  it("at checkouts without confirmation that became known since", async () => {
    const visitor = await server.visitor();
    await world.talk(visitor, ana);
    await server.call("POST /tag/checkout", { body: { cart_id: "k1" } }, visitor);
    server.clock.forward(1000);
    const placedAt = server.clock.now().toISOString();
    await world.put("o1", { placedAt });
    expect((await world.order("o1")).attribution.conversation).toBeNull();
    await world.put("o1", { placedAt, status: "SHIPPED", cartId: "k1" });
    await world.reconcile();
    expect(await world.order("o1")).toMatchObject({
      customer: { visitorId: visitor.visitorId },
      attribution: { conversation: { memberId: ana } },
    });
  });

  it("every night by itself, oldest order first, many of them, and tells a failure", async () => {
    await Promise.all(
      Array.from({ length: 230 }, (_, n) =>
        world.put(`many-${n}`, { ...inStore, placedAt: `2026-02-0${1 + (n % 9)}T00:00:00Z` }),
      ),
    );
    expect(await reconcile(server.app.ctx)).toEqual({ decided: 230 });
    const key = await server.key("admin");
    expect(
      await server.refusal("GET /jobs/reconciliation/runs/:id", { params: { id: "job_none" } }, key),
    ).toMatchObject({ status: 404 });
    expect(await server.refusal("POST /jobs/reconciliation/runs", {}, await server.staff("editor"))).toMatchObject({
      status: 403,
    });
  });
});

describe("ATT-7: a named staff member changes a contributor", () => {
  const change = (side: "conversation" | "affiliation", memberId: string | null, reason = "He sold it in person.") => ({
    params: { id: "o1", side },
    body: { memberId, reason },
  });

  it("with a reason, on record, judged for the new one, and nothing else changes it any more", async () => {
    await world.challenge("conversation_sale");
    const visitor = await shopper("x@example.com");
    const boss = await server.staff("administrator");
    await world.put("o1", { ...inStore, customer: { visitorId: visitor.visitorId } });
    expect(
      await server.refusal(
        "PUT /orders/:id/contributors/:side",
        change("conversation", bea),
        await server.staff("editor"),
      ),
    ).toMatchObject({ status: 403 });
    expect(
      await server.refusal("PUT /orders/:id/contributors/:side", change("conversation", bea, " "), boss),
    ).toMatchObject({ status: 400 });
    expect(
      await server.refusal("PUT /orders/:id/contributors/:side", change("conversation", "nobody"), boss),
    ).toMatchObject({ code: "unknown_reference" });
    const evidence = await server.call("PUT /orders/:id/contributors/:side", change("conversation", bea), boss);
    expect(evidence.changes).toMatchObject([
      { by: "administrator@example.com", side: "conversation", from: null, to: bea, reason: "He sold it in person." },
    ]);
    await world.reconcile();
    expect((await world.order("o1")).attribution).toMatchObject({ state: "decided", conversation: { memberId: bea } });
    expect([await world.score(ana), await world.score(bea)]).toEqual([0, 10]);
    const audit = await server.call("GET /audit", { query: { subject: "o1" } }, boss);
    expect(audit.items).toMatchObject([
      { action: "contributor.conversation_changed", change: { from: null, to: bea } },
    ]);
    expect((await world.evidence("o1")).words.en[1]).toContain(
      "The team settled who is credited by conversation (ATT-7).",
    );
  });

  it("to nobody: the reconciliation leaves it so", async () => {
    const visitor = await shopper("x@example.com");
    await world.put("o1", { customer: { visitorId: visitor.visitorId } });
    await server.call(
      "PUT /orders/:id/contributors/:side",
      change("conversation", null),
      await server.staff("administrator"),
    );
    await world.reconcile();
    expect((await world.order("o1")).attribution.conversation).toBeNull();
  });
});
