import { Button, Textarea } from "@mantine/core";
import type { Member } from "@rapport/contracts";
import { useState } from "react";
import { ActButton } from "../../pieces/act-button.tsx";
import { SheetPart } from "../../pieces/facts.tsx";
import { ProblemNote } from "../../pieces/notes.tsx";
import { call } from "../../shell/api.ts";
import { useAct } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import styles from "./members.module.css";

type Decision = "approve" | "refuse";

/** Approves or refuses somebody who asks to join; the e-mail can be read before anything is sent (PEO-5). */
export function ApprovalPart({ member }: { member: Member }) {
  const { t } = useWords();
  const [decision, setDecision] = useState<Decision | null>(null);
  const [reason, setReason] = useState("");
  const ask = (preview: boolean) => () =>
    call("POST /members/:id/approval", { params: { id: member.id }, body: { decision: decision!, reason, preview } });
  const preview = useAct(ask(true));
  const deciding = useAct(ask(false), { changes: ["/members", "/mailbox"], done: () => t("members.decided") });
  const choose = (next: Decision) => {
    preview.reset();
    deciding.reset();
    setDecision(next);
  };
  const isMissing = decision === "refuse" && !reason.trim();
  return (
    <SheetPart title={t("members.wantsToJoin")}>
      <div className="manager-row">
        <ActButton
          variant={decision === "approve" ? "filled" : "default"}
          aria-pressed={decision === "approve"}
          onClick={() => choose("approve")}
        >
          {t("members.approve")}
        </ActButton>
        <ActButton
          variant={decision === "refuse" ? "filled" : "default"}
          aria-pressed={decision === "refuse"}
          onClick={() => choose("refuse")}
        >
          {t("members.refuse")}
        </ActButton>
      </div>
      {decision && (
        <>
          {decision === "refuse" && (
            <Textarea
              label={t("members.refuseReason")}
              description={t("members.refuseReasonHint")}
              rows={3}
              value={reason}
              maxLength={500}
              onChange={(event) => {
                preview.reset();
                setReason(event.currentTarget.value);
              }}
            />
          )}
          <ProblemNote problem={preview.problem ?? deciding.problem} />
          {preview.output && <Mail mail={preview.output.mail} />}
          <div className="manager-row">
            <Button loading={deciding.busy} disabled={isMissing} onClick={() => deciding.run(undefined)}>
              {t(decision === "approve" ? "members.approveAndSend" : "members.refuseAndSend")}
            </Button>
            <Button
              variant="default"
              loading={preview.busy}
              disabled={isMissing}
              onClick={() => preview.run(undefined)}
            >
              {t("members.previewMail")}
            </Button>
          </div>
        </>
      )}
    </SheetPart>
  );
}

function Mail({ mail }: { mail: { to: string; subject: string; text: string } }) {
  const { t } = useWords();
  return (
    <figure style={{ margin: 0 }} aria-label={t("members.mailPreview")}>
      <p className="manager-quiet">{t("members.mailTo", { to: mail.to })}</p>
      <p className={styles.mail}>
        <strong>{mail.subject}</strong>
        {"\n\n"}
        {mail.text}
      </p>
    </figure>
  );
}
