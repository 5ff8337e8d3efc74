import { Count, DateTime, EmptyState, type Column } from "@rapport/ui";
import { List } from "../../pieces/list.tsx";
import { ActButton } from "../../pieces/act-button.tsx";
import { Screen } from "../../pieces/screen.tsx";
import { call } from "../../shell/api.ts";
import { useAct, useRows, type RowOf } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { JournalTabs } from "./journal-tabs.tsx";

type Row = RowOf<"GET /parked-events">;

/** Facts that a part of the programme could not digest; nothing is lost, each can be tried again. */
export default function ParkedPage() {
  const { t } = useWords();
  const list = useRows("GET /parked-events");
  const columns: Column<Row>[] = [
    { id: "event", header: t("journal.fact"), cell: (row) => row.event },
    { id: "consumer", header: t("journal.consumer"), cell: (row) => row.consumer },
    { id: "error", header: t("journal.error"), cell: (row) => row.error },
    { id: "attempts", header: t("journal.attempts"), numeric: true, cell: (row) => <Count value={row.attempts} /> },
    { id: "at", header: t("journal.at"), cell: (row) => <DateTime at={row.at} /> },
    { id: "retry", header: t("journal.again"), cell: (row) => <Retry id={row.id} /> },
  ];
  return (
    <Screen title={t("nav.journal")} lead={t("journal.parkedLead")}>
      <JournalTabs />
      <List
        label={t("journal.parked")}
        columns={columns}
        {...list}
        keyOf={(row) => row.id}
        empty={
          <EmptyState drawing="conversations" title={t("journal.noneParked")}>
            {t("journal.noneParkedHint")}
          </EmptyState>
        }
      />
    </Screen>
  );
}

function Retry({ id }: { id: string }) {
  const { t } = useWords();
  const trying = useAct(() => call("POST /parked-events/:id/retry", { params: { id } }), {
    changes: ["/parked-events"],
    done: () => t("journal.retried"),
  });
  return (
    <>
      <ActButton size="sm" variant="default" loading={trying.busy} onClick={() => trying.run(undefined)}>
        {t("journal.retry")}
      </ActButton>
      {trying.problem && <span role="alert"> {trying.problem}</span>}
    </>
  );
}
