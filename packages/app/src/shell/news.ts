import type { ConversationStore } from "@rapport/client";
import type { Message } from "@rapport/contracts";
import { toast } from "@rapport/ui";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useGo } from "./app-link.tsx";
import { useStore } from "./conversations-context.tsx";
import { lastWords } from "../features/conversations/last-words.ts";
import { visitorName } from "../features/conversations/visitor-name.ts";
import { paths } from "./paths.ts";
import { balanceQuery } from "./queries.ts";
import { useLanguage } from "./use-language.ts";

const longest = 60;

/** Says a new message from the bottom of the screen, except where it can be seen or is muted. */
export function useMessageNews(): void {
  const store = useStore();
  const go = useGo();
  const { t } = useTranslation();
  const { language } = useLanguage();
  useEffect(() => {
    // one toast a conversation: the newest words replace those before
    const shown = new Map<string, string>();
    return store.onFrame((frame) => {
      if (frame.type !== "message" || !isNews(store, frame.message)) return;
      const { conversationId } = frame.message;
      const visitor = store.getSnapshot().conversations[conversationId]?.visitor;
      const name = visitor ? visitorName(visitor, t) : "";
      const text = shorten(lastWords(frame.message, t, language));
      const before = shown.get(conversationId);
      if (before) toast.hide(before);
      const open = { label: t("shell.news.open"), run: () => go(paths.conversation(conversationId)) };
      shown.set(conversationId, toast.plain(t("shell.news.message", { name, text }), open));
    });
  }, [store, go, t, language]);
}

function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
}

function isNews(store: ConversationStore, message: Message): boolean {
  const conversation = store.getSnapshot().conversations[message.conversationId];
  if (message.author !== "visitor" || !conversation || conversation.muted) return false;
  const isShown = location.pathname.startsWith(paths.conversations);
  return !isShown && document.visibilityState === "visible";
}

/** Says what was earned while the App is open. */
export function usePointNews(): void {
  const { data } = useQuery(balanceQuery);
  const before = useRef<number | null>(null);
  const go = useGo();
  const { t } = useTranslation();
  useEffect(() => {
    if (!data) return;
    const earned = before.current === null ? 0 : data.score - before.current;
    before.current = data.score;
    if (earned <= 0) return;
    toast.good(t("shell.news.points", { count: earned }), {
      label: t("shell.news.see"),
      run: () => go(paths.points),
    });
  }, [data, go, t]);
}
