import { useCallback, useState } from "react";
import { useSession } from "../../shell/session.ts";
import { keep, kept, ownKey } from "../../shell/storage.ts";

/** What was begun in a conversation and not sent; kept on this device until it is sent or the member signs out. */
export function useDraft(conversationId: string): [string, (text: string) => void] {
  const { memberId } = useSession();
  const key = draftKey(memberId, conversationId);
  const [text, setText] = useState(() => kept(key) ?? "");
  const change = useCallback(
    (next: string) => {
      setText(next);
      keep(key, next);
    },
    [key],
  );
  return [text, change];
}

/** The kept draft of a conversation, for the list. */
export function draftOf(memberId: string, conversationId: string): string {
  return kept(draftKey(memberId, conversationId)) ?? "";
}

function draftKey(memberId: string, conversationId: string): string {
  return ownKey(memberId, `draft:${conversationId}`);
}
