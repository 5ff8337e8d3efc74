import { Button } from "@mantine/core";
import { EmptyState, Page, PageHeader, Section, useUi } from "@rapport/ui";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { AppLink } from "../../shell/app-link.tsx";
import { Figures } from "../../shell/figures.tsx";
import { Loaded } from "../../shell/loaded.tsx";
import { paths } from "../../shell/paths.ts";
import { balanceQuery, ledgerQuery } from "../../shell/queries.ts";
import { Ledger } from "./ledger.tsx";
import styles from "./points.module.css";

/** Score, points, and every line that made them. */
export function PointsPage() {
  const { t } = useTranslation();
  const balance = useQuery(balanceQuery);
  return (
    <Page width="text">
      <PageHeader title={t("points.title")} />
      <Figures
        figures={[
          {
            label: t("points.score"),
            value: balance.data?.score,
            means: t("points.scoreMeans"),
            note: balance.data?.level,
          },
          { label: t("points.points"), value: balance.data?.points, means: t("points.pointsMeans") },
        ]}
      />
      <Section title={t("points.history")} lead={t("points.historyLead")}>
        <Loaded query={balance}>{({ points }) => <History points={points} />}</Loaded>
      </Section>
    </Page>
  );
}

function History({ points }: { points: number }) {
  const { t } = useTranslation();
  const { text } = useUi();
  const ledger = useInfiniteQuery(ledgerQuery);
  return (
    <div>
      <Loaded query={ledger}>
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.items);
          if (entries.length > 0) return <Ledger entries={entries} points={points} />;
          return (
            <EmptyState
              drawing="challenges"
              title={t("points.emptyTitle")}
              action={
                <Button component={AppLink} href={paths.challenges}>
                  {t("points.emptyAction")}
                </Button>
              }
            >
              {t("points.emptyText")}
            </EmptyState>
          );
        }}
      </Loaded>
      {ledger.hasNextPage && (
        <div className={styles.more}>
          <Button variant="default" loading={ledger.isFetchingNextPage} onClick={() => void ledger.fetchNextPage()}>
            {text.loadMore}
          </Button>
        </div>
      )}
    </div>
  );
}
