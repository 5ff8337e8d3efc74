import type { LedgerEntry } from "@rapport/contracts";
import type { z } from "zod";
import { memberExists } from "#modules/people";
import { audit } from "#platform/audit";
import type { Ctx } from "#platform/context";
import { emit } from "#platform/events";
import { newId } from "#platform/ids";
import { refuse } from "#platform/refusal";
import { pointsChanged } from "../events.ts";
import { addLines } from "../store/ledger.ts";

/**
 * GAM-12: staff change score and points separately, up or down, with a reason the member sees; points may become negative (GAM-13). Refuses
 * `not_found`, `zero_adjustment`.
 */
export async function adjust(
  ctx: Ctx,
  memberId: string,
  of: { score: number; points: number; reason: string },
): Promise<z.output<typeof LedgerEntry>> {
  if (of.score === 0 && of.points === 0) throw refuse("zero_adjustment");
  return ctx.transaction(async (tx) => {
    if (!(await memberExists(tx, memberId))) throw refuse("not_found");
    const line = { id: newId("ledgerEntry"), memberId, at: ctx.now(), kind: "adjustment" as const, ...of };
    await addLines(tx, [line]);
    const { score, points, reason } = of;
    await audit(tx, ctx, { action: "points.adjusted", subject: memberId, reason, change: { score, points } });
    await emit(tx, pointsChanged, { memberId, score, points, at: line.at.toISOString() });
    return {
      id: line.id,
      at: line.at.toISOString(),
      kind: line.kind,
      score,
      points,
      challengeId: null,
      challengeTitle: null,
      orderId: null,
      reason,
    };
  });
}
