import type { Order } from "@rapport/contracts";
import { useState } from "react";
import { ActButton } from "../../pieces/act-button.tsx";
import { Remark } from "../../pieces/notes.tsx";
import { useApi, type RowOf } from "../../shell/query.ts";
import { useWords, type Say } from "../../shell/words.ts";
import { CloseReviewDialog } from "./close-review-dialog.tsx";
import styles from "./orders.module.css";
import { remarkWords, untold } from "./remark-words.ts";
import { reviewWords } from "./review-words.ts";

/** What about an order waits for a look, with the way to say that it was looked at; and what else is remarked on it (ORD-1). */
export function OrderReviews({ order }: { order: Order }) {
  const { t } = useWords();
  const reviews = useApi("GET /reviews", { query: { open: "true", orderId: order.id, limit: 200 } });
  const [closing, setClosing] = useState<readonly string[]>([]);
  const own = reviews.data?.items ?? [];
  const remarks = reviews.isPending ? [] : untold(order.remarks, own);
  return (
    <>
      {remarks.length + own.length > 0 && (
        <div className={styles.remarks}>
          {remarks.map((remark) => (
            <Remark key={`${remark.code}${remark.id}`} tone="warning">
              {remarkWords(remark, t) ?? remark.detail}
            </Remark>
          ))}
          {own.map((review) => (
            <div key={review.id} className="manager-row">
              <div className={styles.told}>
                <Remark tone="warning">{toldOf(review, t)}</Remark>
              </div>
              <ActButton size="sm" variant="default" onClick={() => setClosing([review.id])}>
                {t("orders.closeReview")}
              </ActButton>
            </div>
          ))}
        </div>
      )}
      <CloseReviewDialog ids={closing} onClose={() => setClosing([])} />
    </>
  );
}

function toldOf(review: RowOf<"GET /reviews">, t: Say): string {
  const words = reviewWords(review, t);
  return review.kind === "unknown_reference" ? words : `${t(`orders.kinds.${review.kind}`)} ${words}`;
}
