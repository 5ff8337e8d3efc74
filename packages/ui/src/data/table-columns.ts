import type { ReactNode } from "react";

/** One column of a DataTable. The first is the row's name and link and cannot be hidden. */
export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  sortable?: boolean;
  hidden?: boolean;
  /** Takes a whole line of a card, where rows are cards. */
  wide?: boolean;
  width?: number | string;
}

/** By which column the list is ordered; the ordering itself is done by whoever loads the rows. */
export interface Sorting {
  column: string;
  descending: boolean;
}

/** The columns to show: the first always, of the others those that are not hidden. */
export function visibleColumns<Row>(columns: readonly Column<Row>[], hidden: ReadonlySet<string>): Column<Row>[] {
  return columns.filter((column, index) => index === 0 || !hidden.has(column.id));
}

/** The columns hidden from the start. */
export function hiddenAtFirst<Row>(columns: readonly Column<Row>[]): Set<string> {
  return new Set(columns.filter((column) => column.hidden).map((column) => column.id));
}

/** What a click on a column's head asks for: down, then up. */
export function nextSorting(sorting: Sorting | null, column: string): Sorting {
  return { column, descending: sorting?.column === column ? !sorting.descending : true };
}

/** Where the focus goes from a row by a key, or null when the key is none of ours. */
export function rowAfterKey(key: string, index: number, count: number): number | null {
  if (key === "ArrowDown") return Math.min(count - 1, index + 1);
  if (key === "ArrowUp") return Math.max(0, index - 1);
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return null;
}
