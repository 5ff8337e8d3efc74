import { heightOf, shownLabels, type ChartPoint } from "./chart-scale.ts";
import styles from "./chart.module.css";

/** Props of Axis: the plot's place in px, and where each point stands. */
export interface AxisProps {
  ticks: readonly number[];
  points: readonly ChartPoint[];
  left: number;
  right: number;
  height: number;
  xOf: (index: number) => number;
  format: (value: number) => string;
}

const LABEL_WIDTH = 72;

/** Hairlines with their values and the labels below; the zero line is the firm one. */
export function Axis({ ticks, points, left, right, height, xOf, format }: AxisProps) {
  const room = Math.floor((right - left) / LABEL_WIDTH);
  const shown = shownLabels(points.length, room);
  return (
    <g aria-hidden="true">
      {ticks.map((tick) => {
        const y = heightOf(tick, ticks, height);
        return (
          <g key={tick}>
            <line className={tick === 0 ? styles.zero : styles.grid} x1={left} x2={right} y1={y} y2={y} />
            <text className={styles.axis} x={left - 10} y={y + 4} textAnchor="end">
              {format(tick)}
            </text>
          </g>
        );
      })}
      {shown.map((index) => (
        <text key={index} className={styles.axis} x={xOf(index)} y={height + 24} textAnchor="middle">
          {points[index]!.label}
        </text>
      ))}
    </g>
  );
}
