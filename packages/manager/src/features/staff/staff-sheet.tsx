import { Radio } from "@mantine/core";
import type { Api, ResponseOf, StaffRight } from "@rapport/contracts";
import { ConfirmDialog } from "@rapport/ui";
import { useState } from "react";
import { Sheet } from "../../pieces/sheet.tsx";
import { ActButton } from "../../pieces/act-button.tsx";
import { SheetPart } from "../../pieces/facts.tsx";
import { ProblemNote, ReadOnlyNote } from "../../pieces/notes.tsx";
import { useLast } from "../../pieces/use-last.ts";
import { call } from "../../shell/api.ts";
import { useAct } from "../../shell/query.ts";
import { useMay } from "../../shell/session.tsx";
import { useWords } from "../../shell/words.ts";

export type StaffRow = ResponseOf<Api["GET /staff"]>["items"][number];
const rights: readonly StaffRight[] = ["reader", "editor", "administrator"];

/** One account's access: how far it goes, and the end of it (PEO-10). */
export function StaffSheet({ row, onClose }: { row: StaffRow | null; onClose: () => void }) {
  const shown = useLast(row);
  return (
    <Sheet opened={row !== null} onClose={onClose} title={shown?.name || (shown?.email ?? "")} lead={shown?.email}>
      {shown && <Content key={shown.email} row={shown} onClose={onClose} />}
    </Sheet>
  );
}

function Content({ row, onClose }: { row: StaffRow; onClose: () => void }) {
  const { t } = useWords();
  const may = useMay("administrator");
  const [right, setRight] = useState(row.right);
  const [taking, setTaking] = useState(false);
  const set = (next: StaffRight | null) =>
    call("PUT /staff/:email", { params: { email: row.email }, body: { right: next } });
  const changing = useAct(() => set(right), {
    changes: ["/staff", "/me"],
    done: () => t("staff.changed"),
    after: onClose,
  });
  const ending = useAct(() => set(null), { changes: ["/staff", "/me"], done: () => t("staff.taken"), after: onClose });
  return (
    <div className="manager-stack">
      <ReadOnlyNote need="administrator" />
      <fieldset className="manager-fields" disabled={!may}>
        <Radio.Group label={t("staff.right")} value={right} onChange={(value) => setRight(value as StaffRight)}>
          <div className="manager-stack" style={{ gap: 12, marginTop: 10 }}>
            {rights.map((value) => (
              <Radio key={value} value={value} label={t(`rights.${value}`)} description={t(`staff.means.${value}`)} />
            ))}
          </div>
        </Radio.Group>
      </fieldset>
      <ProblemNote problem={changing.problem} />
      <div className="manager-row">
        <ActButton
          need="administrator"
          disabled={right === row.right}
          loading={changing.busy}
          onClick={() => changing.run(undefined)}
        >
          {t("actions.save")}
        </ActButton>
      </div>
      <SheetPart title={t("staff.access")}>
        <div className="manager-row">
          <ActButton need="administrator" variant="default" color="bad" onClick={() => setTaking(true)}>
            {t("staff.take")}
          </ActButton>
        </div>
      </SheetPart>
      <ConfirmDialog
        opened={taking}
        title={t("staff.takeTitle", { name: row.name || row.email })}
        confirmLabel={t("staff.take")}
        danger
        busy={ending.busy}
        error={ending.problem}
        onConfirm={() => ending.run(undefined)}
        onClose={() => {
          ending.reset();
          setTaking(false);
        }}
      >
        {t("staff.takeMeans")}
      </ConfirmDialog>
    </div>
  );
}
