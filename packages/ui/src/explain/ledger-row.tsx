import type { ReactNode } from "react";
import { cx } from "../cx.ts";
import { formatInstant } from "../format/instants.ts";
import { formatNumber, formatSigned } from "../format/numbers.ts";
import { useUi } from "../text/context.tsx";
import styles from "./ledger-row.module.css";

/** Props of LedgerRow: one line of the ledger (GAM-13); `score` is given where it differs from the points. */
export interface LedgerRowProps {
  title: ReactNode;
  detail?: ReactNode;
  at: string;
  points: number;
  scoreNote?: string;
  balance?: number;
  href?: string;
  icon?: ReactNode;
}

/** What was earned or spent, when and why, and what it left. */
export function LedgerRow({ title, detail, at, points, scoreNote, balance, href, icon }: LedgerRowProps) {
  const ui = useUi();
  const { Link, text, locale } = ui;
  return (
    <div className={styles.row}>
      {icon && (
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      <div className={styles.words}>
        <p className={styles.title}>{href ? <Link href={href}>{title}</Link> : title}</p>
        <p className={styles.detail}>
          <time dateTime={at} title={formatInstant(at, "full", ui)}>
            {formatInstant(at, "day", ui)}
          </time>
          {detail && <> · {detail}</>}
        </p>
      </div>
      <div className={styles.figures}>
        <span className={cx(styles.points, points > 0 && styles.gain)}>
          {formatSigned(points, locale)}
          <span className="rapport-hidden"> {text.points(points)}</span>
        </span>
        {scoreNote && <span className={styles.balance}>{scoreNote}</span>}
        {balance !== undefined && (
          <span className={styles.balance}>
            {text.balance} {formatNumber(balance, locale)}
          </span>
        )}
      </div>
    </div>
  );
}
