import { limitRefusal, timeRefusal } from "./applies.ts";
import type { OrderReason, TimeReason } from "./applies.ts";
import type { Challenge, JudgedLine, OrderCategory, Origin } from "./challenge.ts";
import { compareCodePoints } from "@rapport/contracts";
import type { FirstPurchaseFacts } from "./first-purchase.ts";
import { matchingLines } from "./limits.ts";
import { matchingAmount, pointsFor } from "./points.ts";
import type { JudgedSide } from "./when-judged.ts";

/** An order to judge: `amount` is the one for rewards (ORD-5, decimal text); `customerMemberIds` the members that its customer is (ATT-5). */
export interface JudgedOrder {
  placedAt: Date;
  amount: string;
  lines: readonly JudgedLine[];
  customerMemberIds: readonly string[];
  affiliation: { memberId: string; origin: Origin } | null;
  conversation: { memberId: string } | null;
}

/** One earning of a challenge on this order; points are whole and above zero. */
export interface Win {
  challengeId: string;
  memberId: string;
  category: OrderCategory;
  points: number;
}

/** What is known beside the order at the moment of judging. */
export interface JudgingContext {
  challenges: readonly Challenge[];
  sides: readonly JudgedSide[];
  /** What was won on this order by earlier judgements. */
  alreadyWon: readonly Win[];
  anonymised: ReadonlySet<string>;
  first: FirstPurchaseFacts;
}

export type WhyNot =
  | TimeReason
  | OrderReason
  | "already_won"
  | "bot"
  | "anonymised"
  | "self_affiliation"
  | "zero_points"
  | "affiliation_already_won"
  | "conversation_already_won";

/** What became of one challenge for one member: won, or why not. */
export interface Judgement {
  challengeId: string;
  memberId: string;
  category: OrderCategory;
  reason: "won" | WhyNot;
}

export interface JudgedWins {
  wins: Win[];
  judgements: Judgement[];
}

const sides: readonly { side: JudgedSide; category: OrderCategory }[] = [
  { side: "purchase", category: "purchase" },
  // Affiliation before conversation: what is won there excludes the other (GAM-8).
  { side: "affiliation", category: "affiliation_sale" },
  { side: "conversation", category: "conversation_sale" },
];

/**
 * GAM-1, GAM-2, GAM-5…10: what an order wins on the sides judged now, and for every other challenge considered why not. All matching
 * challenges win, each at most once; zero points are no win and exclude nothing.
 */
export function judgeOrder(order: JudgedOrder, context: JudgingContext): JudgedWins {
  const wins: Win[] = [];
  const judgements: Judgement[] = [];
  const challenges = context.challenges.toSorted((a, b) => compareCodePoints(a.id, b.id));
  for (const { side, category } of sides) {
    const memberId = context.sides.includes(side) ? candidateOf(side, order, context) : null;
    if (memberId === null) continue;
    for (const challenge of challenges.filter((one) => one.category === category)) {
      const points = pointsOf(challenge, order);
      const won = [...context.alreadyWon, ...wins];
      const reason = whyNot({ challenge, memberId, category, points, won }, order, context);
      judgements.push({ challengeId: challenge.id, memberId, category, reason: reason ?? "won" });
      if (reason === null) wins.push({ challengeId: challenge.id, memberId, category, points });
    }
  }
  return { wins, judgements };
}

/** GAM-1, ATT-5: who stands to win on a side; of several members that the customer is, the one with the lower id that can still win. */
function candidateOf(side: JudgedSide, order: JudgedOrder, context: JudgingContext): string | null {
  if (side !== "purchase") return order[side]?.memberId ?? null;
  const buyers = order.customerMemberIds.toSorted(compareCodePoints);
  return buyers.find((memberId) => !context.anonymised.has(memberId)) ?? buyers[0] ?? null;
}

function pointsOf({ points, limits }: Challenge, order: JudgedOrder): number {
  const base =
    limits.base === "order" ? order.amount : matchingAmount(matchingLines(order.lines, limits), order.amount);
  return pointsFor(points, base);
}

interface Attempt {
  challenge: Challenge;
  memberId: string;
  category: OrderCategory;
  points: number;
  won: readonly Win[];
}

function whyNot(attempt: Attempt, order: JudgedOrder, context: JudgingContext): WhyNot | null {
  const { challenge, memberId } = attempt;
  if (attempt.won.some((win) => win.challengeId === challenge.id && win.memberId === memberId)) return "already_won";
  return (
    timeRefusal(challenge, order.placedAt) ??
    memberRefusal(attempt, order, context) ??
    limitRefusal(challenge, {
      lines: order.lines,
      clickOrigin: order.affiliation?.origin ?? null,
      first: context.first,
    }) ??
    (attempt.points > 0 ? null : "zero_points") ??
    doubleRefusal(attempt)
  );
}

function memberRefusal({ memberId, category }: Attempt, order: JudgedOrder, context: JudgingContext): WhyNot | null {
  if (memberId === "bot") return "bot";
  if (context.anonymised.has(memberId)) return "anonymised";
  const isOwnSale = category === "affiliation_sale" && order.customerMemberIds.includes(memberId);
  return isOwnSale ? "self_affiliation" : null;
}

/** GAM-8; the other way round when the affiliation became known only after the conversation was rewarded: nothing is taken back for it. */
function doubleRefusal({ memberId, category, won }: Attempt): WhyNot | null {
  const has = (other: OrderCategory): boolean => won.some((win) => win.memberId === memberId && win.category === other);
  if (category === "conversation_sale" && has("affiliation_sale")) return "affiliation_already_won";
  if (category === "affiliation_sale" && has("conversation_sale")) return "conversation_already_won";
  return null;
}
