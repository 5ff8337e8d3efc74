import { Select } from "@mantine/core";
import type { Api, ResponseOf, StaffRight } from "@rapport/contracts";
import { ConfirmDialog, DataTable, RelativeTime, type Column } from "@rapport/ui";
import { useState } from "react";
import { ActButton } from "../../pieces/act-button.tsx";
import { ReadOnlyNote } from "../../pieces/notes.tsx";
import { Screen } from "../../pieces/screen.tsx";
import { useLast } from "../../pieces/use-last.ts";
import { call } from "../../shell/api.ts";
import { errorWords } from "../../shell/errors.ts";
import { useAct, useApi } from "../../shell/query.ts";
import { useMay } from "../../shell/session.tsx";
import { useWords } from "../../shell/words.ts";
import { AddStaffSheet } from "./add-staff-sheet.tsx";

type Row = ResponseOf<Api["GET /staff"]>["items"][number];
const rights: readonly StaffRight[] = ["reader", "editor", "administrator"];

/** Who may work in the Manager, and how far (PEO-10). */
export default function StaffPage() {
  const { t, language } = useWords();
  const staff = useApi("GET /staff");
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Row | null>(null);
  const columns: Column<Row>[] = [
    { id: "name", header: t("staff.name"), cell: (row) => row.name },
    { id: "email", header: t("members.email"), cell: (row) => row.email },
    { id: "right", header: t("staff.right"), cell: (row) => <RightSelect row={row} /> },
    {
      id: "seen",
      header: t("staff.lastSeen"),
      cell: (row) => (row.lastSeenAt ? <RelativeTime at={row.lastSeenAt} /> : t("staff.notYet")),
    },
    {
      id: "take",
      header: t("staff.access"),
      cell: (row) => (
        <ActButton need="administrator" size="sm" variant="default" onClick={() => setLeaving(row)}>
          {t("staff.take")}
        </ActButton>
      ),
    },
  ];
  return (
    <Screen
      title={t("nav.staff")}
      lead={t("staff.lead")}
      actions={
        <ActButton need="administrator" onClick={() => setAdding(true)}>
          {t("staff.add")}
        </ActButton>
      }
    >
      <ReadOnlyNote need="administrator" />
      <DataTable
        label={t("nav.staff")}
        columns={columns}
        rows={staff.data?.items ?? []}
        keyOf={(row) => row.email}
        state={staff.error ? "error" : staff.isPending ? "loading" : "ready"}
        {...(staff.error && { errorDetail: errorWords(staff.error, t, language) })}
        onRetry={() => void staff.refetch()}
      />
      <AddStaffSheet opened={adding} onClose={() => setAdding(false)} />
      <TakeDialog row={leaving} onClose={() => setLeaving(null)} />
    </Screen>
  );
}

function RightSelect({ row }: { row: Row }) {
  const { t } = useWords();
  const may = useMay("administrator");
  const changing = useAct(
    (right: StaffRight) => call("PUT /staff/:email", { params: { email: row.email }, body: { right } }),
    { changes: ["/staff", "/me"], done: () => t("staff.changed") },
  );
  if (!may) return <>{t(`rights.${row.right}`)}</>;
  return (
    <Select
      aria-label={t("staff.rightOf", { name: row.name })}
      data={rights.map((value) => ({ value, label: t(`rights.${value}`) }))}
      value={row.right}
      allowDeselect={false}
      disabled={changing.busy}
      error={changing.problem}
      onChange={(value) => value && value !== row.right && changing.run(value as StaffRight)}
      maw={200}
      styles={{ wrapper: { "--input-height": "36px" }, input: { minHeight: 36, height: 36, fontSize: 14 } }}
    />
  );
}

function TakeDialog({ row, onClose }: { row: Row | null; onClose: () => void }) {
  const { t } = useWords();
  const shown = useLast(row);
  const taking = useAct(() => call("PUT /staff/:email", { params: { email: row!.email }, body: { right: null } }), {
    changes: ["/staff", "/me"],
    done: () => t("staff.taken"),
    after: onClose,
  });
  const close = () => {
    taking.reset();
    onClose();
  };
  return (
    <ConfirmDialog
      opened={row !== null}
      title={t("staff.takeTitle", { name: shown?.name ?? "" })}
      confirmLabel={t("staff.take")}
      danger
      busy={taking.busy}
      error={taking.problem}
      onConfirm={() => taking.run(undefined)}
      onClose={close}
    >
      {t("staff.takeMeans")}
    </ConfirmDialog>
  );
}
