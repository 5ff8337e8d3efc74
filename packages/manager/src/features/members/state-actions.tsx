import type { Member, MemberState } from "@rapport/contracts";
import { ConfirmDialog } from "@rapport/ui";
import { useState } from "react";
import { ActButton } from "../../pieces/act-button.tsx";
import { SheetPart } from "../../pieces/facts.tsx";
import { useLast } from "../../pieces/use-last.ts";
import { call } from "../../shell/api.ts";
import { useAct } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { nextStates } from "./member-lists.ts";

const isDestructive = (state: MemberState) => state === "blocked" || state === "removed";

/** Blocks, removes or lets back in, always with a reason (PEO-4). */
export function StateActions({ member }: { member: Member }) {
  const { t } = useWords();
  const [to, setTo] = useState<MemberState | null>(null);
  const shown = useLast(to);
  const close = () => {
    changing.reset();
    setTo(null);
  };
  const changing = useAct(
    (reason: string) => call("POST /members/:id/state", { params: { id: member.id }, body: { state: to!, reason } }),
    { changes: ["/members"], done: () => t("members.stateChanged"), after: close },
  );
  const choices = nextStates(member.state);
  if (choices.length === 0) return null;
  return (
    <SheetPart title={t("members.account")}>
      <div className="manager-row">
        {choices.map((state) => (
          <ActButton
            key={state}
            variant="default"
            {...(isDestructive(state) && { color: "bad" })}
            onClick={() => setTo(state)}
          >
            {t(`members.to_${state as "active" | "blocked" | "removed"}`)}
          </ActButton>
        ))}
      </div>
      <ConfirmDialog
        opened={to !== null}
        title={shown ? t(`members.to_${shown as "active" | "blocked" | "removed"}`) : ""}
        reason
        reasonHint={t("members.stateReasonHint")}
        danger={shown !== null && isDestructive(shown)}
        busy={changing.busy}
        error={changing.problem}
        onConfirm={changing.run}
        onClose={close}
      >
        {shown && t(`members.means_${shown as "active" | "blocked" | "removed"}`, { name: member.name })}
      </ConfirmDialog>
    </SheetPart>
  );
}
