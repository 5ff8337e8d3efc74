import type { Sale } from "@rapport/contracts";
import { Chip, formatInstant, formatNumber, Money, useUi } from "@rapport/ui";
import { useTranslation } from "react-i18next";
import { AppLink } from "../../shell/app-link.tsx";
import { paths } from "../../shell/paths.ts";
import { statusWords } from "./explanation.ts";
import styles from "./sales.module.css";

/** One sale in a list: how much, how it came to count, what it earned. */
export function SaleRow({ sale }: { sale: Sale }) {
  const ui = useUi();
  return (
    <AppLink className={styles.row} href={paths.sale(sale.orderId)}>
      <span className={styles.main}>
        <span className={styles.amount}>
          <Money value={sale.amount} />
        </span>
        <time className={styles.day} dateTime={sale.placedAt} title={formatInstant(sale.placedAt, "full", ui)}>
          {formatInstant(sale.placedAt, "day", ui)}
        </time>
      </span>
      <Credited sale={sale} />
      <Earned points={sale.points} />
    </AppLink>
  );
}

/** How a sale came to count, and its status where it is not paid. */
export function Credited({ sale }: { sale: Sale }) {
  const { t } = useTranslation();
  return (
    <span className={styles.chips}>
      {sale.credited.map((side) => (
        <Chip key={side} tone="accent">
          {t(`sales.credited.${side}`)}
        </Chip>
      ))}
      {sale.status !== "OK" && <Chip tone="warning">{statusWords(sale.status, t)}</Chip>}
    </span>
  );
}

function Earned({ points }: { points: number }) {
  const { t } = useTranslation();
  const { locale } = useUi();
  if (points === 0) return <span className={styles.nothing}>{t("sales.noPoints")}</span>;
  return (
    <span className={styles.points}>
      +{formatNumber(points, locale)}
      <span className={styles.unit}> {t("sales.points", { count: points }).replace(/^\S+\s/, "")}</span>
    </span>
  );
}
