import type { Container, Medium, Origin } from "@rapport/contracts";
import { eventType } from "#platform/events";

export interface ClickFact {
  clickId: string;
  memberId: string;
  visitorId: string | null;
  at: string;
  origin: Origin;
  medium: Medium;
  container: Container;
}

/** Members' links were followed (TRK-1): the clicks of one commit, and the first and last of their instants. */
export const clicksRecorded = eventType<{ clickIds: readonly string[]; from: string; to: string }>(
  "tracking.clicks_recorded",
);

/** The visitor of an earlier click became known, and with it perhaps its origin (TRK-3, TRK-5). */
export const clickClaimed = eventType<ClickFact & { originBefore: Origin }>("tracking.click_claimed");

/** A shopper reached the checkout page (ORD-3). */
export const checkoutSeen = eventType<{ cartId: string; visitorId: string; at: string }>("tracking.checkout_seen");
