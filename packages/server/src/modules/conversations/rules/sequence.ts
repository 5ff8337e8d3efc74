/** A run of sequence numbers, both ends included. */
export interface SequenceRange {
  from: number;
  to: number;
}

/** CON-4: the numbers that lie between what somebody has (everything up to `lastSeq`) and what has just arrived; empty means no gap. */
export function missingRanges(lastSeq: number, arrived: readonly number[]): SequenceRange[] {
  const ranges: SequenceRange[] = [];
  let expected = lastSeq + 1;
  for (const seq of arrived.toSorted((a, b) => a - b)) {
    if (seq > expected) ranges.push({ from: expected, to: seq - 1 });
    expected = Math.max(expected, seq + 1);
  }
  return ranges;
}

/** CON-4: the arrived numbers that can be shown now, in order, each once; whatever stands behind a gap waits. */
export function deliverable(lastSeq: number, arrived: readonly number[]): number[] {
  const fresh = new Set(arrived);
  const shown: number[] = [];
  for (let seq = lastSeq + 1; fresh.has(seq); seq += 1) shown.push(seq);
  return shown;
}
