import { Button } from "@mantine/core";
import { EmptyState, Page, PageHeader, Skeleton, useUi } from "@rapport/ui";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { AppLink } from "../../shell/app-link.tsx";
import { Loaded } from "../../shell/loaded.tsx";
import { paths } from "../../shell/paths.ts";
import { salesQuery } from "../../shell/queries.ts";
import { monthName } from "../../shell/month.ts";
import { byMonth } from "./explanation.ts";
import { SaleRow } from "./sale-row.tsx";
import styles from "./sales.module.css";

/** Every sale that counts for the member, newest first; each leads to its explanation. */
export function SalesPage() {
  const { t } = useTranslation();
  const ui = useUi();
  const sales = useInfiniteQuery(salesQuery);
  return (
    <Page width="text">
      <PageHeader title={t("sales.title")} lead={t("sales.lead")} />
      <Loaded query={sales} skeleton={<Skeleton rows={6} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items).map((sale) => ({ at: sale.placedAt, sale }));
          if (items.length === 0) return <Nothing />;
          return byMonth(items, (at) => monthName(at, ui)).map(({ month, items: ofMonth }) => (
            <section key={month} className={styles.month}>
              <h2>{month}</h2>
              <ul className={styles.list}>
                {ofMonth.map(({ sale }) => (
                  <li key={sale.orderId}>
                    <SaleRow sale={sale} />
                  </li>
                ))}
              </ul>
            </section>
          ));
        }}
      </Loaded>
      {sales.hasNextPage && (
        <div className={styles.more}>
          <Button variant="default" loading={sales.isFetchingNextPage} onClick={() => void sales.fetchNextPage()}>
            {ui.text.loadMore}
          </Button>
        </div>
      )}
    </Page>
  );
}

function Nothing() {
  const { t } = useTranslation();
  return (
    <>
      <h2 className="rapport-hidden">{t("sales.title")}</h2>
      <EmptyState
        drawing="sales"
        title={t("sales.emptyTitle")}
        action={
          <Button component={AppLink} href={paths.home}>
            {t("sales.emptyAction")}
          </Button>
        }
      >
        {t("sales.emptyText")}
      </EmptyState>
    </>
  );
}
