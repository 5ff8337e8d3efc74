import { type ConversationFilter, conversationList, conversationOf } from "@rapport/client";
import type { Conversation } from "@rapport/contracts";
import { useDebouncedValue } from "@mantine/hooks";
import { useMutation, useQuery } from "@tanstack/react-query";
import { queryClient } from "../../shell/api.ts";
import { listQuery, useConversations, useStore } from "../../shell/conversations-context.tsx";

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
  const query = listQuery(store, filter, search);
  const found = useQuery(query);
  const more = useMutation({
    mutationFn: () => store.loadList({ filter, search, more: true }),
    onSuccess: (items) =>
      queryClient.setQueryData(query.queryKey, (before = []) => [...before, ...items.map(({ id }) => id)]),
  });
  const items = search
    ? (found.data ?? []).flatMap((id) => conversationOf(snapshot, id) ?? [])
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
