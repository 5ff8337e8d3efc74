import { TextInput } from "@mantine/core";
import { ConfirmDialog } from "@rapport/ui";
import { useState } from "react";
import { MemberChoice } from "../../pieces/choices.tsx";
import { call } from "../../shell/api.ts";
import { useAct } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";

/** Says that two persons are one, with a reason; it can be undone (PEO-2). */
export function JoinPersonsDialog({
  personId,
  opened,
  onClose,
}: {
  personId: string;
  opened: boolean;
  onClose: () => void;
}) {
  const { t } = useWords();
  const [memberId, setMemberId] = useState<string | null>(null);
  const [typed, setTyped] = useState("");
  const [missing, setMissing] = useState(false);
  const close = () => {
    setMemberId(null);
    setTyped("");
    setMissing(false);
    joining.reset();
    onClose();
  };
  const joining = useAct(
    async (reason: string) => {
      const otherPersonId = memberId
        ? (await call("GET /members/:id", { params: { id: memberId } })).personId
        : typed.trim();
      return call("POST /people/:id/links", { params: { id: personId }, body: { otherPersonId, reason } });
    },
    { changes: ["/people", "/members", "/orders"], done: () => t("people.joined"), after: close },
  );
  const isChosen = memberId !== null || typed.trim() !== "";
  return (
    <ConfirmDialog
      opened={opened}
      title={t("people.join")}
      reason
      reasonHint={t("people.reasonHint")}
      confirmLabel={t("people.join")}
      busy={joining.busy}
      error={joining.problem}
      onTry={() => setMissing(true)}
      onConfirm={(reason) => isChosen && joining.run(reason)}
      onClose={close}
    >
      <div className="manager-stack">
        <p className="manager-text">{t("people.joinLead")}</p>
        <MemberChoice
          label={t("people.otherMember")}
          value={memberId}
          onChange={setMemberId}
          error={missing && !isChosen ? t("people.otherMissing") : undefined}
        />
        {!memberId && (
          <TextInput
            label={t("people.otherPerson")}
            description={t("people.otherPersonHint")}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </div>
    </ConfirmDialog>
  );
}
