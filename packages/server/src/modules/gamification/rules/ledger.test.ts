import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjustmentLine, balanceOf, reversalLine, rewardLine, winLine } from "./ledger.ts";
import type { Balance, LedgerLine, LedgerStep } from "./ledger.ts";

const has = (points: number, score = 100): Balance => ({ score, points });

describe("the lines of the ledger", () => {
  it.each<{ rule: string; says: string; step: LedgerStep; is: LedgerStep }>([
    {
      rule: "GAM-4",
      says: "a win adds to both",
      step: winLine(13),
      is: { line: { kind: "win", score: 13, points: 13 } },
    },
    { rule: "GAM-3", says: "a win of one point", step: winLine(1), is: { line: { kind: "win", score: 1, points: 1 } } },
    { rule: "GAM-3", says: "a win of nothing is none", step: winLine(0), is: { refused: "not_whole" } },
    { rule: "GAM-3", says: "a win of a part is none", step: winLine(1.5), is: { refused: "not_whole" } },
    {
      rule: "GAM-4",
      says: "a reward lowers points only",
      step: rewardLine(has(50), 20),
      is: { line: { kind: "reward", score: 0, points: -20 } },
    },
    {
      rule: "GAM-13",
      says: "a reward for all the points",
      step: rewardLine(has(50), 50),
      is: { line: { kind: "reward", score: 0, points: -50 } },
    },
    {
      rule: "GAM-13",
      says: "a reward one point too dear",
      step: rewardLine(has(50), 51),
      is: { refused: "not_enough_points" },
    },
    {
      rule: "GAM-13",
      says: "a free reward",
      step: rewardLine(has(0), 0),
      is: { line: { kind: "reward", score: 0, points: 0 } },
    },
    {
      rule: "GAM-13",
      says: "a free reward while below zero",
      step: rewardLine(has(-1), 0),
      is: { refused: "not_enough_points" },
    },
    {
      rule: "GAM-13",
      says: "a reward that would give points",
      step: rewardLine(has(50), -1),
      is: { refused: "not_whole" },
    },
    { rule: "GAM-13", says: "a reward for a part", step: rewardLine(has(50), 0.5), is: { refused: "not_whole" } },
    {
      rule: "GAM-12",
      says: "up and down apart",
      step: adjustmentLine({ score: 5, points: -7 }, "Fair"),
      is: { line: { kind: "adjustment", score: 5, points: -7 } },
    },
    {
      rule: "GAM-12",
      says: "points only",
      step: adjustmentLine({ score: 0, points: -7 }, "Fair"),
      is: { line: { kind: "adjustment", score: 0, points: -7 } },
    },
    {
      rule: "GAM-12",
      says: "score only",
      step: adjustmentLine({ score: 3, points: 0 }, "Fair"),
      is: { line: { kind: "adjustment", score: 3, points: 0 } },
    },
    {
      rule: "GAM-12",
      says: "without a reason",
      step: adjustmentLine({ score: 5, points: 5 }, " "),
      is: { refused: "reason_missing" },
    },
    {
      rule: "GAM-12",
      says: "of nothing",
      step: adjustmentLine({ score: 0, points: 0 }, "Fair"),
      is: { refused: "nothing_to_adjust" },
    },
    {
      rule: "GAM-12",
      says: "of a part of the score",
      step: adjustmentLine({ score: 0.5, points: 0 }, "Fair"),
      is: { refused: "not_whole" },
    },
    {
      rule: "GAM-12",
      says: "of no number of points",
      step: adjustmentLine({ score: 0, points: Number.NaN }, "Fair"),
      is: { refused: "not_whole" },
    },
    {
      rule: "GAM-14",
      says: "a win taken back",
      step: reversalLine(has(50), 13, "Returned"),
      is: { line: { kind: "reversal", score: -13, points: -13 } },
    },
    {
      rule: "GAM-13",
      says: "a win partly spent",
      step: reversalLine(has(5), 13, "Returned"),
      is: { line: { kind: "reversal", score: -13, points: -5 } },
    },
    {
      rule: "GAM-13",
      says: "a win all spent",
      step: reversalLine(has(0), 13, "Returned"),
      is: { line: { kind: "reversal", score: -13, points: 0 } },
    },
    {
      rule: "GAM-13",
      says: "a win taken back below zero",
      step: reversalLine(has(-4), 13, "Returned"),
      is: { line: { kind: "reversal", score: -13, points: 0 } },
    },
    {
      rule: "GAM-14",
      says: "taken back without a reason",
      step: reversalLine(has(50), 13, ""),
      is: { refused: "reason_missing" },
    },
    {
      rule: "GAM-14",
      says: "nothing to take back",
      step: reversalLine(has(50), 0, "Returned"),
      is: { refused: "not_whole" },
    },
  ])("$rule: $says", ({ step, is }) => {
    expect(step).toEqual(is);
  });

  it("GAM-13: an empty ledger is nothing", () => {
    expect(balanceOf([])).toEqual({ score: 0, points: 0 });
  });
});

const wish = fc.oneof(
  fc.record({ kind: fc.constant("win" as const), value: fc.nat(30) }),
  fc.record({ kind: fc.constant("reward" as const), value: fc.nat(60) }),
  fc.record({ kind: fc.constant("reversal" as const), value: fc.nat(30) }),
  fc.record({ kind: fc.constant("adjustment" as const), value: fc.integer({ min: -30, max: 30 }) }),
);
type Wish = { kind: LedgerLine["kind"]; value: number };

function stepOf({ kind, value }: Wish, balance: Balance): LedgerStep {
  if (kind === "win") return winLine(value);
  if (kind === "reward") return rewardLine(balance, value);
  if (kind === "reversal") return reversalLine(balance, value, "Returned");
  return adjustmentLine({ score: value, points: value }, "Fair");
}

function lived(wishes: readonly Wish[]): LedgerLine[] {
  return wishes.reduce<LedgerLine[]>((lines, one) => {
    const step = stepOf(one, balanceOf(lines));
    return "line" in step ? [...lines, step.line] : lines;
  }, []);
}

describe("whatever is written", () => {
  it("GAM-13: balances are the sums, in any order and however the ledger is split", () => {
    fc.assert(
      fc.property(fc.array(wish), fc.nat(20), (wishes, cut) => {
        const lines = lived(wishes);
        const balance = balanceOf(lines);
        expect(balanceOf(lines.toReversed())).toEqual(balance);
        expect(balanceOf([balanceOf(lines.slice(0, cut)), balanceOf(lines.slice(cut))])).toEqual(balance);
      }),
    );
  });

  it("GAM-13: without a downward adjustment points never are negative", () => {
    fc.assert(
      fc.property(fc.array(wish), (wishes) => {
        const lines = lived(wishes.filter((one) => one.kind !== "adjustment" || one.value > 0));
        lines.forEach((_, index) => expect(balanceOf(lines.slice(0, index + 1)).points).toBeGreaterThanOrEqual(0));
      }),
    );
  });

  it("GAM-4: spending never lowers the score", () => {
    fc.assert(
      fc.property(fc.array(wish), (wishes) => {
        const kept = lived(wishes).filter((line) => line.kind === "reward");
        expect(balanceOf(kept).score).toBe(0);
      }),
    );
  });
});
