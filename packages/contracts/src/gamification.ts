import { z } from "zod";
import { Id, Instant, LineError, LocalText, PageQuery, page, PeriodQuery } from "./common.ts";
import type { Endpoint } from "./endpoint.ts";

/** GAM-1. */
export const ChallengeCategory = z.enum(["purchase", "affiliation_sale", "conversation_sale", "activity", "manual"]);
export type ChallengeCategory = z.infer<typeof ChallengeCategory>;

/** GAM-3: fixed whole points, or an exact percentage of the order's amount rounded up. */
export const Points = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("fixed"), value: z.number().int().min(0).max(10_000_000) }),
  z.strictObject({
    kind: z.literal("percentage"),
    value: z.string().regex(/^\d{1,4}(\.\d{1,4})?$/, 'a decimal string such as "10"'),
  }),
]);
export type Points = z.infer<typeof Points>;

export const Limits = z.strictObject({
  firstPurchaseOnly: z.boolean().default(false),
  sku: Id.nullish(),
  categoryId: Id.nullish(),
  inboundOnly: z.boolean().default(false),
  base: z.enum(["order", "matching_lines"]).default("order"),
});

/** What an activity challenge counts, how often it must be reached, and in what time. */
const Activity = z.strictObject({
  metric: z.enum([
    "publications",
    "active_days",
    "inbound_clicks",
    "campaigns",
    "dialogues",
    "ratings",
    "sales",
    "sales_amount",
    "sponsored",
  ]),
  threshold: z.number().int().min(1),
  period: z.enum(["once", "day", "week", "month"]),
});

/** The most characters of a challenge's title, in each language: it stands on cards and in lists. */
export const longestTitle = 120;
const Title = z.string().max(longestTitle);

export const ChallengeBody = z.strictObject({
  category: ChallengeCategory,
  title: z.object({ en: Title, fr: Title.optional() }),
  description: LocalText.optional(),
  startsAt: Instant,
  endsAt: Instant.nullish(),
  active: z.boolean().default(true),
  points: Points,
  limits: Limits.optional(),
  activity: Activity.nullish(),
});
export type ChallengeBody = z.infer<typeof ChallengeBody>;
export const Challenge = z.object({
  id: Id,
  category: ChallengeCategory,
  title: LocalText,
  description: LocalText,
  startsAt: Instant,
  endsAt: Instant.nullable(),
  active: z.boolean(),
  points: Points,
  limits: z.object({
    firstPurchaseOnly: z.boolean(),
    sku: Id.nullable(),
    categoryId: Id.nullable(),
    inboundOnly: z.boolean(),
    base: z.enum(["order", "matching_lines"]),
  }),
  activity: z.null(),
  wins: z.number().int(),
  pointsGiven: z.number().int(),
});
export type Challenge = z.infer<typeof Challenge>;

/** GAM-11: newest start first, and never the start itself. */
export const PublicChallenge = Challenge.omit({
  startsAt: true,
  active: true,
  activity: true,
  wins: true,
  pointsGiven: true,
});
export type PublicChallenge = z.infer<typeof PublicChallenge>;

export const Balance = z.object({ score: z.number().int(), points: z.number().int(), level: z.string().nullable() });
export const LedgerEntry = z.object({
  id: Id,
  at: Instant,
  kind: z.enum(["win", "adjustment", "reward", "reversal"]),
  score: z.number().int(),
  points: z.number().int(),
  challengeId: Id.nullable(),
  challengeTitle: LocalText.nullable(),
  orderId: Id.nullable(),
  reason: z.string().nullable(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** One earning of a challenge, as staff see it in the list of all. */
export const WinRow = z.object({
  id: Id,
  at: Instant,
  memberId: Id,
  memberName: z.string(),
  memberAlias: z.string().nullable(),
  challengeId: Id,
  challengeTitle: LocalText,
  points: z.number().int(),
  orderId: Id.nullable(),
  reason: z.string().nullable(),
});
export type WinRow = z.infer<typeof WinRow>;

const one = z.object({ id: Id });
const reason = z.string().trim().min(1).max(500);

export const gamificationApi = {
  "PUT /challenges/:id": {
    summary: "Create or edit a challenge",
    params: one,
    body: ChallengeBody,
    response: Challenge,
  },
  "GET /challenges/:id": { summary: "One challenge", params: one, response: Challenge },
  "GET /challenges": {
    summary: "Challenges for staff, newest start first",
    query: PageQuery,
    response: page(Challenge),
  },
  "GET /challenges/:id/winners": {
    summary: "Who won, newest first",
    params: one,
    query: PageQuery,
    response: page(
      z.object({
        memberId: Id,
        memberName: z.string(),
        memberAlias: z.string().nullable(),
        points: z.number().int(),
        at: Instant,
        orderId: Id.nullable(),
        reason: z.string().nullable(),
      }),
    ),
  },
  "GET /wins": {
    summary: "Wins of all challenges, newest first, for staff: the rows behind the points given",
    query: PeriodQuery.extend({ memberId: Id.optional(), challengeId: Id.optional() }),
    response: page(WinRow).extend({
      totals: z.object({ wins: z.number().int(), points: z.number().int() }).nullable(),
    }),
  },
  "POST /challenges/:id/winners": {
    summary: "Add winners by hand, with a reason they see (GAM-12)",
    params: one,
    body: z.strictObject({ memberIds: z.array(Id).min(1).max(10_000), reason }),
    response: z.object({ added: z.number().int(), points: z.number().int() }),
    status: 201,
  },
  "POST /challenges/:id/winners/csv": {
    summary: "Add winners from a file: text/csv with a column `member` (id or e-mail) and an optional `reason`",
    params: one,
    query: z.object({ reason: z.string().max(500).optional() }),
    response: z.object({
      added: z.number().int(),
      errors: z.array(LineError),
    }),
  },
  "GET /members/:id/balance": { summary: "Score, points and level", params: one, response: Balance },
  "GET /members/:id/ledger": {
    summary: "The ledger, newest first (GAM-13)",
    params: one,
    query: PageQuery,
    response: page(LedgerEntry),
  },
  "POST /members/:id/adjustments": {
    summary: "Adjust score and points separately, with a reason the member sees (GAM-12)",
    params: one,
    body: z.strictObject({
      score: z.number().int().min(-10_000_000).max(10_000_000),
      points: z.number().int().min(-10_000_000).max(10_000_000),
      reason,
    }),
    response: LedgerEntry,
    status: 201,
  },
  "GET /me/balance": { summary: "One's own score and points", response: Balance },
  "GET /me/ledger": { summary: "One's own history of points", query: PageQuery, response: page(LedgerEntry) },
  "GET /me/challenges": {
    summary: "Running challenges, newest start first, with what one has won (GAM-10, GAM-11)",
    response: z.object({
      items: z.array(PublicChallenge.extend({ myWins: z.number().int(), myPoints: z.number().int() })),
    }),
  },
  "GET /widget/challenges": {
    summary: "Running challenges for the shop's page (GAM-11)",
    response: z.object({ items: z.array(PublicChallenge) }),
  },
} satisfies Record<string, Endpoint>;
