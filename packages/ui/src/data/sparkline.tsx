import { linePath } from "./chart-scale.ts";
import styles from "./stat-tile.module.css";

const WIDTH = 120;
const HEIGHT = 36;

/** A small line that shows the way of a figure; the figure itself stands beside it in words. */
export function Sparkline({ values, compared }: { values: readonly number[]; compared?: readonly number[] }) {
  const high = Math.max(1e-9, ...values, ...(compared ?? []));
  const low = Math.min(0, ...values);
  const place = (series: readonly number[]) =>
    series.map((value, index) => {
      const x = 2 + (index / Math.max(1, series.length - 1)) * (WIDTH - 6);
      return [x, 3 + (1 - (value - low) / (high - low)) * (HEIGHT - 6)] as const;
    });
  const line = place(values);
  const end = line.at(-1);
  return (
    <svg className={styles.spark} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      {compared && <path className={styles.sparkBefore} d={linePath(place(compared))} />}
      <path className={styles.sparkLine} d={linePath(line)} />
      {end && <circle className={styles.sparkEnd} cx={end[0]} cy={end[1]} r="2.5" />}
    </svg>
  );
}
