import { expect, it } from "vitest";
import { recoverVisitor } from "./recover-shopper.ts";
import type { Checkout } from "./recover-shopper.ts";

const placedAt = new Date("2026-03-02T10:15:00.000Z");
const before = (ms: number): Date => new Date(placedAt.getTime() - ms);
const checkout = (visitorId: string, part: Partial<Checkout> = {}): Checkout => ({
  visitorId,
  cartId: `cart of ${visitorId}`,
  email: null,
  at: before(60_000),
  ...part,
});

it.each([
  { says: "no checkout", checkouts: [], visitorId: null },
  { says: "by cart", checkouts: [checkout("v1"), checkout("v2", { cartId: "k9" })], visitorId: "v2" },
  { says: "by e-mail, however written", checkouts: [checkout("v1", { email: " ANA@example.com" })], visitorId: "v1" },
  {
    says: "cart before e-mail, though older",
    checkouts: [checkout("v1", { email: "ana@example.com", at: before(1) }), checkout("v2", { cartId: "k9" })],
    visitorId: "v2",
  },
  {
    says: "the latest",
    checkouts: [checkout("v1", { cartId: "k9", at: before(9) }), checkout("v2", { cartId: "k9", at: before(8) })],
    visitorId: "v2",
  },
  {
    says: "at one instant the lower visitor",
    checkouts: [checkout("v2", { cartId: "k9" }), checkout("v1", { cartId: "k9" })],
    visitorId: "v1",
  },
  {
    says: "at one instant the lower cart",
    checkouts: [
      checkout("v1", { cartId: "k8", email: "ana@example.com" }),
      checkout("v2", { cartId: "k7", email: "ana@example.com" }),
    ],
    visitorId: "v2",
  },
  { says: "at the order's instant", checkouts: [checkout("v1", { cartId: "k9", at: placedAt })], visitorId: "v1" },
  { says: "after the order", checkouts: [checkout("v1", { cartId: "k9", at: before(-1) })], visitorId: null },
  { says: "another cart, another e-mail", checkouts: [checkout("v1", { email: "bea@example.com" })], visitorId: null },
])("ORD-3: $says", ({ checkouts, visitorId }) => {
  const order = { cartId: "k9", email: "Ana@Example.com", placedAt };
  expect(recoverVisitor(order, checkouts)).toBe(visitorId);
  expect(recoverVisitor(order, checkouts.toReversed())).toBe(visitorId);
});

it("ORD-3: an order without cart and e-mail finds nobody", () => {
  const order = { cartId: null, email: " ", placedAt };
  expect(recoverVisitor(order, [checkout("v1", { email: "" }), checkout("v2")])).toBeNull();
});
