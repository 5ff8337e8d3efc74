import { useMediaQuery } from "@mantine/hooks";
import { DataTable, type DataTableProps } from "@rapport/ui";
import styles from "./list.module.css";

const BETWEEN = "(min-width: 48em) and (max-width: 79.99em)";

/** A list of rows; between phone and desktop, where its columns do not fit beside the navigation, it scrolls sideways by itself. */
export function List<Row>(props: DataTableProps<Row>) {
  const between = useMediaQuery(BETWEEN, undefined, { getInitialValueInEffect: false }) ?? false;
  if (!between) return <DataTable {...props} />;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className={styles.list} tabIndex={0} aria-label={props.label}>
      <DataTable {...props} />
    </section>
  );
}
