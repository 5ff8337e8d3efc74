import { compareCodePoints } from "@rapport/contracts";

export type OrderChannel = "web" | "store" | "direct" | "app";

export type DecisionMoment = "on_arrival" | "after_import" | "at_reconciliation";

/**
 * ATT-6: when an order's contributors are decided. A store purchase waits for the reconciliation, whatever it names, however old it is and
 * however it arrives; an imported order waits for the other facts of its import; every other one is decided with the facts known on arrival.
 */
export function whenDecided(channel: OrderChannel, arrival: "live" | "import"): DecisionMoment {
  if (channel === "store") return "at_reconciliation";
  return arrival === "import" ? "after_import" : "on_arrival";
}

/** ATT-6: the order in which the orders of an import are decided: oldest `placedAt` first, at one instant the lower order id. */
export function inDecisionOrder<T extends { orderId: string; placedAt: Date }>(orders: readonly T[]): T[] {
  return orders.toSorted(
    (a, b) => a.placedAt.getTime() - b.placedAt.getTime() || compareCodePoints(a.orderId, b.orderId),
  );
}
