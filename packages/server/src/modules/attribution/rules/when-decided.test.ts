import { expect, it } from "vitest";
import { inDecisionOrder, whenDecided } from "./when-decided.ts";

it.each([
  { channel: "web", live: "on_arrival", imported: "after_import" },
  { channel: "app", live: "on_arrival", imported: "after_import" },
  { channel: "direct", live: "on_arrival", imported: "after_import" },
  { channel: "store", live: "at_reconciliation", imported: "at_reconciliation" },
] as const)("ATT-6: a $channel order is decided $live, in an import $imported", ({ channel, live, imported }) => {
  expect(whenDecided(channel, "live")).toBe(live);
  expect(whenDecided(channel, "import")).toBe(imported);
});

it("ATT-6: oldest first, at one instant the lower id by code points", () => {
  const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 1, 0, minute));
  const orders = [
    { orderId: "o9", placedAt: at(5) },
    { orderId: "o1", placedAt: at(9) },
    { orderId: "o10", placedAt: at(5) },
    { orderId: "o2", placedAt: at(1) },
  ];
  const decided = ["o2", "o10", "o9", "o1"];
  expect(inDecisionOrder(orders).map((order) => order.orderId)).toEqual(decided);
  expect(inDecisionOrder(orders.toReversed()).map((order) => order.orderId)).toEqual(decided);
});
