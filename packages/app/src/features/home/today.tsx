import { conversationList } from "@rapport/client";
import { EmptyState, Skeleton } from "@rapport/ui";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { AppLink } from "../../shell/app-link.tsx";
import { listQuery, useConversations, useStore } from "../../shell/conversations-context.tsx";
import { Loaded } from "../../shell/loaded.tsx";
import { paths } from "../../shell/paths.ts";
import { ListRow } from "../conversations/list-row.tsx";
import styles from "./home.module.css";

const most = 6;

/** Whose turn is the member's: the ones who wait for an answer. */
export function Today() {
  const { t } = useTranslation();
  const store = useStore();
  const snapshot = useConversations();
  const waiting = conversationList(snapshot, "mine_to_answer");
  const list = useQuery(listQuery(store, "mine_to_answer"));
  return (
    <section className={styles.part}>
      <header className={styles.partHead}>
        <h2>{t("home.today.title")}</h2>
        <AppLink href={waiting.length > 0 ? paths.myTurn : paths.conversations}>{t("home.today.all")}</AppLink>
      </header>
      {waiting.length === 0 && (
        <Loaded query={list} quiet skeleton={<Skeleton rows={4} avatar />}>
          {() => (
            <EmptyState drawing="conversations" title={t("home.today.none")}>
              {t("home.today.noneText")}
            </EmptyState>
          )}
        </Loaded>
      )}
      <ul className={styles.rows}>
        {waiting.slice(0, most).map((conversation) => (
          <li key={conversation.id}>
            <ListRow conversation={conversation} current={false} />
          </li>
        ))}
      </ul>
    </section>
  );
}
