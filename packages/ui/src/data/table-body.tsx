import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useRef, useState, type KeyboardEvent, type MouseEvent } from "react";
import { cx } from "../cx.ts";
import type { DataTableProps } from "./data-table.tsx";
import styles from "./data-table.module.css";
import { RowLink } from "./row-link.tsx";
import { nextSorting, rowAfterKey, type Column } from "./table-columns.ts";
import { AllCheckbox, RowCheckbox } from "./table-selection.tsx";

/** The rows as a table; one row's link is in the tab order, arrows move it. */
export function Grid<Row>(table: DataTableProps<Row>) {
  const { columns, rows, keyOf, openKey, label } = table;
  const [at, setAt] = useState(0);
  const body = useRef<HTMLTableSectionElement>(null);
  const tabRow = Math.min(at, rows.length - 1);
  const walk = (event: KeyboardEvent) => {
    const links = [...body.current!.querySelectorAll<HTMLElement>("[data-row-link]")];
    const next = rowAfterKey(event.key, links.indexOf(document.activeElement as HTMLElement), rows.length);
    if (next === null || !links.includes(event.target as HTMLElement)) return;
    event.preventDefault();
    setAt(next);
    links[next]?.focus();
  };
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {table.selection && (
            <th scope="col" className={styles.choose}>
              <AllCheckbox table={table} />
            </th>
          )}
          {columns.map((column) => (
            <Head key={column.id} column={column} table={table} />
          ))}
        </tr>
      </thead>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrows move between the links of the rows, which have the focus */}
      <tbody ref={body} onKeyDown={walk}>
        {rows.map((row, index) => (
          <tr key={keyOf(row)} className={cx(openKey === keyOf(row) && styles.open)} onClick={openByRow}>
            {table.selection && (
              <td className={styles.choose} data-choose>
                <RowCheckbox row={row} table={table} />
              </td>
            )}
            {columns.map((column, place) => (
              <td key={column.id} className={cx(column.numeric && styles.numeric)}>
                {place === 0 ? (
                  <RowLink row={row} table={table} tabbable={index === tabRow} onFocus={() => setAt(index)} />
                ) : (
                  column.cell(row)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

// The whole row is a target for the pointer; the link in it does the work.
function openByRow(event: MouseEvent<HTMLTableRowElement>) {
  if ((event.target as Element).closest("a, button, input, label, [data-choose]")) return;
  if (globalThis.getSelection()?.toString()) return;
  event.currentTarget.querySelector<HTMLElement>("[data-row-link]")?.click();
}

function Head<Row>({ column, table }: { column: Column<Row>; table: DataTableProps<Row> }) {
  const { sorting, onSort } = table;
  const sorted = sorting?.column === column.id;
  const Arrow = sorted && !sorting.descending ? IconChevronUp : IconChevronDown;
  const order = sorted ? (sorting.descending ? "descending" : "ascending") : undefined;
  return (
    <th scope="col" className={cx(column.numeric && styles.numeric)} style={{ width: column.width }} aria-sort={order}>
      {column.sortable && onSort ? (
        <button type="button" className={styles.sort} onClick={() => onSort(nextSorting(sorting ?? null, column.id))}>
          {column.header}
          <Arrow size={14} stroke={2} opacity={sorted ? 1 : 0.35} aria-hidden="true" />
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}
