/** One figure of a series: what it belongs to, its value, and that of the compared period when there is one. */
export interface ChartPoint {
  label: string;
  value: number;
  compared?: number | null;
}

const STEPS = [1, 2, 2.5, 5, 10];

/** Round values from zero (or a round value below the lowest) to just above the highest; about `wanted` of them. */
export function niceTicks(values: readonly number[], wanted = 4): number[] {
  const high = Math.max(0, ...values);
  const low = Math.min(0, ...values);
  if (high === low) return [0, 1];
  // Counts have no halves: never step below one when every value is whole.
  const smallest = values.every(Number.isInteger) ? 1 : 0;
  const raw = Math.max((high - low) / wanted, smallest);
  const magnitude = 10 ** Math.floor(Math.log10(raw));
  const step = STEPS.map((factor) => factor * magnitude).find((size) => size >= raw * 0.999) ?? magnitude * 10;
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  return Array.from({ length: last - first + 1 }, (_, index) => clean((first + index) * step));
}

/** All values that a chart of these points must hold. */
export function valuesOf(points: readonly ChartPoint[]): number[] {
  return points.flatMap((point) => (point.compared == null ? [point.value] : [point.value, point.compared]));
}

/** Maps a value between the outer ticks to a height in px, 0 at the top. */
export function heightOf(value: number, ticks: readonly number[], height: number): number {
  const low = ticks[0]!;
  const high = ticks.at(-1)!;
  return height - ((value - low) / (high - low)) * height;
}

/** An SVG path through the points, as straight pieces; a gap in the series breaks the line. */
export function linePath(points: readonly (readonly [number, number] | null)[]): string {
  let pen = "M";
  const pieces: string[] = [];
  for (const point of points) {
    if (point) pieces.push(`${pen}${point[0].toFixed(1)} ${point[1].toFixed(1)}`);
    pen = point ? "L" : "M";
  }
  return pieces.join("");
}

/** Which labels to write below an axis so that they do not touch: evenly apart, the last always among them. */
export function shownLabels(count: number, room: number): number[] {
  const stride = Math.max(1, Math.ceil(count / Math.max(1, room)));
  return Array.from({ length: count }, (_, index) => index).filter((index) => (count - 1 - index) % stride === 0);
}

function clean(value: number): number {
  return Number(value.toPrecision(12));
}
