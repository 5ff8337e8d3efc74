import { ActionIcon, Button, SegmentedControl, TextInput } from "@mantine/core";
import type { ConversationFilter } from "@rapport/client";
import { EmptyState, ErrorState, Skeleton, useUi } from "@rapport/ui";
import { IconSearch, IconUserPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { problemWords } from "../../shell/problem-words.ts";
import styles from "./conversations.module.css";
import { filters } from "./list-filter.ts";
import { ListRow } from "./list-row.tsx";
import { MetDialog } from "./met-dialog.tsx";
import type { ConversationListState } from "./use-list.ts";

/** Props of ConversationList. */
export interface ConversationListProps {
  list: ConversationListState;
  filter: ConversationFilter;
  onFilter: (filter: ConversationFilter) => void;
  words: string;
  onWords: (words: string) => void;
  chosen: string | undefined;
}

/** The list of conversations with its filters, its search, and the way to begin one in person. */
export function ConversationList(props: ConversationListProps) {
  const { filter, onFilter, chosen } = props;
  const [Title, FilterTitle] = chosen ? (["h2", "h3"] as const) : (["h1", "h2"] as const);
  const { t } = useTranslation();
  const [metOpen, setMetOpen] = useState(false);
  return (
    <>
      <header className={styles.head}>
        <div className={styles.headLine}>
          <Title className={styles.title}>{t("conversations.title")}</Title>
          <ActionIcon
            aria-label={t("conversations.met.button")}
            title={t("conversations.met.button")}
            onClick={() => setMetOpen(true)}
          >
            <IconUserPlus size={22} stroke={1.6} />
          </ActionIcon>
        </div>
        <Search {...props} />
        <SegmentedControl
          fullWidth
          size="sm"
          aria-label={t("conversations.filter")}
          value={filter}
          onChange={onFilter}
          data={filters.map((value) => ({ value, label: t(`conversations.filters.${value}`) }))}
        />
      </header>
      <FilterTitle className="rapport-hidden">{t(`conversations.filters.${filter}`)}</FilterTitle>
      <Rows {...props} onMet={() => setMetOpen(true)} />
      <MetDialog opened={metOpen} onClose={() => setMetOpen(false)} />
    </>
  );
}

function Search({ words, onWords }: Pick<ConversationListProps, "words" | "onWords">) {
  const { t } = useTranslation();
  return (
    <TextInput
      id="conversation-search"
      type="search"
      aria-label={t("conversations.search")}
      placeholder={t("conversations.search")}
      value={words}
      onChange={(event) => onWords(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        onWords("");
        event.currentTarget.blur();
      }}
      leftSection={<IconSearch size={18} stroke={1.75} aria-hidden="true" />}
      rightSection={
        words && (
          <ActionIcon size={32} aria-label={t("conversations.clearSearch")} onClick={() => onWords("")}>
            <IconX size={16} />
          </ActionIcon>
        )
      }
    />
  );
}

function Rows({ list, filter, words, chosen, onMet }: ConversationListProps & { onMet: () => void }) {
  const { t } = useTranslation();
  const { text } = useUi();
  if (list.state === "loading")
    return (
      <div className={styles.loading}>
        <Skeleton rows={6} avatar />
      </div>
    );
  if (list.state === "failed") return <ErrorState detail={problemWords(t, list.error)} onRetry={list.retry} />;
  if (list.items.length === 0) return <Nobody filter={filter} words={words.trim()} onMet={onMet} />;
  return (
    <>
      <ul className={styles.rows}>
        {list.items.map((conversation) => (
          <li key={conversation.id}>
            <ListRow conversation={conversation} current={conversation.id === chosen} />
          </li>
        ))}
      </ul>
      {list.hasMore && (
        <div className={styles.more}>
          <Button variant="subtle" onClick={list.loadMore}>
            {text.loadMore}
          </Button>
        </div>
      )}
    </>
  );
}

function Nobody({ filter, words, onMet }: { filter: ConversationFilter; words: string; onMet: () => void }) {
  const { t } = useTranslation();
  if (words)
    return (
      <EmptyState drawing="search" title={t("conversations.empty.search", { words })}>
        {t("conversations.empty.searchText")}
      </EmptyState>
    );
  return (
    <EmptyState
      drawing={filter === "archived" ? "mailbox" : "conversations"}
      title={t(`conversations.empty.${filter}`)}
      {...(filter === "all" && {
        action: (
          <Button variant="default" onClick={onMet}>
            {t("conversations.met.button")}
          </Button>
        ),
      })}
    >
      {t(`conversations.empty.${filter}Text`)}
    </EmptyState>
  );
}
