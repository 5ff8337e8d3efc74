/** One line of the report: what was measured, against what, and whether the promise is kept. */
export interface Row {
  what: string;
  measured: string;
  floor: string;
  ratio: number;
  bar: string;
  kept: boolean;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** "12,300 (11,900–12,800)": the median and the spread of the rounds. */
export function spread(values: readonly number[], digits = 0): string {
  const words = (value: number) =>
    value.toLocaleString("en", { maximumFractionDigits: digits, minimumFractionDigits: digits });
  return values.length === 1
    ? words(values[0]!)
    : `${words(median(values))} (${words(Math.min(...values))}–${words(Math.max(...values))})`;
}

export function table(rows: readonly Row[]): string {
  const lines = rows.map(
    (row) =>
      `| ${row.what} | ${row.measured} | ${row.floor} | ${row.ratio.toFixed(2)} | ${row.bar} | ${row.kept ? "kept" : "**missed**"} |`,
  );
  return ["| what | Rapport | against | ratio | bar | |", "| --- | ---: | ---: | ---: | --- | --- |", ...lines].join(
    "\n",
  );
}
