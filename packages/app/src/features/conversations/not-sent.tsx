import { Button } from "@mantine/core";
import { isFinal, lengthOf, type OutboxItem, outboxOf } from "@rapport/client";
import { useUi } from "@rapport/ui";
import { useTranslation } from "react-i18next";
import { useConversations, useStore } from "../../shell/conversations-context.tsx";
import { problemWords } from "../../shell/problem-words.ts";
import styles from "./conversations.module.css";

/** Whether no other try can help, so that the words must change before they are sent. */
export function isRefusedForGood({ state, problem }: OutboxItem): boolean {
  return state === "failed" && problem !== null && isFinal(problem);
}

/** Props of NotSent; `onEdit` takes the words of a message back into the field. */
interface NotSentProps {
  conversationId: string;
  onEdit: (text: string) => void;
}

/** What the server refused: why, and the way to try again, to change it or to give it up. */
export function NotSent({ conversationId, onEdit }: NotSentProps) {
  const { text } = useUi();
  const store = useStore();
  const failed = outboxOf(useConversations(), conversationId).filter((item) => item.state === "failed");
  const again = failed.filter((item) => !isRefusedForGood(item));
  const discard = (items: readonly OutboxItem[]) =>
    items.forEach((item) => void store.discard(conversationId, item.clientId));
  const edit = (item: OutboxItem) => {
    onEdit(item.draft.text ?? "");
    discard([item]);
  };
  const retry = () => again.forEach((item) => void store.retry(conversationId, item.clientId));
  return (
    <>
      {again.length > 0 && <Refused items={again} action={[text.tryAgain, retry]} onDiscard={() => discard(again)} />}
      {failed.filter(isRefusedForGood).map((item) => (
        <ForGood key={item.clientId} item={item} onEdit={() => edit(item)} onDiscard={() => discard([item])} />
      ))}
    </>
  );
}

function ForGood({ item, onEdit, onDiscard }: { item: OutboxItem; onEdit: () => void; onDiscard: () => void }) {
  const { t } = useTranslation();
  const action = item.draft.text ? ([t("conversations.edit"), onEdit] as const) : null;
  return <Refused items={[item]} action={action} onDiscard={onDiscard} />;
}

interface RefusedProps {
  items: readonly OutboxItem[];
  action: readonly [label: string, onPress: () => void] | null;
  onDiscard: () => void;
}

function Refused({ items, action, onDiscard }: RefusedProps) {
  const { t } = useTranslation();
  const count = items.length;
  return (
    <div className={styles.notSent} role="alert">
      <p>{t("conversations.notSent", { count, why: problemWords(t, { code: codeOf(items.at(-1)) }) })}</p>
      {action && (
        <Button variant="subtle" size="sm" onClick={action[1]}>
          {action[0]}
        </Button>
      )}
      <Button variant="subtle" size="sm" color="bad" onClick={onDiscard}>
        {t("conversations.discard", { count })}
      </Button>
    </div>
  );
}

/** The contract calls a text that is too long an invalid field; the member is told which. */
function codeOf(item: OutboxItem | undefined): string {
  if (lengthOf(item?.draft.text ?? "").state === "over") return "message_too_long";
  return item?.problem?.code ?? "other";
}
