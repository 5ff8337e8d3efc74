import type { Order } from "@rapport/contracts";
import { ErrorState, Money, Skeleton, DateTime, formatInstant, useUi } from "@rapport/ui";
import { Sheet } from "../../pieces/sheet.tsx";
import { Facts, SheetPart } from "../../pieces/facts.tsx";
import { ProductName, StoreName } from "../../pieces/names.tsx";
import { Remark } from "../../pieces/notes.tsx";
import { useLast } from "../../pieces/use-last.ts";
import { errorWords } from "../../shell/errors.ts";
import { useApi } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { amountOf } from "./order-columns.tsx";
import { OrderEvidence } from "./order-evidence.tsx";
import { OrderReviews } from "./order-reviews.tsx";
import { OrderWins } from "./order-wins.tsx";
import { StatusChip } from "./status-chip.tsx";
import { statusWords } from "./status-words.ts";
import styles from "./orders.module.css";

/** An order beside its list: why whom, what it earned, what it is. */
export function OrderSheet({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { t } = useWords();
  const shown = useLast(id);
  return (
    <Sheet wide opened={id !== null} onClose={onClose} title={`${t("orders.order")} ${shown ?? ""}`}>
      {shown && <Content id={shown} />}
    </Sheet>
  );
}

function Content({ id }: { id: string }) {
  const { t, language } = useWords();
  const order = useApi("GET /orders/:id", { params: { id } });
  if (order.error && !order.data)
    return <ErrorState detail={errorWords(order.error, t, language)} onRetry={() => void order.refetch()} />;
  if (!order.data) return <Skeleton rows={6} />;
  return (
    <>
      <Head order={order.data} />
      <OrderReviews order={order.data} />
      <OrderEvidence order={order.data} />
      <OrderWins orderId={id} />
      <Lines order={order.data} />
      <Customer order={order.data} />
      <History order={order.data} />
    </>
  );
}

function Head({ order }: { order: Order }) {
  const { t } = useWords();
  const place = useUi();
  return (
    <>
      <div className={styles.head}>
        <span className={styles.amount}>
          <Money value={amountOf(order)} />
        </span>
        <StatusChip status={order.status} hasBeenOk={order.hasBeenOk} />
        <span className="manager-quiet">
          {formatInstant(order.placedAt, "dayTime", place)} · {t(`orders.channels.${order.channel}`)} ·{" "}
          {order.verified ? t("orders.verified") : t("orders.unverified")}
        </span>
      </div>
      {!order.verified && <Remark tone="warning">{t("orders.unverifiedHint")}</Remark>}
    </>
  );
}

function Lines({ order }: { order: Order }) {
  const { t } = useWords();
  if (order.lines.length === 0) return null;
  return (
    <SheetPart title={t("orders.lines")}>
      <ul className={styles.lines}>
        {order.lines.map((line, index) => (
          <li key={`${line.sku}${index}`}>
            <span className={styles.sku}>
              {line.quantity} × <ProductName sku={line.sku} known={line.known} />
            </span>
            <Money value={{ amount: line.unitPrice, currency: order.currency }} />
          </li>
        ))}
      </ul>
      <Facts
        facts={[
          {
            label: t("orders.total"),
            value: <Money value={{ amount: order.totalAmount, currency: order.currency }} />,
          },
          order.totalWithoutShipping !== null && {
            label: t("orders.withoutShipping"),
            value: <Money value={{ amount: order.totalWithoutShipping, currency: order.currency }} />,
          },
        ]}
      />
    </SheetPart>
  );
}

function Customer({ order }: { order: Order }) {
  const { t } = useWords();
  const { email, customerId, visitorId } = order.customer;
  return (
    <SheetPart title={t("orders.customer")}>
      <Facts
        facts={[
          { label: t("orders.email"), value: email },
          { label: t("orders.customerId"), value: customerId },
          { label: t("orders.visitorId"), value: visitorId },
          { label: t("orders.cart"), value: order.cartId },
          { label: t("orders.store"), value: order.storeId && <Store id={order.storeId} order={order} /> },
        ]}
      />
    </SheetPart>
  );
}

function Store({ id, order }: { id: string; order: Order }) {
  const isUnknown = order.remarks.some((remark) => remark.code === "unknown_store" && remark.id === id);
  return <StoreName id={id} known={!isUnknown} />;
}

function History({ order }: { order: Order }) {
  const { t } = useWords();
  return (
    <SheetPart title={t("orders.history")}>
      <ol className={styles.history}>
        {order.statusHistory.map((entry) => (
          <li key={`${entry.status}${entry.at}`}>
            <span>{statusWords(entry.status, t)}</span>
            <DateTime at={entry.at} />
          </li>
        ))}
      </ol>
    </SheetPart>
  );
}
