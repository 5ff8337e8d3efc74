import { conversationList, unreadTotal } from "@rapport/client";
import { Avatar, Page, PageHeader } from "@rapport/ui";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { AppLink } from "../../shell/app-link.tsx";
import { useConversations } from "../../shell/conversations-context.tsx";
import { Figures } from "../../shell/figures.tsx";
import { paths } from "../../shell/paths.ts";
import { balanceQuery, linkQuery } from "../../shell/queries.ts";
import { useSession } from "../../shell/session.ts";
import styles from "./home.module.css";
import { LastSale } from "./last-sale.tsx";
import { LinkCard } from "./link-card.tsx";
import { RunningChallenges } from "./running-challenges.tsx";
import { Today } from "./today.tsx";

/** The member's day: the own link first, then who waits, what was earned, what can be earned. */
export function HomePage() {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <Page>
      <PageHeader
        title={t("home.hello", { name: session.greeting })}
        lead={<Waiting />}
        actions={
          <AppLink className={styles.me!} href={paths.profile}>
            <span className="rapport-hidden">{t("shell.nav.profile")}</span>
            <Avatar name={session.name} src={session.photoUrl} size={48} decorative />
          </AppLink>
        }
      />
      <LinkCard />
      <Earned />
      <div className={styles.columns}>
        <Today />
        <div className={styles.column}>
          <LastSale />
          <RunningChallenges />
        </div>
      </div>
    </Page>
  );
}

function Waiting() {
  const { t } = useTranslation();
  const snapshot = useConversations();
  const count = conversationList(snapshot, "mine_to_answer").length;
  const unread = unreadTotal(snapshot);
  if (count === 0 && snapshot.cursors.mine_to_answer === undefined) return null;
  const waiting = count === 0 ? t("home.allAnswered") : t("home.waiting", { count });
  return (
    <>
      {waiting} {unread > 0 && t("home.today.unread", { count: unread })}
    </>
  );
}

function Earned() {
  const { t } = useTranslation();
  const { data: balance } = useQuery(balanceQuery);
  const { data: link } = useQuery(linkQuery);
  const counted = [
    { name: "score", value: balance?.score, href: paths.points },
    { name: "points", value: balance?.points, href: paths.points },
    { name: "visits", value: link?.inboundClicks30d },
  ] as const;
  return (
    <div className={styles.figures}>
      <Figures
        figures={counted.map(({ name, ...figure }) => ({
          label: t(`home.figures.${name}`),
          means: t(`home.figures.${name}Means`),
          ...figure,
        }))}
      />
    </div>
  );
}
