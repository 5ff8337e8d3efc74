import { RelativeTime, type Column } from "@rapport/ui";
import { useState } from "react";
import { List } from "../../pieces/list.tsx";
import { ActButton } from "../../pieces/act-button.tsx";
import { ReadOnlyNote } from "../../pieces/notes.tsx";
import { Screen } from "../../pieces/screen.tsx";
import { errorWords } from "../../shell/errors.ts";
import { useApi } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { AddStaffSheet } from "./add-staff-sheet.tsx";
import { StaffSheet, type StaffRow } from "./staff-sheet.tsx";

/** Who may work in the Manager, and how far (PEO-10). */
export default function StaffPage() {
  const { t, language } = useWords();
  const staff = useApi("GET /staff");
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<StaffRow | null>(null);
  const columns: Column<StaffRow>[] = [
    { id: "name", header: t("staff.name"), cell: (row) => row.name || row.email },
    { id: "right", header: t("staff.right"), cell: (row) => t(`rights.${row.right}`) },
    { id: "email", header: t("members.email"), cell: (row) => row.email },
    {
      id: "seen",
      header: t("staff.lastSeen"),
      cell: (row) => (row.lastSeenAt ? <RelativeTime at={row.lastSeenAt} /> : t("staff.notYet")),
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
      <List
        label={t("nav.staff")}
        columns={columns}
        rows={staff.data?.items ?? []}
        keyOf={(row) => row.email}
        onOpen={setOpen}
        openKey={open?.email ?? null}
        state={staff.error ? "error" : staff.isPending ? "loading" : "ready"}
        {...(staff.error && { errorDetail: errorWords(staff.error, t, language) })}
        onRetry={() => void staff.refetch()}
      />
      <AddStaffSheet opened={adding} onClose={() => setAdding(false)} />
      <StaffSheet row={open} onClose={() => setOpen(null)} />
    </Screen>
  );
}
