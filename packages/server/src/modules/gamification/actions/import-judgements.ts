import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import type { Refusal } from "#platform/refusal";
import type { JudgementRecord } from "../records.ts";
import { addJudgements } from "../store/wins.ts";

/** Sides of orders that were judged where they come from (GAM-2): they are not judged again. One that is there already is left alone. */
export async function importJudgements(
  tx: Tx,
  _ctx: Ctx,
  records: readonly JudgementRecord[],
): Promise<(Refusal | null)[]> {
  const rows = records.map(({ orderId, side, at, outcomes }) => ({ orderId, side, at, outcome: outcomes }));
  await addJudgements(tx, rows);
  return records.map(() => null);
}
