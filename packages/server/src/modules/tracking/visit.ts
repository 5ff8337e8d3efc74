const visitGapMs = 30 * 60_000;

/** TRK-2: whether two steps of a shopper belong to one visit: at most half an hour lies between them. */
export function isSameVisit(before: Date, after: Date): boolean {
  const gap = after.getTime() - before.getTime();
  return gap >= 0 && gap <= visitGapMs;
}
