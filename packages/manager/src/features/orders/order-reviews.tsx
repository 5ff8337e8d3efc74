import { useApi } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { ActButton } from "../../pieces/act-button.tsx";
import { Remark } from "../../pieces/notes.tsx";
import { useState } from "react";
import { CloseReviewDialog } from "./close-review-dialog.tsx";
import { reviewWords } from "./review-words.ts";

/** What about an order waits for a look, with the way to say that it was looked at. */
export function OrderReviews({ orderId }: { orderId: string }) {
  const { t } = useWords();
  const reviews = useApi("GET /reviews", { query: { open: "true", limit: 200 } });
  const [closing, setClosing] = useState<readonly string[]>([]);
  const own = (reviews.data?.items ?? []).filter((review) => review.orderId === orderId);
  return (
    <>
      {own.map((review) => (
        <div key={review.id} className="manager-row" style={{ marginTop: 12 }}>
          <div style={{ flex: "1 1 260px" }}>
            <Remark tone="warning">
              {t(`orders.kinds.${review.kind}`)} {reviewWords(review, t)}
            </Remark>
          </div>
          <ActButton size="sm" variant="default" onClick={() => setClosing([review.id])}>
            {t("orders.closeReview")}
          </ActButton>
        </div>
      ))}
      <CloseReviewDialog ids={closing} onClose={() => setClosing([])} />
    </>
  );
}
