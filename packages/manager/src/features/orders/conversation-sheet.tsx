import { ErrorState, SideSheet, Skeleton, Thread, useUi, DateTime } from "@rapport/ui";
import { MemberName } from "../../pieces/names.tsx";
import { useLast } from "../../pieces/use-last.ts";
import { errorWords } from "../../shell/errors.ts";
import { useApi } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import styles from "./orders.module.css";
import { threadMessages } from "./thread-messages.ts";

/** A conversation read as evidence; what was written after the order stands below a line that says so. */
export function ConversationSheet({ id, before, onClose }: { id: string | null; before: string; onClose: () => void }) {
  const { t } = useWords();
  const shown = useLast(id);
  return (
    <SideSheet wide opened={id !== null} onClose={onClose} title={t("orders.conversation")}>
      {shown && <Content id={shown} before={before} />}
    </SideSheet>
  );
}

function Content({ id, before }: { id: string; before: string }) {
  const { t, language } = useWords();
  const { locale } = useUi();
  const conversation = useApi("GET /staff/conversations/:id", { params: { id } });
  const memberId = conversation.data?.memberId ?? "bot";
  const member = useApi("GET /members/:id", { params: { id: memberId } }, { enabled: memberId !== "bot" });
  if (conversation.error)
    return (
      <ErrorState detail={errorWords(conversation.error, t, language)} onRetry={() => void conversation.refetch()} />
    );
  if (!conversation.data) return <Skeleton rows={6} avatar />;
  const names = {
    member: memberId === "bot" ? t("orders.bot") : (member.data?.name ?? t("members.member")),
    visitor: t("orders.shopper"),
    auto: t("orders.automatic"),
  };
  const { source, startedAt, messages } = conversation.data;
  return (
    <>
      <p className="manager-quiet" style={{ marginBottom: 16 }}>
        <MemberName id={memberId} /> · {t(`orders.talkSources.${source}`)} · <DateTime at={startedAt} />
      </p>
      <div className={styles.thread}>
        <Thread
          label={t("orders.conversation")}
          messages={threadMessages(messages, { names, before, locale, afterOrder: t("orders.afterOrder") })}
          namesShown
        />
      </div>
    </>
  );
}
