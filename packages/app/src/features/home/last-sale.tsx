import { EmptyState, Skeleton } from "@rapport/ui";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { AppLink } from "../../shell/app-link.tsx";
import { Loaded } from "../../shell/loaded.tsx";
import { paths } from "../../shell/paths.ts";
import { lastSaleQuery } from "../../shell/queries.ts";
import { useLanguage } from "../../shell/use-language.ts";
import { explanations } from "../sales/explanation.ts";
import { SaleRow } from "../sales/sale-row.tsx";
import styles from "./home.module.css";

/** The newest sale and why it counts, in its three short lines. */
export function LastSale() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const last = useQuery(lastSaleQuery);
  return (
    <section className={styles.part}>
      <header className={styles.partHead}>
        <h2>{t("home.sale.title")}</h2>
        <AppLink href={paths.sales}>{t("home.sale.all")}</AppLink>
      </header>
      <Loaded query={last} quiet skeleton={<Skeleton rows={2} />}>
        {(sale) =>
          sale ? (
            <>
              <SaleRow sale={sale} />
              {explanations(sale.words[language])
                .slice(0, 1)
                .map(([happened, rule, earned]) => (
                  <div key="lines" className={styles.lines}>
                    <p>{happened}</p>
                    <p>{rule}</p>
                    <p className={styles.earned}>{earned}</p>
                  </div>
                ))}
            </>
          ) : (
            <EmptyState drawing="sales" title={t("home.sale.none")}>
              {t("home.sale.noneText")}
            </EmptyState>
          )
        }
      </Loaded>
    </section>
  );
}
