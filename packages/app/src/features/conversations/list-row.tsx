import { isTyping } from "@rapport/client";
import type { Conversation } from "@rapport/contracts";
import { ConversationRow } from "@rapport/ui";
import { useTranslation } from "react-i18next";
import { useConversations } from "../../shell/conversations-context.tsx";
import { paths } from "../../shell/paths.ts";
import { useSession } from "../../shell/session.ts";
import { useLanguage } from "../../shell/use-language.ts";
import { draftOf } from "./drafts.ts";
import { lastWords } from "./last-words.ts";
import { visitorName } from "./visitor-name.ts";

/** One conversation of the member: who, what was said last or is being written, and whose turn it is. */
export function ListRow({ conversation, current }: { conversation: Conversation; current: boolean }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { memberId } = useSession();
  const snapshot = useConversations();
  const { lastMessage, visitor, turn } = conversation;
  const draft = current ? "" : draftOf(memberId, conversation);
  const said = lastMessage ? lastWords(lastMessage, t, language) : "";
  const shown = draft && conversation.unread === 0 ? t("conversations.draft", { text: draft }) : said;
  const types = isTyping(snapshot, conversation.id);
  return (
    <ConversationRow
      href={paths.conversation(conversation.id)}
      name={visitorName(visitor, t)}
      {...(visitor.online && { presence: "online" as const })}
      lastMessage={types ? t("conversations.typing") : shown}
      lastMine={!types && shown === said && lastMessage?.author === "member"}
      lastAt={conversation.lastActivityAt}
      unread={conversation.unread}
      turn={turn === null ? null : turn === "member" ? "mine" : "theirs"}
      current={current}
    />
  );
}
