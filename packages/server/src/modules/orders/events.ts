import { eventType } from "#platform/events";

/** An order became known or changed (ORD-1). */
export const orderRecorded = eventType<{
  orderId: string;
  placedAt: string;
  isNew: boolean;
  becameOk: boolean;
}>("orders.order_recorded");

/** Something about an order needs a look by staff. */
export const reviewOpened = eventType<{ reviewId: string; orderId: string; kind: string }>("orders.review_opened");

/** A run of the reconciliation ended (ATT-6, ATT-7). */
export const reconciled = eventType<{ runId: string; decided: number }>("orders.reconciled");
