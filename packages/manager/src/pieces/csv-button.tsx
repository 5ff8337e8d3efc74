import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { toast } from "@rapport/ui";
import { errorWords } from "../shell/errors.ts";
import { MOST_ROWS, useAct } from "../shell/query.ts";
import { useWords } from "../shell/words.ts";
import { download, toCsv, type CsvColumn } from "./csv.ts";

/** Props of CsvButton: `load` fetches every row that the filters leave, not only those in sight. */
export interface CsvButtonProps<Row> {
  name: string;
  columns: readonly CsvColumn<Row>[];
  load: () => Promise<readonly Row[]>;
}

/** Takes a table away as CSV. */
export function CsvButton<Row>({ name, columns, load }: CsvButtonProps<Row>) {
  const { t, language } = useWords();
  const taking = useAct(async () => {
    try {
      const rows = await load();
      download(`${name}-${new Date().toISOString().slice(0, 10)}.csv`, toCsv(columns, rows));
      if (rows.length < MOST_ROWS) toast.plain(t("lists.exported", { count: rows.length }));
      else toast.bad(t("lists.exportedFirst", { count: rows.length }));
    } catch (error) {
      toast.bad(errorWords(error, t, language));
    }
  });
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={18} stroke={1.75} />}
      loading={taking.busy}
      onClick={() => taking.run(undefined)}
    >
      {t("lists.csv")}
    </Button>
  );
}
