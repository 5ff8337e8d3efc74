import { DateTime, EmptyState, type Column } from "@rapport/ui";
import { List } from "../../pieces/list.tsx";
import { CsvButton } from "../../pieces/csv-button.tsx";
import { Screen } from "../../pieces/screen.tsx";
import { useOpenRow } from "../../pieces/use-open-row.ts";
import { SearchField } from "../../pieces/search-field.tsx";
import { href, useClose, useParam, useSearch } from "../../shell/address.ts";
import { allRows, useRows, type RowOf } from "../../shell/query.ts";
import { sayCode } from "../../shell/say-code.ts";
import { useWords } from "../../shell/words.ts";
import { EntrySheet } from "./entry-sheet.tsx";
import { JournalTabs } from "./journal-tabs.tsx";
import { SubjectName, useActorName } from "./subject-name.tsx";

type Row = RowOf<"GET /audit">;

/** Who changed what, when and why. */
export default function JournalPage() {
  const { t } = useWords();
  const close = useClose();
  const actorName = useActorName();
  const { search, change } = useSearch();
  const openId = useParam("entryId");
  const query = { subject: search["subject"] };
  const list = useRows("GET /audit", { query });
  const open = useOpenRow(list, openId);
  const columns: Column<Row>[] = [
    { id: "action", header: t("journal.action"), cell: (row) => sayCode(t, "audit", row.action) },
    { id: "subject", header: t("journal.subject"), cell: (row) => <SubjectName entry={row} /> },
    { id: "actor", header: t("journal.actor"), cell: (row) => actorName(row.actor) },
    { id: "reason", header: t("journal.reason"), cell: (row) => row.reason ?? "–" },
    { id: "at", header: t("journal.at"), cell: (row) => <DateTime at={row.at} /> },
  ];
  return (
    <Screen
      title={t("nav.journal")}
      lead={t("journal.lead")}
      actions={<CsvButton name="journal" columns={csvColumns} load={() => allRows("GET /audit", { query })} />}
    >
      <JournalTabs />
      <List
        label={t("journal.audit")}
        columns={columns}
        {...list}
        keyOf={(row) => row.id}
        nameOf={(row) => sayCode(t, "audit", row.action)}
        hrefOf={(row) => href(`/journal/${encodeURIComponent(row.id)}`, search)}
        openKey={openId}
        storageKey="journal"
        filters={
          <SearchField
            label={t("journal.filter")}
            value={search["subject"] ?? ""}
            onChange={(subject) => change({ subject }, { replace: true })}
          />
        }
        empty={
          <EmptyState drawing="search" title={t("journal.none")}>
            {t("journal.noneHint")}
          </EmptyState>
        }
      />
      <EntrySheet entry={open} onClose={() => close(href("/journal", search))} />
    </Screen>
  );
}

const csvColumns = [
  { header: "at", value: (row: Row) => row.at },
  { header: "actor", value: (row: Row) => row.actor },
  { header: "action", value: (row: Row) => row.action },
  { header: "subject", value: (row: Row) => row.subject },
  { header: "reason", value: (row: Row) => row.reason },
  { header: "change", value: (row: Row) => JSON.stringify(row.change) },
];
