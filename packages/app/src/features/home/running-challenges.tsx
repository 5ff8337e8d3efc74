import { Skeleton } from "@rapport/ui";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { AppLink } from "../../shell/app-link.tsx";
import { Loaded } from "../../shell/loaded.tsx";
import { paths } from "../../shell/paths.ts";
import { challengesQuery } from "../../shell/queries.ts";
import { Challenge } from "../challenges/challenge.tsx";
import styles from "./home.module.css";

const most = 3;

/** What earns points at the moment, the newest first (GAM-11). */
export function RunningChallenges() {
  const { t } = useTranslation();
  const running = useQuery(challengesQuery);
  return (
    <section className={styles.part}>
      <header className={styles.partHead}>
        <h2>{t("home.challenges.title")}</h2>
        <AppLink href={paths.challenges}>{t("home.challenges.all")}</AppLink>
      </header>
      <Loaded query={running} quiet skeleton={<Skeleton rows={3} />}>
        {({ items }) => (
          <>
            {items.length === 0 && <p className={styles.none}>{t("home.challenges.none")}</p>}
            {items.slice(0, most).map((challenge) => (
              <Challenge key={challenge.id} challenge={challenge} isShort />
            ))}
          </>
        )}
      </Loaded>
    </section>
  );
}
