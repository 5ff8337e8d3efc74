import { Button, Checkbox } from "@mantine/core";
import type { ReactNode } from "react";
import { useUi } from "../text/context.tsx";
import styles from "./data-table.module.css";
import type { DataTableProps } from "./data-table.tsx";

/** Which rows are chosen, by their keys, and what can be done with all of them at once. */
export interface Selection {
  selected: ReadonlySet<string>;
  onChange: (selected: ReadonlySet<string>) => void;
  actions: ReactNode;
}

/** Chooses one row. */
export function RowCheckbox<Row>({ row, table }: { row: Row; table: DataTableProps<Row> }) {
  const { text } = useUi();
  const { selection, keyOf, nameOf } = table;
  if (!selection) return null;
  const key = keyOf(row);
  const toggle = () => {
    const next = new Set(selection.selected);
    if (!next.delete(key)) next.add(key);
    selection.onChange(next);
  };
  return (
    <Checkbox
      className={styles.check!}
      aria-label={text.chooseRow(nameOf?.(row) ?? key)}
      checked={selection.selected.has(key)}
      onChange={toggle}
    />
  );
}

/** Chooses every row that is shown, or none. */
export function AllCheckbox<Row>({ table }: { table: DataTableProps<Row> }) {
  const { text } = useUi();
  const { selection, rows, keyOf } = table;
  if (!selection) return null;
  const chosen = rows.filter((row) => selection.selected.has(keyOf(row))).length;
  const isAll = chosen === rows.length && rows.length > 0;
  return (
    <Checkbox
      className={styles.check!}
      aria-label={text.chooseAll}
      checked={isAll}
      indeterminate={chosen > 0 && !isAll}
      onChange={() => selection.onChange(new Set(isAll ? [] : rows.map(keyOf)))}
    />
  );
}

/** How many rows are chosen, what can be done with them, and the way to let go of them. */
export function SelectionBar({ selection }: { selection: Selection | undefined }) {
  const { text } = useUi();
  if (!selection || selection.selected.size === 0) return null;
  return (
    <div className={styles.selection} role="group" aria-label={text.chosen(selection.selected.size)}>
      <strong>{text.chosen(selection.selected.size)}</strong>
      {selection.actions}
      <Button variant="subtle" color="gray" size="sm" onClick={() => selection.onChange(new Set())}>
        {text.chooseNone}
      </Button>
    </div>
  );
}
