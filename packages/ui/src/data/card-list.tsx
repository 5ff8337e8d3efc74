import { IconChevronRight } from "@tabler/icons-react";
import { cx } from "../cx.ts";
import styles from "./data-table.module.css";
import type { DataTableProps } from "./data-table.tsx";
import { RowLink } from "./row-link.tsx";
import { RowCheckbox } from "./table-selection.tsx";

/** The same rows as cards: the first column names the card, the others follow with their heads. */
export function CardList<Row>(table: DataTableProps<Row>) {
  const { columns, rows, keyOf, label } = table;
  return (
    <ul className={styles.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={keyOf(row)} className={styles.card}>
          <div className={styles.cardHead}>
            <RowCheckbox row={row} table={table} />
            <RowLink row={row} table={table} />
            {(table.onOpen ?? table.hrefOf) && <IconChevronRight size={18} stroke={1.6} aria-hidden="true" />}
          </div>
          <dl className={styles.facts}>
            {columns.slice(1).map((column) => (
              <div key={column.id} className={cx(column.wide && styles.wide)}>
                <dt>{column.header}</dt>
                <dd>{column.cell(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
