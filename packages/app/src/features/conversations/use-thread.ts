import { conversationOf, readToOf } from "@rapport/client";
import type { Conversation, Message } from "@rapport/contracts";
import { useCallback, useEffect, useState } from "react";
import { useConversations, useStore } from "../../shell/conversations-context.tsx";
import { firstUnread } from "./thread-messages.ts";

/** Fetches the history of a conversation and its newest messages, and says them read while they are looked at (CON-6). */
export function useOpenThread(conversationId: string): { error: unknown; retry: () => void } {
  const store = useStore();
  const [error, setError] = useState<unknown>(null);
  const load = useCallback(() => {
    store.loadThread(conversationId).then(() => setError(null), setError);
  }, [store, conversationId]);
  useEffect(load, [load]);
  useReading(conversationId);
  return { error, retry: load };
}

/** What is on the screen of somebody who looks is read. */
function useReading(conversationId: string): void {
  const store = useStore();
  const snapshot = useConversations();
  const isLoaded = snapshot.threads[conversationId] !== undefined;
  const conversation = conversationOf(snapshot, conversationId);
  const heard = conversation?.earlier.reduce((sum, part) => sum + part.lastSeq, conversation.lastSeq) ?? 0;
  useEffect(() => {
    const read = () => {
      if (isLoaded && document.visibilityState === "visible" && document.hasFocus()) store.markRead(conversationId);
    };
    read();
    window.addEventListener("focus", read);
    document.addEventListener("visibilitychange", read);
    return () => {
      window.removeEventListener("focus", read);
      document.removeEventListener("visibilitychange", read);
    };
  }, [store, conversationId, isLoaded, heard]);
}

/** The new-messages line stays where it was when the conversation was opened, although all is read soon after. */
export function useUnreadLine(conversation: Conversation, messages: readonly Message[]): string | null {
  const [readTo] = useState(() => readToOf(conversation));
  return firstUnread(messages, readTo);
}
