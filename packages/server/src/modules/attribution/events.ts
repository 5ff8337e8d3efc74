import { eventType } from "#platform/events";
import type { Side } from "./facts.ts";

/** The contributors of an order were decided, on arrival, again, or by the reconciliation (ATT-6, ATT-7). */
export const orderDecided = eventType<{
  orderId: string;
  placedAt: string;
  conversationMemberId: string | null;
  affiliationMemberId: string | null;
  customerMemberId: string | null;
}>("attribution.order_decided");

/** A named staff member changed a contributor (ATT-7). */
export const contributorChanged = eventType<{
  orderId: string;
  side: Side;
  from: string | null;
  to: string | null;
}>("attribution.contributor_changed");
