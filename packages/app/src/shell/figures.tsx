import { Definition, formatNumber, useUi } from "@rapport/ui";
import { AppLink } from "./app-link.tsx";
import styles from "./figures.module.css";

/** One big number, what it counts, and where its rows are. */
export interface Figure {
  label: string;
  value: number | undefined;
  means: string;
  href?: string;
  note?: string | null | undefined;
}

/** A few figures side by side, on a phone too; each says one tap away what it counts. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  const { locale } = useUi();
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, value, means, href, note }) => {
        const shown = value === undefined ? "–" : formatNumber(value, locale);
        return (
          <div key={label} className={styles.figure}>
            <dt>
              {label}
              {"\u00A0"}
              <Definition of={label}>{means}</Definition>
            </dt>
            <dd>
              {href ? <AppLink href={href}>{shown}</AppLink> : shown}
              {note && <span className={styles.note}> {note}</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
