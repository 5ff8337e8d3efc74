import { ApiError, conversationOf, historyOf, isTyping, outboxOf } from "@rapport/client";
import type { Conversation } from "@rapport/contracts";
import { ErrorState, type ProductView, Skeleton, Thread } from "@rapport/ui";
import { IconExternalLink } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useConversations, useStore } from "../../shell/conversations-context.tsx";
import { problemWords } from "../../shell/problem-words.ts";
import { programmeQuery } from "../../shell/queries.ts";
import { useLanguage } from "../../shell/use-language.ts";
import styles from "./conversations.module.css";
import { lastWords } from "./last-words.ts";
import { isRefusedForGood } from "./not-sent.tsx";
import { PaneHead } from "./pane-head.tsx";
import { threadMessages } from "./thread-messages.ts";
import { useOpenThread, useUnreadLine } from "./use-thread.ts";
import { visitorName } from "./visitor-name.ts";
import { Writing } from "./writing.tsx";

/** One conversation: who it is with, what was said, and where one writes. */
export function ConversationPane({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const snapshot = useConversations();
  const opened = useOpenThread(conversationId);
  const conversation = conversationOf(snapshot, conversationId);
  const isOpened = snapshot.threads[conversationId] !== undefined;
  if (opened.error && !isOpened) {
    const isGone = opened.error instanceof ApiError && opened.error.status === 404;
    return (
      <div className={styles.nothing}>
        <ErrorState
          detail={isGone ? t("conversations.notFound") : problemWords(t, opened.error)}
          {...(!isGone && { onRetry: opened.retry })}
        />
      </div>
    );
  }
  if (!conversation || !isOpened) return <Coming />;
  return (
    <>
      <PaneHead conversation={conversation} />
      <Said conversation={conversation} />
      <Writing conversation={conversation} />
    </>
  );
}

function Coming() {
  return (
    <div className={styles.nothing}>
      <Skeleton rows={5} avatar />
    </div>
  );
}

function Said({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const store = useStore();
  const snapshot = useConversations();
  const { language } = useLanguage();
  const { data: programme } = useQuery(programmeQuery);
  const older = useOlder(conversation.id);
  const { conversations, threads } = snapshot;
  const history = useMemo(
    () => historyOf({ conversations, threads }, conversation.id),
    [conversations, threads, conversation.id],
  );
  const outbox = outboxOf(snapshot, conversation.id);
  const name = visitorName(conversation.visitor, t);
  const unreadFrom = useUnreadLine(conversation, history.messages);
  const messages = useMemo(
    () =>
      threadMessages(history, outbox, {
        conversation,
        language,
        visitorName: name,
        programme: programme?.name ?? t("conversations.programme"),
        another: t("conversations.another"),
        wordsOf: (message) => lastWords(message, t, language),
      }),
    [history, outbox, conversation, language, name, programme, t],
  );
  if (messages.length === 0 && history.olderIn !== null) return <Coming />;
  return (
    <Thread
      label={t("conversations.startText", { name })}
      messages={messages}
      unreadFrom={unreadFrom}
      typing={isTyping(snapshot, conversation.id) ? [name] : []}
      hasOlder={history.olderIn !== null}
      loadingOlder={older.busy}
      onLoadOlder={older.load}
      {...(!outbox.some(isRefusedForGood) && { onRetry: (id: string) => void store.retry(conversation.id, id) })}
      productActions={(product) => <ProductLink product={product} />}
      start={<p className={styles.start}>{t("conversations.startText", { name })}</p>}
    />
  );
}

function ProductLink({ product }: { product: ProductView }) {
  const { t } = useTranslation();
  if (!product.url) return null;
  return (
    <a className={styles.productLink} href={product.url} target="_blank" rel="noopener noreferrer">
      {t("conversations.product.view")}
      <IconExternalLink size={15} stroke={1.75} aria-hidden="true" />
    </a>
  );
}

function useOlder(conversationId: string) {
  const store = useStore();
  const older = useQuery({
    queryKey: ["older", conversationId],
    queryFn: async () => {
      await store.loadOlder(conversationId);
      return Date.now();
    },
    enabled: false,
    gcTime: 0,
  });
  return { busy: older.isFetching, load: () => void older.refetch() };
}
