import { useUi } from "../text/context.tsx";
import styles from "./data-table.module.css";
import type { DataTableProps } from "./data-table.tsx";

/** Props of RowLink. */
export interface RowLinkProps<Row> {
  row: Row;
  table: DataTableProps<Row>;
  tabbable?: boolean;
  onFocus?: () => void;
}

/** The first column of a row: what opens it. */
export function RowLink<Row>({ row, table, tabbable = true, onFocus }: RowLinkProps<Row>) {
  const { Link } = useUi();
  const { columns, hrefOf, onOpen } = table;
  const content = columns[0]!.cell(row);
  const shared = {
    className: styles.link,
    "data-row-link": true,
    tabIndex: tabbable ? 0 : -1,
    onFocus,
    onClick: () => onOpen?.(row),
  };
  if (hrefOf) {
    return (
      <Link {...shared} href={hrefOf(row)}>
        {content}
      </Link>
    );
  }
  if (!onOpen) return <span className={styles.plain}>{content}</span>;
  return (
    <button type="button" {...shared}>
      {content}
    </button>
  );
}
