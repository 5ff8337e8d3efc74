import type { PointerEvent } from "react";
import type { ChartPoint } from "./chart-scale.ts";
import styles from "./chart.module.css";

/** Props of PlotReader: where the plot lies in its box, and how a point is said. */
export interface PlotReaderProps {
  label: string;
  points: readonly ChartPoint[];
  left: number;
  width: number;
  say: (point: ChartPoint) => string;
  active: number | null;
  onLook: (index: number) => void;
  onLeave: () => void;
}

/** Lies over a plot and reads it point by point: by pointer, by arrow keys, by screen reader. */
export function PlotReader({ label, points, left, width, say, active, onLook, onLeave }: PlotReaderProps) {
  const last = points.length - 1;
  const index = active ?? last;
  const follow = (event: PointerEvent<HTMLInputElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onLook(Math.round(((event.clientX - box.left) / box.width) * last));
  };
  return (
    <input
      type="range"
      className={styles.reader}
      style={{ left, width }}
      min={0}
      max={Math.max(0, last)}
      step={1}
      value={index}
      aria-label={label}
      aria-valuetext={points[index] ? say(points[index]) : ""}
      onChange={(event) => onLook(Number(event.currentTarget.value))}
      onFocus={() => onLook(index)}
      onBlur={onLeave}
      onPointerMove={follow}
      onPointerDown={follow}
      onPointerLeave={onLeave}
    />
  );
}

/** Props of PlotTip: `at` is the point's px from the left of a box that is `width` px wide. */
export interface PlotTipProps {
  at: number;
  width: number;
  point: ChartPoint;
  format: (value: number) => string;
  comparedLabel: string;
}

/** The figures of the point that is looked at. */
export function PlotTip({ at, width, point, format, comparedLabel }: PlotTipProps) {
  const side = at > width / 2 ? { right: width - at + 12 } : { left: at + 12 };
  return (
    <div className={styles.tip} style={side} aria-hidden="true">
      <span className={styles.tipLabel}>{point.label}</span>
      <strong>{format(point.value)}</strong>
      {point.compared != null && (
        <span className={styles.tipBefore}>
          {comparedLabel} {format(point.compared)}
        </span>
      )}
    </div>
  );
}
