import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { emitAll } from "#platform/events";
import { newId } from "#platform/ids";
import { pointsChanged } from "../events.ts";
import { addLines, standing } from "../store/ledger.ts";

interface Amounts {
  id: string;
  score: number;
  points: number;
}

/**
 * GAM-13: the ledger is append-only, so what an import says differently is corrected by a further line with the difference. Returns the
 * differences.
 */
export async function correct(
  tx: Tx,
  ctx: Ctx,
  of: { by: "id" | "win_id"; wanted: readonly Amounts[] },
): Promise<Amounts[]> {
  const known = await standing(
    tx,
    of.by,
    of.wanted.map((one) => one.id),
  );
  const changes = of.wanted.flatMap(({ id, score, points }) => {
    const now = known.get(id);
    const change = now && { id, score: score - now.score, points: points - now.points };
    return now && change && (change.score !== 0 || change.points !== 0) ? [{ ...change, now }] : [];
  });
  const at = ctx.now();
  await addLines(
    tx,
    changes.map(({ score, points, now }) => ({
      id: newId("ledgerEntry"),
      memberId: now.memberId,
      at,
      kind: "adjustment",
      score,
      points,
      reason: "Corrected by an import",
      corrects: now.lineId,
    })),
  );
  const facts = changes.map(({ score, points, now }) => ({
    memberId: now.memberId,
    score,
    points,
    at: at.toISOString(),
  }));
  await emitAll(tx, pointsChanged, facts);
  return changes.map(({ id, score, points }) => ({ id, score, points }));
}
