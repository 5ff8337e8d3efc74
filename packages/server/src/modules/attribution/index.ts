import type { Module } from "#platform/module";

export { changeContributor, type ContributorChange } from "./actions/change-contributor.ts";
export { complete, decide } from "./actions/decide.ts";
export { importDecision } from "./actions/import-decision.ts";
export { contributorChanged, orderDecided } from "./events.ts";
export type { Completion, Decision, OrderFacts, Side } from "./facts.ts";
export { type EvidenceOf, evidenceOf, evidencesOf, replay } from "./queries/evidence.ts";
export { decisionParts } from "./queries/export-decisions.ts";
export { DecisionPart } from "./records.ts";
export { inDecisionOrder } from "./rules/when-decided.ts";
export { forgetCustomer } from "./store.ts";
export { decisionWords, type Reader } from "./words.ts";

/** Who is credited with an order, and why (ATT-1…8). */
export const attributionModule: Module = { name: "attribution" };
