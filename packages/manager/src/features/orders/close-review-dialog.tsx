import { ConfirmDialog } from "@rapport/ui";
import { call } from "../../shell/api.ts";
import { useAct } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";

/** Says that an order was looked at, with a note of what was found. */
export function CloseReviewDialog({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { t } = useWords();
  const closing = useAct((note: string) => call("POST /reviews/:id/close", { params: { id: id! }, body: { note } }), {
    changes: ["/reviews", "/orders"],
    done: () => t("orders.reviewClosed"),
    after: onClose,
  });
  return (
    <ConfirmDialog
      opened={id !== null}
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
