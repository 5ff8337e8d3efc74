import { Id, type ImportRecord, Instant } from "@rapport/contracts";
import { z } from "zod";

export type ChallengeRecord = Extract<ImportRecord, { type: "challenge" }>;
export type WinRecord = Extract<ImportRecord, { type: "win" }>;
export type AdjustmentRecord = Extract<ImportRecord, { type: "adjustment" }>;

/**
 * A side of an order that was judged (GAM-2), whatever it won: its wins are the `win` records. With it an imported order is not judged on that side
 * again, so that challenges made or changed since then change nothing.
 */
export const JudgementRecord = z.strictObject({
  type: z.literal("judgement"),
  id: Id,
  orderId: Id,
  side: z.enum(["purchase", "affiliation", "conversation"]),
  at: Instant,
  outcomes: z
    .array(
      z.strictObject({
        challengeId: Id,
        memberId: Id,
        won: z.boolean(),
        points: z.number().int(),
        reason: z.string().max(50),
      }),
    )
    .default([]),
});
export type JudgementRecord = z.output<typeof JudgementRecord>;
