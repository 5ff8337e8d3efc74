import { namesOf } from "#modules/people";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { newId } from "#platform/ids";
import { refuse, type Refusal } from "#platform/refusal";
import type { WinRecord } from "../records.ts";
import { type ChallengeRow, challengesByIds } from "../store/challenges.ts";
import { addWins, correctWins, lockImports, type NewWin } from "../store/ledger.ts";
import { keyOfWin, sameWins, type SameWin } from "../store/wins.ts";
import { announceWins } from "./add-winners.ts";
import { correct } from "./correct.ts";

/**
 * Wins of a stream, from orders or by hand; challenges and members are in before, orders are judged after. What a record says was won is what was
 * won, also when the rules have changed since. A win for a challenge, member and order that is there already is that same win; with other points,
 * the difference is written to the ledger. Answers, for each record in its place, the refusal or nothing.
 */
export async function importWins(tx: Tx, ctx: Ctx, given: readonly WinRecord[]): Promise<(Refusal | null)[]> {
  await lockImports(tx);
  const challenges = await challengesByIds(tx, [...new Set(given.map((record) => record.challengeId))]);
  const records = given.map((record) => whole(record, challenges.get(record.challengeId), ctx.now()));
  const members = await namesOf(tx, [...new Set(records.map((record) => record.memberId))]);
  const known = await sameWins(tx, records);
  const answers = records.map((record) => {
    if (!challenges.has(record.challengeId))
      return refuse("unknown_reference", `There is no challenge ${record.challengeId}.`);
    if (!members.has(record.memberId)) return refuse("unknown_reference", `There is no member ${record.memberId}.`);
    return pointsRefusal(record) ?? identityRefusal(record, known.get(keyOfWin(record)));
  });
  const good = records.filter((_, index) => answers[index] === null);
  // The same win twice in one batch: the later line is the update.
  const last = [...new Map(good.map((record) => [keyOfWin(record), record])).values()];
  await addNew(
    tx,
    last.filter((record) => !known.has(keyOfWin(record))),
    (id) => challenges.get(id)!.first_purchase_only,
  );
  await correctKnown(
    tx,
    ctx,
    last.flatMap((record) => {
      const win = known.get(keyOfWin(record));
      return win ? [{ id: win.id, points: record.points }] : [];
    }),
  );
  return answers;
}

type WholeWin = WinRecord & { points: number; at: string };

/** What is not said follows from the challenge and the clock. */
function whole(record: WinRecord, challenge: ChallengeRow | undefined, now: Date): WholeWin {
  const fixed = challenge?.points.kind === "fixed" ? challenge.points.value : 0;
  return { ...record, points: record.points ?? fixed, at: record.at ?? now.toISOString() };
}

function pointsRefusal({ points }: WholeWin): Refusal | null {
  if (points > 0) return null;
  return refuse("zero_adjustment", "A win has points above zero (GAM-3).");
}

function identityRefusal(record: WholeWin, known: SameWin | undefined): Refusal | null {
  const isSame =
    !known ||
    (known.challengeId === record.challengeId &&
      known.memberId === record.memberId &&
      known.orderId === (record.orderId ?? null));
  if (isSame) return null;
  return refuse("conflict", `The win ${record.id} is of another challenge, member or order.`);
}

async function addNew(tx: Tx, records: readonly WholeWin[], isFirst: (challengeId: string) => boolean): Promise<void> {
  const wins: NewWin[] = records.map((record) => ({
    id: record.id,
    lineId: newId("ledgerEntry"),
    challengeId: record.challengeId,
    memberId: record.memberId,
    orderId: record.orderId ?? null,
    points: record.points,
    at: new Date(record.at),
    reason: record.reason ?? null,
    asFirst: Boolean(record.orderId) && isFirst(record.challengeId),
  }));
  await addWins(tx, wins);
  await announceWins(tx, wins);
}

async function correctKnown(tx: Tx, ctx: Ctx, wanted: readonly { id: string; points: number }[]): Promise<void> {
  const changes = await correct(tx, ctx, {
    by: "win_id",
    wanted: wanted.map(({ id, points }) => ({ id, score: points, points })),
  });
  await correctWins(
    tx,
    changes.map(({ id, points }) => ({ id, by: points })),
  );
}
