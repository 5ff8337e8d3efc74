/** GAM-1: the categories of challenge that an order can win. */
export type OrderCategory = "purchase" | "affiliation_sale" | "conversation_sale";

/** GAM-1: every category; activity is won by counted actions, manual by staff's word. */
export type ChallengeCategory = OrderCategory | "activity" | "manual";

/** GAM-3: a fixed whole number, or a percentage as decimal text. */
export type PointsRule = { kind: "fixed"; value: number } | { kind: "percentage"; value: string };

/** GAM-3, GAM-5, GAM-6, GAM-10: what a challenge asks of an order. */
export interface ChallengeLimits {
  firstPurchaseOnly: boolean;
  sku: string | null;
  categoryId: string | null;
  inboundOnly: boolean;
  base: "order" | "matching_lines";
}

/** A rule that earns a member points, from its start (inclusive) to its end (exclusive). */
export interface Challenge {
  id: string;
  category: ChallengeCategory;
  startsAt: Date;
  endsAt: Date | null;
  active: boolean;
  points: PointsRule;
  limits: ChallengeLimits;
}

/** TRK-3: who was brought by whom. */
export type Origin = "inbound" | "widget" | "self" | "staff" | "community";

/** A line of an order; `unitPrice` decimal text, `categoryIds` those of its product with every category above them. */
export interface JudgedLine {
  sku: string;
  quantity: number;
  unitPrice: string;
  categoryIds: ReadonlySet<string>;
}
