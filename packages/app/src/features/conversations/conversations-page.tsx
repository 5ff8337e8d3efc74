import { conversationOf } from "@rapport/client";
import { cx, EmptyState } from "@rapport/ui";
import { useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useGo } from "../../shell/app-link.tsx";
import { useConversations } from "../../shell/conversations-context.tsx";
import { paths } from "../../shell/paths.ts";
import { useShortcuts } from "../../shell/shortcuts.ts";
import styles from "./conversations.module.css";
import { ConversationList } from "./conversation-list.tsx";
import { ConversationPane } from "./conversation-pane.tsx";
import { filterOf, neighbour } from "./list-filter.ts";
import { useConversationList } from "./use-list.ts";

/** The member's conversations: the list beside the chosen one; on a phone or an upright tablet one of the two. */
export function ConversationsPage() {
  const { t } = useTranslation();
  const { conversationId } = useParams({ strict: false });
  const search = useSearch({ strict: false });
  const [filter, setFilter] = useState(() => filterOf(search.filter));
  const [words, setWords] = useState("");
  const list = useConversationList(filter, words);
  const snapshot = useConversations();
  // The address may name any conversation of a history (CON-1); the list names the latest.
  const chosen = conversationId && (conversationOf(snapshot, conversationId)?.id ?? conversationId);
  useListKeys(
    list.items.map((item) => item.id),
    chosen,
  );
  return (
    <div className={cx(styles.panes, conversationId !== undefined && styles.isOpen)}>
      <div className={styles.list}>
        <ConversationList
          list={list}
          filter={filter}
          onFilter={setFilter}
          words={words}
          onWords={setWords}
          chosen={chosen}
        />
      </div>
      <div className={styles.detail}>
        {conversationId ? (
          <ConversationPane key={conversationId} conversationId={conversationId} />
        ) : (
          <div className={styles.nothing}>
            <h2 className="rapport-hidden">{t("conversations.title")}</h2>
            <EmptyState drawing="conversations" title={t("conversations.choose")}>
              {t("conversations.chooseText")}
            </EmptyState>
          </div>
        )}
      </div>
    </div>
  );
}

function useListKeys(ids: readonly string[], chosen: string | undefined): void {
  const go = useGo();
  const open = (id: string | undefined) => {
    if (id && id !== chosen) go(paths.conversation(id), chosen !== undefined);
  };
  useShortcuts({
    j: () => open(neighbour(ids, chosen, 1)),
    k: () => open(neighbour(ids, chosen, -1)),
    "/": () => document.getElementById("conversation-search")?.focus(),
    ...(chosen && { Escape: () => go(paths.conversations) }),
  });
}
