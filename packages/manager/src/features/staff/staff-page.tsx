import { RelativeTime, type Column } from "@rapport/ui";
import { useState } from "react";
import { List } from "../../pieces/list.tsx";
import { ActButton } from "../../pieces/act-button.tsx";
import { ReadOnlyNote } from "../../pieces/notes.tsx";
import { Screen } from "../../pieces/screen.tsx";
import { href, useClose, useParam } from "../../shell/address.ts";
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
  const close = useClose();
  const openEmail = useParam("staffEmail");
  const rows = staff.data?.items ?? [];
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
        rows={rows}
        keyOf={(row) => row.email}
        hrefOf={(row) => href(`/staff/${encodeURIComponent(row.email)}`)}
        openKey={openEmail}
        state={staff.error ? "error" : staff.isPending ? "loading" : "ready"}
        {...(staff.error && { errorDetail: errorWords(staff.error, t, language) })}
        onRetry={() => void staff.refetch()}
      />
      <AddStaffSheet opened={adding} known={rows} onClose={() => setAdding(false)} />
      <StaffSheet row={rows.find(({ email }) => email === openEmail) ?? null} onClose={() => close(href("/staff"))} />
    </Screen>
  );
}
