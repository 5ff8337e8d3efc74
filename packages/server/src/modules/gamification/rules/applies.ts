import type { Challenge, JudgedLine, Origin } from "./challenge.ts";
import { winsAsFirst } from "./first-purchase.ts";
import type { FirstPurchaseFacts } from "./first-purchase.ts";
import { hasMatchingLine } from "./limits.ts";

export type TimeReason = "not_started" | "ended" | "inactive";
export type OrderReason = "not_inbound" | "no_matching_line" | "not_first_purchase";

/** GAM-10: why a challenge does not run for an order placed at this instant, or `null`: start inclusive, end exclusive, while active. */
export function timeRefusal(challenge: Challenge, placedAt: Date): TimeReason | null {
  if (placedAt < challenge.startsAt) return "not_started";
  if (challenge.endsAt !== null && placedAt >= challenge.endsAt) return "ended";
  return challenge.active ? null : "inactive";
}

/** What a challenge's limits look at: the order's lines, the origin of its credited click, its place among the customer's orders. */
export interface LimitedOrder {
  lines: readonly JudgedLine[];
  clickOrigin: Origin | null;
  first: FirstPurchaseFacts;
}

/** GAM-5, GAM-6, GAM-10: why an order does not satisfy a challenge's limits, or `null`. */
export function limitRefusal(challenge: Challenge, order: LimitedOrder): OrderReason | null {
  const { limits } = challenge;
  if (limits.inboundOnly && order.clickOrigin !== "inbound") return "not_inbound";
  if (!hasMatchingLine(order.lines, limits)) return "no_matching_line";
  if (limits.firstPurchaseOnly && !winsAsFirst(challenge.id, order.first)) return "not_first_purchase";
  return null;
}
