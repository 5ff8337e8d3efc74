import type { ReactNode } from "react";
import { useUi } from "../text/context.tsx";
import styles from "./bar-list.module.css";

/** One line of a BarList. */
export interface BarListItem {
  id: string;
  label: string;
  value: number;
  href?: string;
  before?: ReactNode;
}

/** Props of BarList. */
export interface BarListProps {
  label: string;
  items: readonly BarListItem[];
  format: (value: number) => string;
}

/** Who or what has most: names, bars from zero, figures; each a link to its rows. */
export function BarList({ label, items, format }: BarListProps) {
  const { Link } = useUi();
  const most = Math.max(1, ...items.map((item) => item.value));
  return (
    <ol className={styles.list} aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className={styles.row}>
          <span className={styles.name}>
            {item.before}
            {item.href ? <Link href={item.href}>{item.label}</Link> : item.label}
          </span>
          <span className={styles.track} aria-hidden="true">
            <span className={styles.bar} style={{ width: `${Math.max(0, item.value / most) * 100}%` }} />
          </span>
          <span className={styles.value}>{format(item.value)}</span>
        </li>
      ))}
    </ol>
  );
}
