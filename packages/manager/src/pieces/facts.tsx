import type { ReactNode } from "react";
import styles from "./facts.module.css";

/** One fact of a record; what is empty is left out. */
export interface Fact {
  label: string;
  value: ReactNode;
  wide?: boolean;
}

/** What is known of a record, as names and values. */
export function Facts({ facts }: { facts: readonly (Fact | false | null)[] }) {
  const shown = facts.filter((fact): fact is Fact => fact !== false && fact !== null && hasValue(fact.value));
  return (
    <dl className={styles.facts}>
      {shown.map((fact) => (
        <div key={fact.label} className={fact.wide ? styles.wide : undefined}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

const hasValue = (value: ReactNode) => value !== null && value !== undefined && value !== "";

/** Props of SheetPart. */
export interface SheetPartProps {
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}

/** A part of a side sheet under its own small title. */
export function SheetPart({ title, children, actions }: SheetPartProps) {
  return (
    <section className={styles.part}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        {actions}
      </div>
      {children}
    </section>
  );
}
