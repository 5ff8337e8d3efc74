import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { ReactNode } from "react";
import { Skeleton } from "../basic/skeleton.tsx";
import { cx } from "../cx.ts";
import { ErrorState } from "../feedback/error-state.tsx";
import { useUi } from "../text/context.tsx";
import { CardList } from "./card-list.tsx";
import { ColumnMenu } from "./column-menu.tsx";
import styles from "./data-table.module.css";
import { Grid } from "./table-body.tsx";
import { visibleColumns, type Column, type Sorting } from "./table-columns.ts";
import { SelectionBar, type Selection } from "./table-selection.tsx";
import { useHiddenColumns } from "./use-hidden-columns.ts";

/** Props of DataTable. `storageKey` remembers the chosen columns; `hrefOf` makes the first column a real link. */
export interface DataTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  nameOf?: (row: Row) => string;
  hrefOf?: (row: Row) => string;
  onOpen?: (row: Row) => void;
  openKey?: string | null;
  state?: "ready" | "loading" | "error";
  errorDetail?: string;
  onRetry?: () => void;
  empty?: ReactNode;
  hasMore?: boolean;
  loadingMore?: boolean;
  onLoadMore?: () => void;
  sorting?: Sorting | null;
  onSort?: (sorting: Sorting) => void;
  filters?: ReactNode;
  /** What the rows come to, above them. */
  summary?: ReactNode;
  /** What stands beside the choice of columns. */
  tools?: ReactNode;
  storageKey?: string;
  /** Rows can be chosen, for what is done with several at once. */
  selection?: Selection;
}

/** Rows of 44 px under a sticky head, walked by arrow keys, opened beside the list; cards on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const phone = useMediaQuery("(max-width: 47.99em)", undefined, { getInitialValueInEffect: false });
  const [hidden, setHidden] = useHiddenColumns(props.columns, props.storageKey);
  const columns = visibleColumns(props.columns, hidden);
  return (
    <div className={styles.wrap}>
      <div className={styles.tools} hidden={!props.filters && !props.tools && props.rows.length === 0}>
        <div className={styles.filters}>{props.filters}</div>
        <div className={cx(styles.side, Boolean(props.summary) && styles.withSummary)}>
          {props.summary && <div className={styles.summary}>{props.summary}</div>}
          {props.tools}
          {!phone && props.columns.length > 2 && props.rows.length > 0 && (
            <ColumnMenu columns={props.columns} hidden={hidden} onChange={setHidden} />
          )}
        </div>
      </div>
      <SelectionBar selection={props.selection} />
      <Content {...props} columns={columns} phone={phone ?? false} />
    </div>
  );
}

function Content<Row>({ phone, ...table }: DataTableProps<Row> & { phone: boolean }) {
  const { state = "ready", rows, onRetry, errorDetail, empty } = table;
  if (state === "error") {
    return <ErrorState {...(errorDetail && { detail: errorDetail })} {...(onRetry && { onRetry })} />;
  }
  if (state === "loading") return <Skeleton rows={8} />;
  if (rows.length === 0) return <>{empty}</>;
  return (
    <>
      {phone ? <CardList {...table} /> : <Grid {...table} />}
      <More {...table} />
    </>
  );
}

function More<Row>({ hasMore, loadingMore, onLoadMore }: DataTableProps<Row>) {
  const { text } = useUi();
  if (!hasMore || !onLoadMore) return null;
  return (
    <div className={styles.more}>
      <Button variant="default" onClick={onLoadMore} loading={loadingMore ?? false}>
        {text.loadMore}
      </Button>
    </div>
  );
}
