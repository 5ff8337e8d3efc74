import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { cx } from "../cx.ts";
import { formatChange } from "../format/numbers.ts";
import { useUi } from "../text/context.tsx";
import { Definition } from "./definition.tsx";
import { Sparkline } from "./sparkline.tsx";
import styles from "./stat-tile.module.css";

/** Props of StatTile. `change` in whole per cent (see changeOf), null when there is nothing to compare with. */
export interface StatTileProps {
  label: string;
  value: string;
  unit?: string;
  change?: number | null;
  comparedWith?: string;
  lowerIsBetter?: boolean;
  trend?: readonly number[];
  comparedTrend?: readonly number[];
  definition?: string;
  href?: string;
}

/** A big number, its change against the compared period, a small line; its rows one tap away. */
export function StatTile(props: StatTileProps) {
  const { label, value, unit, trend, comparedTrend, definition, href } = props;
  const { Link } = useUi();
  const figure = (
    <>
      {value}
      {unit && <span className={styles.unit}> {unit}</span>}
    </>
  );
  return (
    <div className={styles.tile}>
      <div className={styles.head}>
        <span className={styles.label}>{label}</span>
        {definition && <Definition of={label}>{definition}</Definition>}
      </div>
      <div className={styles.body}>
        {href ? (
          <Link className={styles.figure} href={href} aria-label={`${label}: ${value}${unit ? ` ${unit}` : ""}`}>
            {figure}
          </Link>
        ) : (
          <span className={styles.figure}>{figure}</span>
        )}
        {trend && <Sparkline values={trend} {...(comparedTrend && { compared: comparedTrend })} />}
      </div>
      <Change {...props} />
    </div>
  );
}

function Change({ change, comparedWith, lowerIsBetter }: StatTileProps) {
  const { text, locale } = useUi();
  if (change == null) return comparedWith ? <p className={styles.change}>{comparedWith}</p> : null;
  const better = lowerIsBetter ? change < 0 : change > 0;
  const tone = change === 0 ? null : better ? styles.better : styles.worse;
  const Icon = change === 0 ? IconArrowRight : change > 0 ? IconArrowUpRight : IconArrowDownRight;
  return (
    <p className={styles.change}>
      <span className={cx(styles.move, tone)}>
        <Icon size={16} stroke={2} aria-hidden="true" />
        {change === 0 ? text.noChange : formatChange(change, locale)}
      </span>
      {comparedWith && ` ${text.compared} ${comparedWith}`}
    </p>
  );
}

/** Tiles side by side, parted by hairlines. */
export function StatRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
