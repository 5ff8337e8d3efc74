import { DateTime, ErrorState, SideSheet, Skeleton, Thread, useUi } from "@rapport/ui";
import { MemberName } from "../../pieces/names.tsx";
import { useLast } from "../../pieces/use-last.ts";
import { errorWords } from "../../shell/errors.ts";
import { useApi } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import styles from "./orders.module.css";
import { threadMessages } from "./thread-messages.ts";
import { useConversation } from "./use-conversation.ts";

/** Props of ConversationSheet; with `before` it is read as evidence of an order placed then. */
export interface ConversationSheetProps {
  id: string | null;
  before?: string;
  onClose: () => void;
}

/** A conversation to read; what was written after the order it is evidence of stands below a line that says so. */
export function ConversationSheet({ id, before, onClose }: ConversationSheetProps) {
  const { t } = useWords();
  const shown = useLast(id);
  return (
    <SideSheet wide opened={id !== null} onClose={onClose} title={t("orders.conversation")}>
      {shown && <Content key={shown} id={shown} before={before ?? null} />}
    </SideSheet>
  );
}

function Content({ id, before }: { id: string; before: string | null }) {
  const { t, language } = useWords();
  const { locale } = useUi();
  const { conversation, messages, older, error, retry } = useConversation(id);
  const memberId = conversation?.memberId ?? "bot";
  const member = useApi("GET /members/:id", { params: { id: memberId } }, { enabled: memberId !== "bot" });
  if (error) return <ErrorState detail={errorWords(error, t, language)} onRetry={retry} />;
  if (!conversation) return <Skeleton rows={6} avatar />;
  const names = {
    member: memberId === "bot" ? t("orders.bot") : (member.data?.name ?? t("members.member")),
    visitor: conversation.visitorName,
    auto: t("orders.automatic"),
  };
  return (
    <>
      <p className="manager-quiet" style={{ marginBottom: 16 }}>
        <MemberName id={memberId} /> · {t(`orders.talkSources.${conversation.source}`)} ·{" "}
        <DateTime at={conversation.startedAt} />
      </p>
      {messages.length === 0 ? (
        <p className="manager-text">{t("conversations.empty")}</p>
      ) : (
        <div className={styles.thread}>
          <Thread
            label={t("orders.conversation")}
            messages={threadMessages(messages, { names, before, locale, afterOrder: t("orders.afterOrder") })}
            namesShown
            {...older}
          />
        </div>
      )}
    </>
  );
}
