import type { ImportRecordInput, OrderBody } from "@rapport/contracts";
import fc from "fast-check";
import type { Settings } from "./facts.ts";

/** What happens to a programme, one after the other. */
export type Move =
  | { kind: "import"; lines: ImportRecordInput[] }
  | { kind: "put"; id: string; body: OrderBody }
  | { kind: "settings"; patch: Partial<Settings> }
  | { kind: "reconcile" }
  | { kind: "wait"; ms: number };

export const startOfClock = Date.parse("2026-03-02T12:00:00.000Z");
const hour = 3_600_000;
const day = 24 * hour;

/** Ids whose order by code points is another one than by number, case or alphabet, and the same ids for different things. */
export const memberIds = ["\u{10000}", "\uffee", "B", "10", "9"];
const visitorIds = ["v", "V", "é", "10", "9", "\u{10000}", "\uffee"];
export const orderIds = ["o", "O", "é", "10", "9"];
export const challengeIds = ["p", "P", "a1", "a2", "c1", "c2", "c3"];
const skus = ["S", "s", "10"];
const categories = { top: null, middle: "top", bottom: "middle", beside: "top" } as const;
/** The last one is no product. */
const soldSkus = [...skus, "unknown"];
const customerIds = ["C", "c", "10"];
const emails = ["ana@example.com", " ANA@Example.com ", "zoÉ@example.com", "zoé@example.com", "b@example.com", ""];

/** Instants at which orders are placed; the middle ones are the edge of the reconciliation's span. */
const ago = (ms: number) => startOfClock - ms;
const anchor = fc.oneof(
  { weight: 6, arbitrary: fc.constant(ago(10 * day)) },
  fc.constantFrom(ago(hour), ago(30 * day), ago(30 * day + 1), ago(45 * day), ago(0)),
);
const conversationDays = [14, 1, 0.5];
const affiliationDays = [30, 2, 0.25];

/** Where an instant lies, seen from an anchor. */
const nearby = fc.record({
  anchor,
  of: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom("before", "hour", "edge", "inside") },
    fc.constantFrom("at", "outside", "after"),
  ),
});
type Nearby = typeof nearby extends fc.Arbitrary<infer T> ? T : never;

function when({ anchor, of }: Nearby, windowDays: number): string {
  const offsets = {
    at: 0,
    before: -1,
    after: 1,
    hour: -hour,
    edge: -windowDays * day,
    inside: -windowDays * day + 1,
    outside: -windowDays * day - 1,
  };
  return new Date(Math.min(anchor + offsets[of], startOfClock)).toISOString();
}

const phase = fc.constantFrom(0, 0, 1, 2);
/** Most facts are about few shoppers, else they would rarely meet. */
const shopper = fc.oneof({ weight: 4, arbitrary: fc.constantFrom("v", "V", "é") }, fc.constantFrom(...visitorIds));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof(fc.constant(null), arbitrary);
const rarely = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

const category = fc.constantFrom("top", "middle", "bottom", "beside");

/** Raw choices, which fast-check can make smaller one by one; `movesOf` makes a programme's life of them. */
export const choices = fc.record({
  conversationDays: fc.constantFrom(...conversationDays),
  affiliationDays: fc.constantFrom(...affiliationDays),
  credit: fc.boolean(),
  laterSettings: maybe(fc.record({ credit: fc.boolean(), days: fc.constantFrom(...conversationDays) })),
  members: fc.array(
    fc.record({
      email: maybe(fc.constantFrom("ana@example.com", "B@example.com")),
      customerId: maybe(fc.constantFrom(...customerIds)),
      laterState: rarely(fc.constantFrom("blocked", "removed", "unsubscribed", "anonymised")),
    }),
    { minLength: memberIds.length, maxLength: memberIds.length },
  ),
  visitors: fc.array(
    fc.record({
      email: maybe(fc.constantFrom(...emails)),
      customerId: maybe(fc.constantFrom(...customerIds, "C9")),
      memberId: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, fc.constantFrom(...memberIds)),
      joinsIn: phase,
    }),
    { minLength: visitorIds.length, maxLength: visitorIds.length },
  ),
  products: fc.array(fc.record({ categoryId: category, laterCategoryId: rarely(category) }), {
    minLength: skus.length,
    maxLength: skus.length,
  }),
  conversations: fc.uniqueArray(
    fc.record({
      memberId: fc.constantFrom(...memberIds, "bot"),
      visitorId: shopper,
      source: fc.constantFrom("direct", "phygital", "waiting_list", "hook"),
      phase,
      messages: fc.array(
        fc.record({
          author: fc.constantFrom("visitor", "member", "visitor", "member", "visitor", "member", "auto"),
          kind: fc.constantFrom("text", "text", "text", "text", "product", "call", "notice"),
          at: nearby,
          phase,
        }),
        { minLength: 2, maxLength: 6 },
      ),
    }),
    { minLength: 3, maxLength: 7, selector: (one) => `${one.memberId} ${one.visitorId}` },
  ),
  clicks: fc.array(
    fc.record({
      memberId: fc.constantFrom(...memberIds),
      visitorId: fc.option(shopper, { nil: null, freq: 8 }),
      at: nearby,
      origin: fc.constantFrom("inbound", "inbound", "widget", "self", "staff", "community"),
      phase,
    }),
    { minLength: 3, maxLength: 8 },
  ),
  challenges: fc.array(
    fc.record({
      startsAt: nearby,
      endsAt: maybe(nearby),
      active: fc.constantFrom(true, true, true, false),
      laterActive: rarely(fc.boolean()),
      phase: fc.constantFrom(0, 0, 0, 0, 1, 2),
      points: fc.constantFrom("50", "20", "7%", "10%", "0.5%", "33.3333%", "0", "100%"),
      first: fc.constantFrom(false, false, true),
      inbound: fc.constantFrom(false, false, false, true),
      sku: maybe(fc.constantFrom(...skus)),
      categoryId: maybe(category),
      base: fc.constantFrom("order", "matching_lines"),
      unlimited: fc.constantFrom(true, true, false),
      always: fc.constantFrom(true, true, true, false),
    }),
    { minLength: challengeIds.length, maxLength: challengeIds.length },
  ),
  orders: fc.array(
    fc.record({
      channel: fc.constantFrom("web", "web", "app", "direct", "store"),
      placed: nearby,
      exactly: fc.constantFrom(true, true, true, false),
      status: fc.constantFrom("OK", "OK", "OK", "CANCELLED", "ok", "PENDING"),
      amount: fc.constantFrom("100.00", "129", "19.99", "110.00", "0", "0.0001", "99999999.9999"),
      withoutShipping: rarely(fc.constantFrom("119.00", "0", "14.2857", "100")),
      currency: fc.constantFrom("EUR", "EUR", "EUR", "USD"),
      visitorId: fc.option(fc.oneof({ weight: 6, arbitrary: shopper }, fc.constant("nobody")), { nil: null, freq: 3 }),
      customerId: maybe(fc.constantFrom(...customerIds, "C8")),
      email: maybe(fc.constantFrom(...emails, "m9@example.com")),
      lines: fc.array(
        fc.record({
          sku: fc.constantFrom(...soldSkus),
          quantity: fc.nat({ max: 3 }),
          unitPrice: fc.constantFrom("33.33", "0", "100.00", "0.0001"),
        }),
        { maxLength: 3 },
      ),
      phase,
      byApi: fc.boolean(),
      tellings: fc.array(
        fc.record({
          phase,
          how: fc.constantFrom("api", "import", "status"),
          status: fc.constantFrom("OK", "CANCELLED", "SHIPPED"),
          hours: fc.constantFrom(-1, 0, 1),
          amount: rarely(fc.constantFrom("50.00", "200.00")),
          email: rarely(fc.constantFrom(...emails)),
        }),
        { maxLength: 2 },
      ),
    }),
    { minLength: 2, maxLength: orderIds.length },
  ),
  adjustment: maybe(fc.record({ memberId: fc.constantFrom(...memberIds), score: fc.integer(), points: fc.integer() })),
  reconcileIn: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  shuffle: fc.nat(),
});
export type Choices = typeof choices extends fc.Arbitrary<infer T> ? T : never;

export { when, visitorIds, skus, categories, day };
