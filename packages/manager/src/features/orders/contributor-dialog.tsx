import { Checkbox } from "@mantine/core";
import { ConfirmDialog } from "@rapport/ui";
import { useState } from "react";
import { MemberChoice } from "../../pieces/choices.tsx";
import { useLast } from "../../pieces/use-last.ts";
import { call } from "../../shell/api.ts";
import { useAct } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";

/** Which of an order's two contributors. */
export type CreditSide = "conversation" | "affiliation";

/** A named staff member changes a contributor, with a reason (ATT-7). */
export function ContributorDialog({
  orderId,
  side,
  onClose,
}: {
  orderId: string;
  side: CreditSide | null;
  onClose: () => void;
}) {
  const { t } = useWords();
  const shown = useLast(side);
  const [memberId, setMemberId] = useState<string | null>(null);
  const [nobody, setNobody] = useState(false);
  const [missing, setMissing] = useState(false);
  const close = () => {
    setMemberId(null);
    setNobody(false);
    setMissing(false);
    changing.reset();
    onClose();
  };
  const changing = useAct(
    (reason: string) =>
      call("PUT /orders/:id/contributors/:side", {
        params: { id: orderId, side: side! },
        body: { memberId: nobody ? null : memberId, reason },
      }),
    {
      changes: ["/orders", "/insights", "/members", "/challenges"],
      done: () => t("orders.contributorChanged"),
      after: close,
    },
  );
  const isChosen = nobody || memberId !== null;
  return (
    <ConfirmDialog
      opened={side !== null}
      title={shown ? t(`orders.change_${shown}`) : ""}
      reason
      reasonHint={t("orders.changeReasonHint")}
      busy={changing.busy}
      error={changing.problem}
      onTry={() => setMissing(true)}
      onConfirm={(reason) => isChosen && changing.run(reason)}
      onClose={close}
    >
      <div className="manager-stack">
        <p className="manager-text">{t("orders.changeLead")}</p>
        {!nobody && (
          <MemberChoice
            label={t("members.member")}
            value={memberId}
            onChange={setMemberId}
            error={missing && !memberId ? t("orders.chooseMember") : undefined}
          />
        )}
        <Checkbox
          label={t("orders.toNobody")}
          checked={nobody}
          onChange={(event) => setNobody(event.currentTarget.checked)}
        />
      </div>
    </ConfirmDialog>
  );
}
