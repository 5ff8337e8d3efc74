import { DataTable, type DataTableProps } from "@rapport/ui";
import styles from "./list.module.css";

/** A list of rows; between phone and desktop, where its columns do not fit beside the navigation, it scrolls sideways by itself. */
export function List<Row>(props: DataTableProps<Row>) {
  return (
    <div className={styles.list}>
      <DataTable {...props} />
    </div>
  );
}
