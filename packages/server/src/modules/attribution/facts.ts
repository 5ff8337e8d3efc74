import type { Channel } from "@rapport/contracts";
import type { Identities } from "#modules/people";
import type { Origin } from "./rules/evidence.ts";
import type { Side } from "./rules/reconcile.ts";

export type { Side } from "./rules/reconcile.ts";

/** An order as attribution sees it: when it was placed and whom it names. */
export interface OrderFacts {
  orderId: string;
  channel: Channel;
  placedAt: Date;
  visitorId: string | null;
  customerId: string | null;
  email: string | null;
  /** Everybody the customer is (ATT-5), as known now. */
  identities: Identities;
}

/** Who is credited with an order; without conversation or click where a named staff member said so. */
export interface Decision {
  orderId: string;
  state: "pending" | "decided";
  decidedAt: Date | null;
  /** `memberId` is `"bot"` for the bot. */
  conversation: { memberId: string; conversationId: string | null } | null;
  affiliation: { memberId: string; clickId: string | null; origin: Origin } | null;
  /** The member whom the customer is, the lowest id if several (ATT-5). */
  customerMemberId: string | null;
  personIds: string[];
}

/** What a reconciliation did to one order. */
export interface Completion {
  decision: Decision;
  wasPending: boolean;
  attached: Side[];
}
