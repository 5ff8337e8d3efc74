import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFirstPurchase, winsAsFirst } from "./first-purchase.ts";
import type { CustomerOrder } from "./first-purchase.ts";

const at = (minute: number): Date => new Date(Date.UTC(2026, 2, 2, 10, minute));
const known = (orderId: string, minute: number, hasBeenOk = true): CustomerOrder => ({
  orderId,
  placedAt: at(minute),
  hasBeenOk,
});
const facts = (others: readonly CustomerOrder[], won: readonly string[] = []) => ({
  order: { orderId: "o5", placedAt: at(10) },
  others,
  wonAsFirst: new Set(won),
});

describe("a customer's first order", () => {
  it.each([
    { says: "the only one", others: [], first: true },
    { says: "an older one was OK", others: [known("o1", 9)], first: false },
    { says: "an older one never was OK", others: [known("o1", 9, false)], first: true },
    { says: "a newer one was OK", others: [known("o9", 11)], first: true },
    { says: "an older one not OK, another OK", others: [known("o1", 8, false), known("o2", 9)], first: false },
    { says: "at one instant, the lower id", others: [known("o6", 10)], first: true },
    { says: "at one instant, the higher id", others: [known("o4", 10)], first: false },
    { says: "at one instant, by code points", others: [known("o10", 10)], first: false },
    { says: "itself among the known", others: [known("o5", 10)], first: true },
  ])("GAM-5: $says", ({ others, first }) => {
    expect(isFirstPurchase(facts(others))).toBe(first);
    expect(winsAsFirst("chl_1", facts(others))).toBe(first);
  });

  it.each([
    { says: "a newer order has won it as the first", won: ["chl_1"], wins: false },
    { says: "a newer order has won another one as the first", won: ["chl_2"], wins: true },
  ])("GAM-5: known later than a newer order, $says", ({ won, wins }) => {
    expect(winsAsFirst("chl_1", facts([known("o9", 11)], won))).toBe(wins);
  });
});

/** Lives through orders as they become OK one after the other, each judged once with what is known by then. */
function wonBy(orders: readonly CustomerOrder[]): string[] {
  const wins: string[] = [];
  orders.forEach((order, index) => {
    const others = orders.slice(0, index).map((other) => ({ ...other, hasBeenOk: true }));
    const wonAsFirst = new Set(wins.length > 0 ? ["chl_1"] : []);
    if (winsAsFirst("chl_1", { order, others, wonAsFirst })) wins.push(order.orderId);
  });
  return wins;
}

const anyOrders = fc
  .uniqueArray(fc.record({ id: fc.nat(20), minute: fc.nat(30) }), {
    minLength: 1,
    maxLength: 8,
    selector: (one) => one.id,
  })
  .map((parts) => parts.map(({ id, minute }) => known(`o${id}`, minute)));

describe("whatever the order of arrival", () => {
  it("GAM-5: a customer wins a challenge as the first exactly once, with the first that arrives", () => {
    fc.assert(
      fc.property(anyOrders, (orders) => {
        expect(wonBy(orders)).toEqual([orders[0]!.orderId]);
      }),
    );
  });

  it("GAM-5: with all facts in, exactly one order is the first", () => {
    fc.assert(
      fc.property(anyOrders, (orders) => {
        const firsts = orders.filter((order) => isFirstPurchase({ order, others: orders, wonAsFirst: new Set() }));
        expect(firsts).toHaveLength(1);
      }),
    );
  });
});
