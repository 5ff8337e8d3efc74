import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type TestServer, testServer } from "#test/index";
import { salesWorld, type SalesWorld } from "#test/sales-world";

let server: TestServer;
let world: SalesWorld;
let ana: string;

beforeEach(async () => {
  await server?.close();
  server = await testServer();
  world = salesWorld(server);
  ana = await server.member({ id: "ana" });
});
afterAll(() => server.close());

type Visitor = Awaited<ReturnType<TestServer["visitor"]>>;
const tag = { cart_id: "k1", order_id: "o1", order_status: "OK", total_amount: "129.00", total_ws: "119.00" };
const confirm = (visitor: Visitor, part: object = {}) =>
  server.call("POST /tag/confirmation", { body: { ...tag, ...part } }, visitor);
const require = async (setting: "auto" | "always" | "never") =>
  server.call("PATCH /settings", { body: { requireVerifiedOrders: setting } }, await server.key("admin"));

describe("ORD-3: the order tag", () => {
  it("makes the order of this visitor, and again changes nothing", async () => {
    const visitor = await server.visitor();
    const items = [{ sku: "SKU1", quantity: 2, unit_price: "59.50" }];
    expect(await confirm(visitor, { email: "Shopper@Example.com", items })).toEqual({ orderId: "o1", verified: true });
    const order = await world.order("o1");
    expect(order).toMatchObject({
      channel: "web",
      placedAt: "2026-03-02T12:00:00.000Z",
      totalAmount: "129.00",
      totalWithoutShipping: "119.00",
      currency: "EUR",
      customer: { visitorId: visitor.visitorId, customerId: null, email: "shopper@example.com" },
      lines: [{ sku: "SKU1", quantity: 2, unitPrice: "59.50" }],
      cartId: "k1",
    });
    server.clock.forward(3_600_000);
    await confirm(visitor, { email: "Shopper@Example.com", items });
    expect(await world.order("o1")).toEqual(order);
  });

  it.each(["cart_id", "order_id", "order_status", "total_amount"])("without %s is refused", async (attribute) => {
    const body = { ...tag, [attribute]: undefined };
    expect(await server.refusal("POST /tag/confirmation", { body } as never, await server.visitor())).toMatchObject({
      status: 400,
      code: "invalid_fields",
    });
  });

  it("is a visitor's only", async () => {
    expect(await server.refusal("POST /tag/confirmation", { body: tag })).toMatchObject({ status: 401 });
    expect(
      await server.refusal("POST /tag/checkout", { body: { cart_id: "k" } }, await server.key("orders")),
    ).toMatchObject({
      status: 403,
    });
  });

  it.each([
    { says: "cart", order: { cartId: "k1" } },
    { says: "e-mail", order: { customer: { email: "shopper@example.com" } } },
  ])("a checkout without confirmation is no sale, but recovers the shopper by $says", async ({ order }) => {
    const visitor = await server.visitor();
    const talk = await world.talk(visitor, ana);
    const body = { cart_id: "k1", email: " Shopper@example.com" };
    await server.call("POST /tag/checkout", { body }, visitor);
    expect((await server.call("GET /orders", {}, await server.staff("reader"))).items).toEqual([]);
    server.clock.forward(60_000);
    const put = await world.put("o1", order);
    expect(put.customer.visitorId).toBe(visitor.visitorId);
    expect(put.attribution.conversation).toEqual({ memberId: ana, conversationId: talk });
  });

  it("a checkout after the order recovers nobody", async () => {
    const visitor = await server.visitor();
    const placedAt = server.clock.now().toISOString();
    server.clock.forward(1000);
    await server.call("POST /tag/checkout", { body: { cart_id: "k1" } }, visitor);
    expect((await world.put("o1", { placedAt, cartId: "k1" })).customer.visitorId).toBeNull();
  });
});

describe("ORD-4: browser tags can be forged", () => {
  it("auto: trusted until a server-side source is connected, then verified by it", async () => {
    const [one, two] = [await server.visitor(), await server.visitor()];
    await world.challenge("conversation_sale");
    await world.talk(one, ana);
    await world.talk(two, ana);
    server.clock.forward(1000);
    expect(await confirm(one)).toMatchObject({ verified: true });
    expect(await world.score(ana)).toBe(10);

    await world.put("other", { status: "PENDING" });
    const second = { order_id: "o2", cart_id: "k2" };
    expect(await confirm(two, second)).toMatchObject({ verified: false });
    expect(await world.order("o2")).toMatchObject({
      verified: false,
      attribution: { conversation: { memberId: ana } },
    });
    expect(await world.wins("o2")).toEqual([]);
    const placedAt = server.clock.now().toISOString();
    const order = { placedAt, totalAmount: "129.00", totalWithoutShipping: "119.00" };
    await world.put("o2", { ...order, status: "PAID" });
    expect(await world.wins("o2")).toEqual([]);
    await world.put("o2", { ...order, status: "OK" });
    expect(await world.wins("o2")).toHaveLength(1);
    expect(await world.order("o2")).toMatchObject({ verified: true, customer: { visitorId: two.visitorId } });
  });

  it("a tag never overwrites what a server-side source said, whatever the setting", async () => {
    for (const setting of ["always", "never"] as const) {
      await require(setting);
      const visitor = await server.visitor();
      const id = `o-${setting}`;
      await world.put(id, { status: "PENDING", totalAmount: "20.00", customer: { email: "real@example.com" } });
      await confirm(visitor, { order_id: id, total_amount: "9999.00", email: "forged@example.com" });
      const after = await world.order(id);
      expect(after).toMatchObject({
        totalAmount: "20.00",
        totalWithoutShipping: null,
        customer: { email: "real@example.com", visitorId: visitor.visitorId },
      });
      expect(after.hasBeenOk).toBe(setting === "never");
    }
  });

  it.each(["server first", "tag first"])(
    "a tag with another basket than the server's names nobody: %s",
    async (first) => {
      await require("always");
      const ben = await server.member({ id: "ben" });
      const [shopper, thief] = [await server.visitor(), await server.visitor()];
      await world.talk(thief, ana);
      await world.talk(shopper, ben);
      server.clock.forward(1000);
      const placedAt = server.clock.now().toISOString();
      const byServer = () => world.put("o1", { placedAt, cartId: "k1", totalAmount: "129.00" });
      if (first === "server first") await byServer();
      await confirm(thief, { cart_id: "guessed", customer_id: "C-thief", email: "thief@example.com" });
      if (first === "tag first") await byServer();
      const nobody = { visitorId: null, customerId: null, email: null };
      expect(await world.order("o1")).toMatchObject({ customer: nobody, attribution: { conversation: null } });
      await confirm(shopper, { cart_id: "k1" });
      expect(await world.order("o1")).toMatchObject({
        customer: { ...nobody, visitorId: shopper.visitorId },
        attribution: { conversation: { memberId: ben } },
      });
    },
  );

  it("an OK told by the tag alone does not earn where verification is asked for", async () => {
    await require("always");
    const visitor = await server.visitor();
    await world.challenge("conversation_sale");
    await world.talk(visitor, ana);
    server.clock.forward(1000);
    await confirm(visitor);
    const order = { placedAt: server.clock.now().toISOString(), totalAmount: "129.00", totalWithoutShipping: "119.00" };
    await world.put("o1", { ...order, status: "PAID" });
    expect(await world.order("o1")).toMatchObject({ verified: true, hasBeenOk: true });
    expect(await world.wins("o1")).toEqual([]);
    await world.put("o1", order);
    expect(await world.wins("o1")).toHaveLength(1);
  });
});

it("PEO-11: a visitor who was erased is no longer named by orders and checkouts", async () => {
  const visitor = await server.visitor();
  await server.call("POST /tag/checkout", { body: { cart_id: "k1", email: "gone@example.com" } }, visitor);
  await confirm(visitor, { email: "gone@example.com" });
  await server.call("DELETE /visitors/me", {}, visitor);
  await server.settle();
  expect(await world.order("o1")).toMatchObject({ customer: { email: null }, totalAmount: "129.00" });
  server.clock.forward(1000);
  const later = await world.put("o2", { customer: { email: "gone@example.com" } });
  expect(later.customer.visitorId).toBeNull();
});
