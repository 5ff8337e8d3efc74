import { NumberInput } from "@mantine/core";
import { ConfirmDialog } from "@rapport/ui";
import { useState } from "react";
import { callAs, createOnce } from "../../shell/once.ts";
import { useAct } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";

const LIMIT = 10_000_000;
const empty = { score: 0, points: 0 };

/** Moves score and points by hand, each by itself, with a reason the member sees (GAM-12). */
export function AdjustDialog({
  memberId,
  opened,
  onClose,
}: {
  memberId: string;
  opened: boolean;
  onClose: () => void;
}) {
  const { t } = useWords();
  const [by, setBy] = useState(empty);
  const [missing, setMissing] = useState(false);
  const close = () => {
    setBy(empty);
    setMissing(false);
    adjusting.reset();
    onClose();
  };
  const [once] = useState(createOnce);
  const adjust = (reason: string) => {
    const request = { params: { id: memberId }, body: { ...by, reason } };
    return once(request, (key) => callAs(key)("POST /members/:id/adjustments", request));
  };
  const adjusting = useAct(adjust, { changes: ["/members"], done: () => t("members.adjusted"), after: close });
  const isNothing = by.score === 0 && by.points === 0;
  const field = (name: "score" | "points") => (
    <NumberInput
      label={t(name === "points" ? "members.pointsBy" : "members.scoreBy")}
      value={by[name]}
      allowDecimal={false}
      min={-LIMIT}
      max={LIMIT}
      hideControls
      error={missing && isNothing ? t("members.adjustNothing") : undefined}
      onChange={(value) => setBy({ ...by, [name]: Number(value) || 0 })}
    />
  );
  return (
    <ConfirmDialog
      opened={opened}
      title={t("members.adjust")}
      reason
      reasonHint={t("members.adjustReasonHint")}
      confirmLabel={t("members.adjust")}
      busy={adjusting.busy}
      error={adjusting.problem}
      onTry={() => setMissing(true)}
      onConfirm={(reason) => !isNothing && adjusting.run(reason)}
      onClose={close}
    >
      <div className="manager-stack">
        <p className="manager-text">{t("members.adjustLead")}</p>
        <div className="manager-columns" style={{ gridTemplateColumns: "1fr 1fr" }}>
          {field("points")}
          {field("score")}
        </div>
      </div>
    </ConfirmDialog>
  );
}
