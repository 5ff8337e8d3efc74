import { Count, useUi } from "@rapport/ui";
import { SheetPart } from "../../pieces/facts.tsx";
import { ChallengeName, MemberName } from "../../pieces/names.tsx";
import { useApi } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import styles from "./orders.module.css";

/** What an order earned, whom, by which challenge. */
export function OrderWins({ orderId }: { orderId: string }) {
  const { t } = useWords();
  const { text } = useUi();
  const wins = useApi("GET /orders/:id/wins", { params: { id: orderId } });
  if (!wins.data) return null;
  return (
    <SheetPart title={t("orders.wins")}>
      {wins.data.items.length === 0 ? (
        <p className="manager-quiet">{t("orders.noWins")}</p>
      ) : (
        <ul className={styles.lines}>
          {wins.data.items.map((win) => (
            <li key={`${win.challengeId}${win.memberId}`}>
              <span className={styles.sku}>
                <ChallengeName id={win.challengeId} /> · <MemberName id={win.memberId} />
              </span>
              <span>
                <Count value={win.points} /> {text.points(win.points)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </SheetPart>
  );
}
