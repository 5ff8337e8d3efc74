import { describe, expect, it } from "vitest";
import { orderChange } from "./order-change.ts";
import type { OrderContext } from "./order-change.ts";
import type { IncomingOrder, KnownOrder } from "./order.ts";

const placedAt = new Date("2026-03-02T10:15:00.000Z");
const now = new Date("2026-03-03T08:00:00.000Z");
const earlier = new Date("2026-03-01T00:00:00.000Z");
const ana = { visitorId: "v1", customerId: "C77", email: "ana@example.com" };
const nobody = { visitorId: null, customerId: null, email: null };

const known = (part: Partial<KnownOrder> = {}): KnownOrder => ({
  channel: "web",
  placedAt,
  currency: "EUR",
  totalAmount: "129.00",
  totalWithoutShipping: "119.00",
  customer: ana,
  lines: [{ sku: "S1", quantity: 1, unitPrice: "119.00" }],
  storeId: null,
  cartId: "k9",
  history: [{ status: "NEW", at: placedAt, source: "api" }],
  sources: ["api"],
  ...part,
});
const incoming = (part: Partial<IncomingOrder> = {}): IncomingOrder => ({
  channel: "web",
  status: "NEW",
  placedAt,
  currency: "EUR",
  totalAmount: "129.00",
  ...part,
});
const context = (part: Partial<OrderContext> = {}): OrderContext => ({
  source: "api",
  now,
  somethingWon: false,
  tagsAreTrusted: false,
  ...part,
});
const won = context({ somethingWon: true });

describe("an order seen for the first time", () => {
  it("ORD-1: is kept as it came, its status at its own instant", () => {
    const change = orderChange(null, incoming({ status: "OK", customer: { email: " Ana@Example.com" } }), context());
    expect(change).toEqual({
      kind: "new",
      becameOk: true,
      order: {
        ...known({ totalWithoutShipping: null, lines: [], cartId: null }),
        customer: { ...nobody, email: "ana@example.com" },
        history: [{ status: "OK", at: placedAt, source: "api" }],
      },
    });
  });

  it("ORD-1: keeps every optional part given", () => {
    const part = { totalWithoutShipping: "9", lines: known().lines, storeId: "s1", cartId: "k1", statusAt: earlier };
    const change = orderChange(null, incoming({ ...part, status: "ok" }), context({ source: "tag" }));
    expect(change).toMatchObject({
      becameOk: false,
      order: {
        totalWithoutShipping: "9",
        lines: known().lines,
        storeId: "s1",
        cartId: "k1",
        sources: ["tag"],
        history: [{ status: "ok", at: earlier, source: "tag" }],
      },
    });
  });
});

describe("an order sent again", () => {
  it.each<{ says: string; part: Partial<IncomingOrder> }>([
    { says: "bare", part: {} },
    {
      says: "with everything",
      part: { totalWithoutShipping: "119", lines: known().lines, cartId: "k9", customer: ana },
    },
    {
      says: "amounts written otherwise",
      part: { totalAmount: "129.0", lines: [{ sku: "S1", quantity: 1, unitPrice: "119" }] },
    },
    {
      says: "nulls for what is optional",
      part: { totalWithoutShipping: null, storeId: null, cartId: null, customer: nobody },
    },
    { says: "its status at the known instant", part: { statusAt: placedAt } },
  ])("ORD-1: $says, is the same", ({ part }) => {
    expect(orderChange(known(), incoming(part), context())).toEqual({ kind: "same" });
    expect(orderChange(known(), incoming(part), won)).toEqual({ kind: "same" });
  });

  it.each<{ part: Partial<IncomingOrder>; changes: string[]; order: Partial<KnownOrder> }>([
    {
      part: { customer: { visitorId: "v2" } },
      changes: ["customer"],
      order: { customer: { ...ana, visitorId: "v2" } },
    },
    { part: { totalAmount: "130" }, changes: ["amount"], order: { totalAmount: "130", totalWithoutShipping: null } },
    { part: { currency: "CHF" }, changes: ["amount"], order: { currency: "CHF" } },
    { part: { lines: [] }, changes: ["lines"], order: { lines: [] } },
    {
      part: { lines: [{ sku: "S1", quantity: 2, unitPrice: "119.00" }] },
      changes: ["lines"],
      order: { lines: [{ sku: "S1", quantity: 2, unitPrice: "119.00" }] },
    },
    {
      part: { lines: [{ sku: "S2", quantity: 1, unitPrice: "119.00" }] },
      changes: ["lines"],
      order: { lines: [{ sku: "S2", quantity: 1, unitPrice: "119.00" }] },
    },
    {
      part: { lines: [{ sku: "S1", quantity: 1, unitPrice: "118.00" }] },
      changes: ["lines"],
      order: { lines: [{ sku: "S1", quantity: 1, unitPrice: "118.00" }] },
    },
    { part: { placedAt: earlier }, changes: ["placedAt"], order: { placedAt: earlier } },
    {
      part: { channel: "store", storeId: "s1" },
      changes: ["channel", "storeId"],
      order: { channel: "store", storeId: "s1" },
    },
    { part: { cartId: "k10" }, changes: ["cartId"], order: { cartId: "k10" } },
  ])("ORD-1: with $part, changes $changes while nothing was won", ({ part, changes, order }) => {
    const change = orderChange(known(), incoming(part), context());
    expect(change).toMatchObject({ kind: "updated", changes, becameOk: false, review: [], order });
  });
});

describe("an order that something was won on", () => {
  it("ORD-1: keeps its customer and lists the other", () => {
    expect(orderChange(known(), incoming({ customer: { email: "bea@example.com" } }), won)).toEqual({
      kind: "to_review",
      review: [{ kind: "customer", known: ana, proposed: { ...ana, email: "bea@example.com" }, source: "api" }],
    });
  });

  it("ORD-1: keeps its amount and lists the other", () => {
    const before = { currency: "EUR", totalAmount: "129.00", totalWithoutShipping: "119.00" };
    const proposed = { currency: "EUR", totalAmount: "80.00", totalWithoutShipping: null };
    expect(orderChange(known(), incoming({ totalAmount: "80.00" }), won)).toEqual({
      kind: "to_review",
      review: [{ kind: "amount", known: before, proposed, source: "api" }],
    });
  });

  it("ORD-1: takes what fills in an empty field, and never lists that", () => {
    const before = known({ customer: { ...ana, email: null } });
    expect(orderChange(before, incoming({ customer: { email: "ana@example.com" } }), won)).toMatchObject({
      kind: "updated",
      changes: ["customer"],
      review: [],
      order: { customer: ana },
    });
  });

  it("ORD-1: takes the status and what fills in, keeps and lists the rest", () => {
    const before = known({ customer: { ...ana, email: null } });
    const body = incoming({
      status: "SENT",
      totalAmount: "1",
      customer: { email: "ana@example.com", visitorId: "v2" },
    });
    const change = orderChange(before, body, won);
    expect(change).toMatchObject({
      kind: "updated",
      changes: ["status", "customer"],
      order: { customer: ana, totalAmount: "129.00" },
    });
    expect(change.kind === "updated" && change.review.map((item) => item.kind)).toEqual(["customer", "amount"]);
  });

  it("ORD-1: takes an amount before shipping that changes nothing for the rewards", () => {
    const before = known({ totalWithoutShipping: null });
    const change = orderChange(before, incoming({ totalWithoutShipping: "129" }), won);
    expect(change).toMatchObject({
      kind: "updated",
      changes: ["amount"],
      review: [],
      order: { totalWithoutShipping: "129" },
    });
  });
});

describe("the status of an order sent again", () => {
  it.each([
    { says: "without an instant, now", source: "api", statusAt: null, at: now },
    { says: "with its instant", source: "webhook", statusAt: earlier, at: earlier },
    { says: "in an import without an instant, when it was placed", source: "import", statusAt: null, at: placedAt },
  ] as const)("ORD-2: another status, $says", ({ source, statusAt, at }) => {
    const change = orderChange(known(), incoming({ status: "OK", statusAt }), context({ source }));
    expect(change).toMatchObject({ kind: "updated", becameOk: true });
    expect(change.kind === "updated" && change.order.history).toContainEqual({ status: "OK", at, source });
  });

  it("ORD-2: OK after OK and CANCELLED does not become OK anew", () => {
    const history = [
      { status: "OK", at: earlier, source: "api" as const },
      { status: "CANCELLED", at: placedAt, source: "api" as const },
    ];
    expect(orderChange(known({ history }), incoming({ status: "OK" }), context())).toMatchObject({
      kind: "updated",
      becameOk: false,
      order: { history: [...history, { status: "OK", at: now, source: "api" }] },
    });
  });

  it("ORD-2: an import told again after a cancellation is the same", () => {
    const history = [
      { status: "OK", at: placedAt, source: "import" as const },
      { status: "CANCELLED", at: now, source: "import" as const },
    ];
    const before = known({ history, sources: ["import"] });
    expect(orderChange(before, incoming({ status: "OK" }), context({ source: "import" }))).toEqual({ kind: "same" });
  });
});
