import { type ConversationFilter, conversationList } from "@rapport/client";
import type { Conversation } from "@rapport/contracts";
import { useDebouncedValue } from "@mantine/hooks";
import { useMutation, useQuery } from "@tanstack/react-query";
import { queryClient } from "../../shell/api.ts";
import { useConversations, useStore } from "../../shell/conversations-context.tsx";

/** The list as it stands: what to show, whether more can be fetched, and what went wrong. */
export interface ConversationListState {
  items: Conversation[];
  state: "loading" | "ready" | "failed";
  error: unknown;
  hasMore: boolean;
  loadMore: () => void;
  retry: () => void;
}

/** Conversations of a filter, or those found by words; live messages move them while one looks. */
export function useConversationList(filter: ConversationFilter, words: string): ConversationListState {
  const store = useStore();
  const snapshot = useConversations();
  const [search] = useDebouncedValue(words.trim(), 250);
  const queryKey = ["conversation-list", filter, search];
  const load = async (more: boolean) => (await store.loadList({ filter, search, more })).map(({ id }) => id);
  // the store keeps the conversations themselves; the answer only tells which were found
  const found = useQuery({ queryKey, queryFn: () => load(false), staleTime: 0 });
  const more = useMutation({
    mutationFn: () => load(true),
    onSuccess: (ids) => queryClient.setQueryData<string[]>(queryKey, (before = []) => [...before, ...ids]),
  });
  const items = search
    ? (found.data ?? []).flatMap((id) => snapshot.conversations[id] ?? [])
    : conversationList(snapshot, filter);
  const isThere = found.data !== undefined || items.length > 0;
  return {
    items,
    state: isThere ? "ready" : found.error ? "failed" : "loading",
    error: found.error,
    hasMore: Boolean(snapshot.cursors[search ? `${filter}:${search}` : filter]),
    loadMore: () => more.mutate(),
    retry: () => void found.refetch(),
  };
}
