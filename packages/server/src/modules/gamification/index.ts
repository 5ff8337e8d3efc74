import type { Module } from "#platform/module";
import { gamificationConsumers } from "./consumers.ts";
import { gamificationRoutes } from "./routes.ts";

export { judge } from "./actions/judge.ts";
export { pointsChanged, type PointsChanged } from "./events.ts";
export { JudgementRecord } from "./records.ts";
export { exportRecords } from "./queries/export-records.ts";
export { importAdjustments } from "./actions/import-adjustments.ts";
export { importChallenges } from "./actions/import-challenges.ts";
export { importJudgements } from "./actions/import-judgements.ts";
export { importWins } from "./actions/import-wins.ts";
export { reopenSides } from "./store/wins.ts";
export type { FirstPurchase, JudgeFacts, Outcome, Win } from "./facts.ts";
export type { CustomerOrder } from "./rules/first-purchase.ts";
export { type JudgedSide, type JudgingState, sidesToJudge, standsUnderReview } from "./rules/when-judged.ts";
export { hasWins, outcomesOf, pointsByDay, winsOf } from "./queries/wins.ts";

/** Challenges, wins, and the ledger whose sums are score and points (GAM-1…13). */
export const gamificationModule: Module = {
  name: "gamification",
  routes: gamificationRoutes,
  consumers: gamificationConsumers,
};
