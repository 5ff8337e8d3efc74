import type { LedgerEntry } from "@rapport/contracts";

/** Each line of the ledger (newest first) with the points that it left, counted down from the balance of now (GAM-13). */
export function withBalance(entries: readonly LedgerEntry[], pointsNow: number) {
  let left = pointsNow;
  return entries.map((entry) => {
    const line = { at: entry.at, entry, balance: left };
    left -= entry.points;
    return line;
  });
}
