import type { Conversation } from "@rapport/contracts";
import { useState } from "react";
import { useSession } from "../../shell/session.ts";
import { keep, kept, ownKey } from "../../shell/storage.ts";

/** What was begun in a history and not sent; kept on this device until it is sent or the member signs out. */
export function useDraft(conversation: Conversation): [string, (text: string) => void] {
  const { memberId } = useSession();
  const [text, setText] = useState(() => draftOf(memberId, conversation));
  const change = (next: string) => {
    setText(next);
    // Its conversations may each have had a draft before they were one (CON-1): from now on there is one.
    for (const id of namesOf(conversation)) keep(draftKey(memberId, id), id === conversation.historyId ? next : "");
  };
  return [text, change];
}

/** The kept draft of a history, for the list. */
export function draftOf(memberId: string, conversation: Conversation): string {
  const kepts = namesOf(conversation).map((id) => kept(draftKey(memberId, id)));
  return kepts.find(Boolean) ?? "";
}

function namesOf({ historyId, id, earlier }: Conversation): string[] {
  return [...new Set([historyId, id, ...earlier.map((part) => part.id)])];
}

function draftKey(memberId: string, id: string): string {
  return ownKey(memberId, `draft:${id}`);
}
