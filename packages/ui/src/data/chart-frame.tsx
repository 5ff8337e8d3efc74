import { IconChartLine, IconTable } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import { useUi } from "../text/context.tsx";
import type { ChartPoint } from "./chart-scale.ts";
import styles from "./chart.module.css";
import { Definition } from "./definition.tsx";

/** What line and bar charts share. `format` writes values in the reader's language; `labels` name the two series. */
export interface ChartProps {
  title: string;
  points: readonly ChartPoint[];
  format: (value: number) => string;
  valueLabel: string;
  comparedLabel?: string;
  pointLabel?: string;
  definition?: string;
  height?: number;
}

/** A chart's title, definition and table twin. */
export function ChartFrame({ children, ...chart }: ChartProps & { children: ReactNode }) {
  const { text } = useUi();
  const [table, setTable] = useState(false);
  const Icon = table ? IconChartLine : IconTable;
  return (
    <figure className={styles.figure} aria-label={chart.title}>
      <figcaption className={styles.caption}>
        <span className={styles.title}>{chart.title}</span>
        {chart.definition && <Definition of={chart.title}>{chart.definition}</Definition>}
        <button type="button" className={styles.toggle} aria-pressed={table} onClick={() => setTable(!table)}>
          <Icon size={18} stroke={1.6} aria-hidden="true" />
          {table ? text.showChart : text.showTable}
        </button>
      </figcaption>
      {table ? <Twin {...chart} /> : children}
    </figure>
  );
}

function Twin({ title, points, format, valueLabel, comparedLabel, pointLabel, height = 240 }: ChartProps) {
  const { text } = useUi();
  const compared = points.some((point) => point.compared != null);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable
    <div className={styles.scroll} style={{ maxHeight: height + 40 }} tabIndex={0} role="region" aria-label={title}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{pointLabel ?? text.period}</th>
            <th scope="col">{valueLabel}</th>
            {compared && <th scope="col">{comparedLabel ?? text.before}</th>}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.label}>
              <th scope="row">{point.label}</th>
              <td>{format(point.value)}</td>
              {compared && <td>{point.compared == null ? "–" : format(point.compared)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
