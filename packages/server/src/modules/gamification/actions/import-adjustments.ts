import { namesOf } from "#modules/people";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { emitAll } from "#platform/events";
import { refuse, type Refusal } from "#platform/refusal";
import { pointsChanged } from "../events.ts";
import type { AdjustmentRecord } from "../records.ts";
import { addLines, lockImports, type NewLine, standing } from "../store/ledger.ts";
import { correct } from "./correct.ts";

/**
 * Adjustments of a stream (GAM-12); members are in before. Sent again with other numbers, the difference is written to the ledger. Answers, for each
 * record in its place, the refusal or nothing: `zero_adjustment`, `unknown_reference`, `conflict` for an id that another member has.
 */
export async function importAdjustments(
  tx: Tx,
  ctx: Ctx,
  records: readonly AdjustmentRecord[],
): Promise<(Refusal | null)[]> {
  await lockImports(tx);
  const members = await namesOf(tx, [...new Set(records.map((record) => record.memberId))]);
  const known = await standing(
    tx,
    "id",
    records.map((record) => record.id),
  );
  const answers = records.map((record) => {
    if (!members.has(record.memberId)) return refuse("unknown_reference", `There is no member ${record.memberId}.`);
    const before = known.get(record.id);
    if (before && before.memberId !== record.memberId)
      return refuse("conflict", `The adjustment ${record.id} is of another member.`);
    return !before && record.score === 0 && record.points === 0 ? refuse("zero_adjustment") : null;
  });
  const good = records.filter((_, index) => answers[index] === null);
  const last = [...new Map(good.map((record) => [record.id, record])).values()];
  const lines = last.filter((record) => !known.has(record.id)).map((record) => lineOf(record, ctx.now()));
  await addLines(tx, lines);
  await emitAll(tx, pointsChanged, lines.map(factOf));
  await correct(tx, ctx, { by: "id", wanted: last.filter((record) => known.has(record.id)) });
  return answers;
}

function lineOf(record: AdjustmentRecord, now: Date): NewLine {
  const { id, memberId, score, points, reason } = record;
  return { id, memberId, at: record.at ? new Date(record.at) : now, kind: "adjustment", score, points, reason };
}

function factOf({ memberId, score, points, at }: NewLine) {
  return { memberId, score, points, at: at.toISOString() };
}
