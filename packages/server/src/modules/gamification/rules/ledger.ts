/** What a member ever earned, and what is left to spend; whole numbers. */
export interface Balance {
  score: number;
  points: number;
}

/** GAM-13: one line of the append-only ledger: what it adds to (or, below zero, takes from) score and points. */
export interface LedgerLine extends Balance {
  kind: "win" | "adjustment" | "reward" | "reversal";
}

export type LedgerRefusal = "not_whole" | "reason_missing" | "nothing_to_adjust" | "not_enough_points";

/** A line to append, or why there is none. */
export type LedgerStep = { line: LedgerLine } | { refused: LedgerRefusal };

/** GAM-13: a member's balances: the sums of the ledger's lines, in whatever order. */
export function balanceOf(lines: readonly Balance[]): Balance {
  return lines.reduce((sum, line) => ({ score: sum.score + line.score, points: sum.points + line.points }), {
    score: 0,
    points: 0,
  });
}

/** GAM-4: a win adds the same number to score and to points; it is whole and above zero (GAM-3). */
export function winLine(points: number): LedgerStep {
  if (!Number.isSafeInteger(points) || points <= 0) return { refused: "not_whole" };
  return { line: { kind: "win", score: points, points } };
}

/** GAM-4, GAM-13: choosing a reward lowers points only; one dearer than the points is refused. */
export function rewardLine(balance: Balance, cost: number): LedgerStep {
  if (!Number.isSafeInteger(cost) || cost < 0) return { refused: "not_whole" };
  if (cost > balance.points) return { refused: "not_enough_points" };
  return { line: { kind: "reward", score: 0, points: minus(cost) } };
}

/** GAM-12, GAM-13: staff adjusts score and points separately, up or down, even below zero, always with a reason that the member sees. */
export function adjustmentLine(change: Balance, reason: string): LedgerStep {
  const { score, points } = change;
  if (!Number.isSafeInteger(score) || !Number.isSafeInteger(points)) return { refused: "not_whole" };
  if (!reason.trim()) return { refused: "reason_missing" };
  if (score === 0 && points === 0) return { refused: "nothing_to_adjust" };
  return { line: { kind: "adjustment", score, points } };
}

/**
 * GAM-13, GAM-14: staff takes a win back, with a reason: the whole of it from the score, and from the points what is left of it, because
 * only an adjustment makes points negative.
 */
export function reversalLine(balance: Balance, wonPoints: number, reason: string): LedgerStep {
  if (!Number.isSafeInteger(wonPoints) || wonPoints <= 0) return { refused: "not_whole" };
  if (!reason.trim()) return { refused: "reason_missing" };
  const left = Math.min(wonPoints, Math.max(balance.points, 0));
  return { line: { kind: "reversal", score: minus(wonPoints), points: minus(left) } };
}

/** Never −0, which is not equal to 0 everywhere. */
function minus(value: number): number {
  return 0 - value;
}
