import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Caller, type TestServer, testServer } from "#test/index";
import { salesWorld, type SalesWorld } from "#test/sales-world";

let server: TestServer;
let world: SalesWorld;
let key: Caller;
let reader: Caller;

beforeAll(async () => {
  server = await testServer();
  world = salesWorld(server);
  key = await server.key("orders");
  reader = await server.staff("reader");
  const admin = await server.key("admin", "catalog");
  await server.call("PATCH /settings", { body: { currencyRates: { CHF: "1.05" } } }, admin);
  await server.call("PUT /products/:sku", { params: { sku: "SKU1" }, body: { name: "Coat" } }, admin);
});
afterAll(() => server.close());

const full = {
  channel: "web" as const,
  status: "OK",
  placedAt: "2026-03-02T11:15:00+01:00",
  currency: "EUR",
  totalAmount: "129.00",
  totalWithoutShipping: "119.00",
  customer: { customerId: "C77", email: " Ana@Example.com " },
  lines: [{ sku: "SKU1", quantity: 1, unitPrice: "119.00" }],
  cartId: "k9",
};

describe("ORD-1: an order", () => {
  it("comes back as it was put, in UTC, with what follows from it", async () => {
    const put = await world.put("full", full);
    expect(put).toEqual({
      id: "full",
      channel: "web",
      status: "OK",
      placedAt: "2026-03-02T10:15:00.000Z",
      currency: "EUR",
      totalAmount: "129.00",
      totalWithoutShipping: "119.00",
      customer: { visitorId: null, customerId: "C77", email: "ana@example.com" },
      lines: [{ sku: "SKU1", quantity: 1, unitPrice: "119.00", known: true }],
      storeId: null,
      cartId: "k9",
      verified: true,
      remarks: [],
      statusHistory: [{ status: "OK", at: "2026-03-02T10:15:00.000Z" }],
      hasBeenOk: true,
      attribution: { state: "decided", conversation: null, affiliation: null },
    });
    expect(await world.order("full")).toEqual(put);
  });

  it("sent again changes nothing, also years later", async () => {
    const before = await world.order("full");
    server.clock.forward(1000);
    expect(await world.put("full", full)).toEqual(before);
    expect(await world.put("full", { ...full, totalAmount: "129.0", customer: { email: "ANA@example.com" } })).toEqual(
      before,
    );
  });

  it("sent many times at once is one order", async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => world.put("storm", full)));
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  it("takes over what is new, and keeps what is not said", async () => {
    await world.put("grows", { placedAt: full.placedAt, totalAmount: "50.00" });
    const grown = await world.put("grows", { ...full, totalAmount: "50.00", totalWithoutShipping: "45.00" });
    expect(grown).toMatchObject({ totalWithoutShipping: "45.00", cartId: "k9", customer: { customerId: "C77" } });
    const changed = await world.put("grows", {
      placedAt: full.placedAt,
      totalAmount: "60.00",
      customer: { email: "bea@example.com" },
    });
    expect(changed).toMatchObject({
      totalAmount: "60.00",
      totalWithoutShipping: null,
      cartId: "k9",
      customer: { customerId: "C77", email: "bea@example.com" },
      lines: [{ sku: "SKU1" }],
    });
  });

  it.each([
    { says: "a negative total", part: { totalAmount: "-1.00" }, code: "negative_amount", path: "totalAmount" },
    {
      says: "a negative amount before shipping",
      part: { totalWithoutShipping: "-0.01" },
      code: "negative_amount",
      path: "totalWithoutShipping",
    },
    {
      says: "a negative quantity",
      part: { lines: [{ sku: "SKU1", quantity: -1, unitPrice: "1.00" }] },
      code: "negative_amount",
      path: "lines.0.quantity",
    },
    {
      says: "a negative price",
      part: { lines: [{ sku: "SKU1", quantity: 1, unitPrice: "-1.00" }] },
      code: "negative_amount",
      path: "lines.0.unitPrice",
    },
    { says: "a currency without a rate", part: { currency: "XTS" }, code: "currency_without_rate", path: "currency" },
    {
      says: "placed more than 24 h ahead",
      part: { placedAt: "2026-03-03T12:00:01.001Z" },
      code: "instant_in_future",
      path: "placedAt",
    },
    {
      says: "a status more than 24 h ahead",
      part: { statusAt: "2026-03-09T12:00:00Z" },
      code: "instant_in_future",
      path: "statusAt",
    },
  ])("with $says is refused and not written", async ({ part, code, path }) => {
    server.clock.set("2026-03-02T12:00:00Z");
    const answer = await server.refusal("PUT /orders/:id", { params: { id: "bad" }, body: { ...full, ...part } }, key);
    expect(answer).toMatchObject({ status: 422, code, rule: "ORD-1", errors: [{ path }] });
    expect(await server.refusal("GET /orders/:id", { params: { id: "bad" } }, key)).toMatchObject({
      code: "not_found",
    });
  });

  it.each([
    { says: "an unknown field", part: { colour: "red" } },
    { says: "a number for an amount", part: { totalAmount: 129 } },
    { says: "an exponent", part: { totalAmount: "1e3" } },
    { says: "half a quantity", part: { lines: [{ sku: "SKU1", quantity: 0.5, unitPrice: "1.00" }] } },
    { says: "no instant", part: { placedAt: "yesterday" } },
    { says: "an instant before all calendars", part: { placedAt: "0001-01-01T00:00:00+14:00" } },
    { says: "a text with a hole", part: { status: "O\u0000K" } },
    { says: "an unknown channel", part: { channel: "fax" } },
  ])("with $says is malformed (400)", async ({ part }) => {
    const answer = await server.refusal(
      "PUT /orders/:id",
      { params: { id: "bad" }, body: { ...full, ...part } as never },
      key,
    );
    expect(answer).toMatchObject({ status: 400, code: "invalid_fields" });
  });

  it("of absurd size is taken exactly", async () => {
    const line = { sku: "SKU1", quantity: 9_007_199_254_740_991, unitPrice: "999999999999.9999" };
    const put = await world.put("huge", { totalAmount: "999999999999.9999", currency: "CHF", lines: [line] });
    expect(put).toMatchObject({ totalAmount: "999999999999.9999", lines: [{ ...line, known: true }] });
  });

  it("with an unknown SKU, visitor or store is accepted and reported", async () => {
    const put = await world.put("unknown", {
      customer: { visitorId: "v404" },
      lines: [{ sku: "NOPE", quantity: 2, unitPrice: "5.00" }],
      storeId: "s404",
    });
    expect(put.remarks).toEqual([
      { code: "unknown_sku", id: "NOPE", detail: "There is no product with the SKU NOPE." },
      { code: "unknown_visitor", id: "v404", detail: "There is no visitor v404." },
      { code: "unknown_store", id: "s404", detail: "There is no store s404." },
    ]);
    expect(put.lines).toMatchObject([{ sku: "NOPE", known: false }]);
    const { items } = await server.call("GET /reviews", {}, reader);
    expect(items.filter((one) => one.orderId === "unknown")).toMatchObject([
      {
        kind: "unknown_reference",
        detail: "unknown_sku: NOPE, unknown_visitor: v404, unknown_store: s404",
        closedAt: null,
      },
    ]);
  });
});

describe("ORD-1: a change after something was won", () => {
  it("is kept under to review, once, and changes neither order nor rewards", async () => {
    const ana = await server.member({ id: "ana" });
    await world.challenge("purchase", { points: { kind: "percentage", value: "10" } });
    const order = { placedAt: full.placedAt, totalAmount: "100.00", customer: { email: "ana@example.com" } };
    await world.put("won", order);
    expect(await world.wins("won")).toMatchObject([{ memberId: ana, points: 10 }]);

    const change = { ...order, totalAmount: "900.00", customer: { email: "eve@example.com" } };
    for (let times = 0; times < 2; times++) {
      const after = await world.put("won", change);
      expect(after).toMatchObject({ totalAmount: "100.00", customer: { email: "ana@example.com" } });
    }
    const { items: reviews } = await server.call("GET /reviews", { query: { orderId: "won" } }, reader);
    expect(new Set(reviews.map((one) => one.orderId))).toEqual(new Set(["won"]));
    const elsewhere = await server.call("GET /reviews", { query: { orderId: "no-such-order" } }, reader);
    expect(elsewhere.items).toEqual([]);
    expect(reviews.map((one) => `${one.kind} ${one.detail}`).toSorted()).toEqual([
      "changed_after_win email: ana@example.com → eve@example.com (api)",
      "changed_after_win totalAmount: 100.00 → 900.00 (api)",
    ]);
    expect(await world.wins("won")).toMatchObject([{ points: 10 }]);
    expect(await world.put("won", { ...order, cartId: "k1" })).toMatchObject({ cartId: "k1" });

    const close = { params: { id: reviews[0]!.id }, body: { note: "The shop corrected it." } };
    expect(await server.refusal("POST /reviews/:id/close", close, reader)).toMatchObject({ status: 403 });
    const editor = await server.staff("editor");
    await server.call("POST /reviews/:id/close", close, editor);
    expect(await server.refusal("POST /reviews/:id/close", close, editor)).toMatchObject({ code: "already_decided" });
    await server.call("POST /reviews/:id/reopen", { params: close.params }, editor);
    await server.call("POST /reviews/:id/reopen", { params: close.params }, editor);
    const again = (await server.call("GET /reviews", {}, reader)).items.find((one) => one.id === close.params.id);
    expect(again).toMatchObject({ closedAt: null, closedBy: null, note: null });
    await server.call("POST /reviews/:id/close", close, editor);
    const closed = await server.call("GET /reviews", { query: { open: "false" } }, reader);
    expect(closed.items).toMatchObject([
      { id: reviews[0]!.id, note: "The shop corrected it.", closedBy: "editor@example.com" },
    ]);
  });
});

describe("ORD-2: the status", () => {
  it("keeps every text in order of its instant, and the same at the same instant once", async () => {
    const at = (minute: number) => ({ statusAt: `2026-03-02T10:${minute}:00Z` });
    const placed = { placedAt: full.placedAt };
    await world.put("steps", { ...placed, status: "PENDING" });
    await world.put("steps", { ...placed, status: "SHIPPED", ...at(40) });
    await world.put("steps", { ...placed, status: "OK", ...at(30) });
    const last = await world.put("steps", { ...placed, status: "OK", ...at(30) });
    expect(last.statusHistory).toEqual([
      { status: "PENDING", at: "2026-03-02T10:15:00.000Z" },
      { status: "OK", at: "2026-03-02T10:30:00.000Z" },
      { status: "SHIPPED", at: "2026-03-02T10:40:00.000Z" },
    ]);
    expect(last).toMatchObject({ status: "SHIPPED", hasBeenOk: true });
  });

  it("is dated now when an update does not say when", async () => {
    server.clock.set("2026-03-02T13:00:00Z");
    await world.put("now", { placedAt: full.placedAt, status: "PENDING" });
    expect((await world.put("now", { placedAt: full.placedAt, status: "PAID" })).statusHistory[1]).toEqual({
      status: "PAID",
      at: "2026-03-02T13:00:00.000Z",
    });
  });

  it.each(["ok", "OK ", "Ok", "PAID", "CONFIRMED"])("%j is no confirmation", async (status) => {
    expect(await world.put(`status-${status.length}-${status.trim()}`, { status })).toMatchObject({
      status,
      hasBeenOk: false,
    });
  });
});

describe("ORD-5: the amount for rewards", () => {
  it("is the one without shipping where given, in the programme's currency", async () => {
    const bea = await server.member({ id: "bea" });
    const challenge = await world.challenge("purchase", {
      points: { kind: "percentage", value: "100" },
      limits: { sku: "SKU1" },
    });
    const lines = [{ sku: "SKU1", quantity: 1, unitPrice: "90.00" }];
    const part = { currency: "CHF", totalAmount: "110.00", totalWithoutShipping: "100.00", lines };
    await world.put("swiss", { ...part, customer: { email: "bea@example.com" } });
    const wins = await world.wins("swiss");
    expect(wins.find((one) => one.challengeId === challenge)).toEqual({
      challengeId: challenge,
      memberId: bea,
      points: 105,
    });
  });
});
