import { Button } from "@mantine/core";
import { EmptyState, Page, PageHeader } from "@rapport/ui";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { AppLink } from "../../shell/app-link.tsx";
import { Loaded } from "../../shell/loaded.tsx";
import { paths } from "../../shell/paths.ts";
import { challengesQuery } from "../../shell/queries.ts";
import { Challenge } from "./challenge.tsx";
import styles from "./challenges.module.css";

/** Running challenges, newest first (GAM-11), with what the member has won. */
export function ChallengesPage() {
  const { t } = useTranslation();
  const running = useQuery(challengesQuery);
  return (
    <Page>
      <PageHeader title={t("challenges.title")} lead={t("challenges.lead")} />
      <h2 className="rapport-hidden">{t("home.challenges.title")}</h2>
      <Loaded query={running}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              drawing="challenges"
              title={t("challenges.emptyTitle")}
              action={
                <Button component={AppLink} href={paths.sales} variant="default">
                  {t("challenges.emptyAction")}
                </Button>
              }
            >
              {t("challenges.emptyText")}
            </EmptyState>
          ) : (
            <div className={styles.grid}>
              {items.map((challenge) => (
                <Challenge key={challenge.id} challenge={challenge} />
              ))}
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}
