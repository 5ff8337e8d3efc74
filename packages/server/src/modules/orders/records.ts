import { Id, type ImportRecord, Instant } from "@rapport/contracts";
import { z } from "zod";
import { DecisionPart } from "#modules/attribution";

export type OrderRecord = Extract<ImportRecord, { type: "order" }>;
export type StatusRecord = Extract<ImportRecord, { type: "order_status" }>;

const Source = z.enum(["tag", "api", "import", "webhook", "file"]);

/**
 * Where an order stood in the programme it comes from: who told it (ORD-4), who is credited and on what evidence (ATT-8), whether it was judged
 * (GAM-2). With it an imported order is neither decided nor judged again; without it the order's history is lived anew.
 */
export const StandingRecord = z.strictObject({
  type: z.literal("order_standing"),
  /** The order's id. */
  id: Id,
  sources: z.array(Source).min(1).max(5),
  statuses: z.array(z.strictObject({ status: z.string().min(1).max(100), at: Instant, source: Source })),
  recoveredVisitorId: Id.nullable(),
  judgedAt: Instant.nullable(),
  attribution: DecisionPart.nullable(),
});
export type StandingRecord = z.output<typeof StandingRecord>;
