import { ConfirmDialog } from "@rapport/ui";
import { each } from "../../pieces/each.ts";
import { call } from "../../shell/api.ts";
import { useAct } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";

/** Props of CloseReviewDialog: the reviews to close, none while it is not asked. */
export interface CloseReviewDialogProps {
  ids: readonly string[];
  onClose: () => void;
}

/** Says that orders were looked at, with a note of what was found. */
export function CloseReviewDialog({ ids, onClose }: CloseReviewDialogProps) {
  const { t } = useWords();
  const closing = useAct(
    (note: string) => each(ids, (id) => call("POST /reviews/:id/close", { params: { id }, body: { note } })),
    {
      changes: ["/reviews", "/orders"],
      done: ({ done }) => t("orders.reviewsClosed", { count: done.length }),
      undo: ({ done }) => each(done, (id) => call("POST /reviews/:id/reopen", { params: { id } })),
      after: onClose,
    },
  );
  return (
    <ConfirmDialog
      opened={ids.length > 0}
      title={t("orders.closeReviewTitle")}
      reason
      reasonHint={t("orders.closeReviewHint")}
      confirmLabel={t("orders.closeReview")}
      busy={closing.busy}
      error={closing.problem}
      onConfirm={closing.run}
      onClose={() => {
        closing.reset();
        onClose();
      }}
    />
  );
}
