import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderChange } from "./order-change.ts";
import type { OrderContext } from "./order-change.ts";
import type { IncomingOrder, KnownOrder } from "./order.ts";
import { hasBeenOk } from "./status-history.ts";

const placedAt = new Date("2026-03-02T10:15:00.000Z");
const later = new Date("2026-03-04T09:00:00.000Z");

const body = (part: Partial<IncomingOrder> = {}): IncomingOrder => ({
  channel: "web",
  status: "OK",
  placedAt,
  currency: "EUR",
  totalAmount: "129.00",
  ...part,
});
const by = (source: OrderContext["source"], tagsAreTrusted = false): OrderContext => ({
  source,
  now: later,
  somethingWon: false,
  tagsAreTrusted,
});

function orderAfter(known: KnownOrder | null, incoming: IncomingOrder, context: OrderContext): KnownOrder {
  const change = orderChange(known, incoming, context);
  if (change.kind === "new" || change.kind === "updated") return change.order;
  if (!known) throw new Error("nothing known");
  return known;
}

describe("the browser's tag and the server's word", () => {
  const byTag = orderAfter(null, body(), by("tag"));

  it("ORD-4: a server-side source that says the same confirms the status where it stands", () => {
    const change = orderChange(byTag, body(), by("webhook"));
    expect(change).toMatchObject({ kind: "updated", changes: ["status", "sources"], becameOk: false });
    expect(orderAfter(byTag, body(), by("webhook"))).toMatchObject({
      sources: ["tag", "webhook"],
      history: [{ status: "OK", at: placedAt, source: "webhook" }],
    });
  });

  it("ORD-4: a server-side source confirms the last of several statuses", () => {
    const later = orderAfter(byTag, body({ status: "SENT" }), by("tag"));
    const change = orderChange({ ...later, sources: ["tag", "api"] }, body({ status: "SENT" }), by("api"));
    expect(change).toMatchObject({
      kind: "updated",
      changes: ["status"],
      order: {
        history: [
          { status: "OK", source: "tag" },
          { status: "SENT", source: "api" },
        ],
      },
    });
  });

  it("ORD-1: a server-side source corrects what the tag said", () => {
    const sure = { channel: "app", totalAmount: "99.00", placedAt: new Date("2026-03-02T10:14:00.000Z") } as const;
    expect(orderAfter(byTag, body(sure), by("api"))).toMatchObject(sure);
  });

  it("ORD-4: a server-side source with another basket leaves nothing of whom the tag named", () => {
    const forged = orderAfter(
      null,
      body({ cartId: "guessed", customer: { visitorId: "v1", customerId: "C1" } }),
      by("tag"),
    );
    const told = body({ cartId: "k1", customer: { customerId: "C77" } });
    const customer = { visitorId: null, customerId: "C77", email: null };
    expect(orderAfter(forged, told, by("api"))).toMatchObject({ cartId: "k1", customer });
    expect(orderChange(forged, told, { ...by("api"), somethingWon: true })).toMatchObject({
      kind: "updated",
      order: { customer: forged.customer },
      review: [{ kind: "customer", known: forged.customer, proposed: customer }],
    });
  });

  it("ORD-1: a confirmation page seen again is the same", () => {
    expect(orderChange(byTag, body({ placedAt: later }), by("tag"))).toEqual({ kind: "same" });
  });

  const byServer = orderAfter(null, body({ status: "PENDING", customer: { customerId: "C77" } }), by("api"));
  const forged = body({ totalAmount: "999.00", cartId: "k9", customer: { customerId: "C1", visitorId: "v1" } });

  it("ORD-4: a tag after a server-side source only fills in what is empty", () => {
    expect(orderChange(byServer, forged, by("tag"))).toEqual({
      kind: "updated",
      changes: ["customer", "cartId", "sources"],
      becameOk: false,
      review: [],
      order: {
        ...byServer,
        cartId: "k9",
        customer: { customerId: "C77", visitorId: "v1", email: null },
        sources: ["api", "tag"],
      },
    });
  });

  it("ORD-4: with something won, a tag after a server-side source lists nothing", () => {
    const known = orderAfter(byServer, forged, by("tag"));
    expect(orderChange(known, forged, { ...by("tag"), somethingWon: true })).toEqual({ kind: "same" });
  });

  it("ORD-4: a trusted tag tells amount, customer and status like any source, but neither channel nor instant", () => {
    const before = { ...byServer, channel: "app" as const };
    expect(orderAfter(before, { ...forged, placedAt: later }, by("tag", true))).toMatchObject({
      channel: "app",
      placedAt,
      totalAmount: "999.00",
      customer: { customerId: "C1", visitorId: "v1" },
      history: [
        { status: "PENDING", at: placedAt, source: "api" },
        { status: "OK", at: later, source: "tag" },
      ],
    });
  });

  it("ORD-1: a tag gives lines where there are none, and replaces none", () => {
    const lines = [{ sku: "S1", quantity: 1, unitPrice: "1" }];
    const filled = orderAfter(byTag, body({ lines }), by("tag"));
    expect(filled.lines).toEqual(lines);
    expect(orderAfter(filled, body({ lines: [] }), by("tag")).lines).toEqual(lines);
    expect(orderAfter(filled, body({ lines: [{ sku: "S2", quantity: 1, unitPrice: "1" }] }), by("tag")).lines).toEqual(
      lines,
    );
  });
});

const anyBody = fc
  .record({
    status: fc.constantFrom("OK", "NEW", "CANCELLED"),
    minute: fc.integer({ min: 0, max: 30 }),
    totalAmount: fc.constantFrom("0", "129.00", "129.0", "7.5"),
    totalWithoutShipping: fc.constantFrom(null, "119.00", "129"),
    customer: fc.record({
      visitorId: fc.constantFrom(null, "v1", "v2"),
      email: fc.constantFrom(null, "a@b.c", "A@b.C "),
    }),
  })
  .map(({ minute, ...part }) => body({ ...part, statusAt: new Date(placedAt.getTime() + minute * 60_000) }));
const anySource = fc.constantFrom<OrderContext["source"]>("tag", "api", "import", "webhook", "file");
const anyMessages = fc.array(fc.tuple(anyBody, anySource, fc.boolean()), { minLength: 1, maxLength: 8 });

const history = (messages: readonly [IncomingOrder, OrderContext["source"], boolean][]): KnownOrder =>
  messages.reduce<KnownOrder | null>((known, [incoming, source]) => orderAfter(known, incoming, by(source)), null)!;

describe("whatever arrives", () => {
  it("ORD-1: sent at once again, an order changes nothing", () => {
    fc.assert(
      fc.property(anyMessages, (messages) => {
        const known = history(messages);
        const [incoming, source, somethingWon] = messages.at(-1)!;
        expect(orderChange(known, incoming, { ...by(source), somethingWon }).kind).toMatch(/^(?:same|to_review)$/u);
      }),
    );
  });

  it("ORD-2: in any order of arrival from the server's side, it has been OK or not, at the same instants", () => {
    fc.assert(
      fc.property(fc.array(anyBody, { minLength: 1, maxLength: 6 }), (bodies) => {
        const sent = bodies.map((incoming): [IncomingOrder, "api", boolean] => [incoming, "api", false]);
        const there = history(sent);
        const back = history(sent.toReversed());
        expect(hasBeenOk(back.history)).toBe(hasBeenOk(there.history));
        const instants = (order: KnownOrder): number[] => order.history.map((entry) => entry.at.getTime());
        expect(instants(back)).toEqual(instants(there));
      }),
    );
  });

  it("ORD-1: once something was won, no message changes a filled customer or the amount for rewards", () => {
    fc.assert(
      fc.property(anyMessages, anyBody, anySource, (messages, incoming, source) => {
        const known = history(messages);
        const after = orderAfter(known, incoming, { ...by(source), somethingWon: true });
        expect(after.customer.visitorId).toBe(known.customer.visitorId ?? after.customer.visitorId);
        expect(after.customer.email).toBe(known.customer.email ?? after.customer.email);
        expect(Number(after.totalWithoutShipping ?? after.totalAmount)).toBe(
          Number(known.totalWithoutShipping ?? known.totalAmount),
        );
      }),
    );
  });
});
