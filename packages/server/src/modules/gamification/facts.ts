import type { LocalText, Origin } from "@rapport/contracts";
import type { CustomerOrder } from "./rules/first-purchase.ts";
import type { JudgedSide } from "./rules/when-judged.ts";

/**
 * GAM-5: the *other* orders of this customer (ATT-5), of any channel, decided or not, older and newer alike. Those that never were OK may be
 * left out. What they won as the first is looked up here.
 */
export interface FirstPurchase {
  others: readonly CustomerOrder[];
}

/** What an order is judged on (GAM-2). Amounts are decimal strings. */
export interface JudgeFacts {
  orderId: string;
  placedAt: Date;
  /** When it was earned, for history that keeps its own instants; now by default. */
  at?: Date;
  /** ORD-5, in the programme's currency. */
  rewardAmount: string;
  /** From the order's currency to the programme's. */
  rate: string;
  /** Unit prices in the order's currency. */
  lines: readonly { sku: string; quantity: number; unitPrice: string }[];
  /** The member the customer is, if any (ATT-5). */
  customerMemberId: string | null;
  /** All of them, where the customer is several members. */
  customerMemberIds?: readonly string[];
  /** `"bot"` for the bot. */
  conversation: { memberId: string } | null;
  affiliation: { memberId: string; origin: Origin } | null;
  /** What to judge now; sides judged before are left alone. */
  sides: readonly JudgedSide[];
  firstPurchase: FirstPurchase;
}

/** One earning of a challenge, as other modules see it. */
export interface Win {
  id: string;
  challengeId: string;
  title: LocalText;
  category: string;
  memberId: string;
  orderId: string | null;
  points: number;
  at: Date;
  reason: string | null;
}

/** Whether an order earned a challenge, and in words why not ("Why didn't I get it?"). */
export interface Outcome {
  challengeId: string;
  title: LocalText;
  side: JudgedSide;
  memberId: string;
  won: boolean;
  points: number;
  /** `won`, or the code of what said no. */
  reason: string;
  words: { en: string; fr: string };
}
