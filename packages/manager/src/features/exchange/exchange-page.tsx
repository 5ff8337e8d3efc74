import { Button } from "@mantine/core";
import { Chip, Count, DateTime, EmptyState, Section, type Column } from "@rapport/ui";
import { IconDownload } from "@tabler/icons-react";
import { List } from "../../pieces/list.tsx";
import { ReadOnlyNote } from "../../pieces/notes.tsx";
import { Screen } from "../../pieces/screen.tsx";
import { href, useClose, useParam } from "../../shell/address.ts";
import { useRows, type RowOf } from "../../shell/query.ts";
import { useMay } from "../../shell/session.tsx";
import { useWords } from "../../shell/words.ts";
import { ImportForm } from "./import-form.tsx";
import { ImportSheet } from "./import-sheet.tsx";

type Row = RowOf<"GET /imports">;

/** The whole programme in and out as NDJSON: importing a past is the same as having lived it. */
export default function ExchangePage() {
  const { t } = useWords();
  const may = useMay("administrator");
  return (
    <Screen title={t("nav.exchange")} lead={t("exchange.lead")}>
      <ReadOnlyNote need="administrator" />
      {may && (
        <Section title={t("exchange.import")} lead={t("exchange.importLead")}>
          <ImportForm />
        </Section>
      )}
      <Past />
      {may && (
        <Section title={t("exchange.export")} lead={t("exchange.exportLead")}>
          <div>
            <Button
              component="a"
              variant="default"
              href="/api/v1/export"
              download="rapport.ndjson"
              leftSection={<IconDownload size={18} stroke={1.75} />}
            >
              {t("exchange.download")}
            </Button>
          </div>
        </Section>
      )}
    </Screen>
  );
}

function Past() {
  const { t } = useWords();
  const close = useClose();
  const openId = useParam("importId");
  const list = useRows("GET /imports");
  const columns: Column<Row>[] = [
    { id: "id", header: t("exchange.started"), cell: (row) => <DateTime at={row.startedAt} /> },
    {
      id: "finished",
      header: t("exchange.finished"),
      cell: (row) => (row.finishedAt ? <DateTime at={row.finishedAt} /> : "–"),
    },
    { id: "status", header: t("exchange.status"), cell: (row) => <ImportChip status={row.status} /> },
    { id: "accepted", header: t("exchange.accepted"), numeric: true, cell: (row) => <Count value={row.accepted} /> },
    { id: "rejected", header: t("exchange.rejected"), numeric: true, cell: (row) => <Count value={row.rejected} /> },
  ];
  return (
    <Section title={t("exchange.past")}>
      <List
        label={t("exchange.past")}
        columns={columns}
        {...list}
        keyOf={(row) => row.id}
        hrefOf={(row) => href(`/exchange/${encodeURIComponent(row.id)}`)}
        openKey={openId}
        empty={<EmptyState drawing="products" title={t("exchange.none")} />}
      />
      <ImportSheet id={openId} onClose={() => close(href("/exchange"))} />
    </Section>
  );
}

/** How far an import is, in a word. */
export function ImportChip({ status }: { status: Row["status"] }) {
  const { t } = useWords();
  const tone = status === "done" ? "good" : status === "failed" ? "bad" : "accent";
  return <Chip tone={tone}>{t(`exchange.statuses.${status}`)}</Chip>;
}
