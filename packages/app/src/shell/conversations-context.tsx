import {
  type ConversationFilter,
  type ConversationSnapshot,
  type ConversationStore,
  createConversationStore,
} from "@rapport/client";
import { queryOptions } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from "react";
import { call, meKey, queryClient } from "./api.ts";
import { refresh } from "./queries.ts";
import { useSession } from "./session.ts";
import { outboxStorage, ownKey } from "./storage.ts";

const StoreContext = createContext<ConversationStore | null>(null);

/** The member's conversations and live line for all pages behind the door. */
export function ConversationsProvider({ children }: { children: ReactNode }) {
  const { memberId } = useSession();
  const store = useMemo(
    () => createConversationStore({ call, baseUrl: "", storage: outboxStorage, outboxKey: ownKey(memberId, "outbox") }),
    [memberId],
  );
  useEffect(() => {
    const stopListening = store.onFrame(frameListener(store));
    const stopWatching = store.subscribe(() => {
      // the line was refused: ask who we are, which leads to the sign-in page if nobody
      if (store.getSnapshot().connection === "refused") void queryClient.invalidateQueries({ queryKey: meKey });
    });
    void store.open();
    loadLists(store);
    const active = () => store.active();
    for (const event of ["pointerdown", "keydown"] as const) window.addEventListener(event, active, { passive: true });
    return () => {
      for (const event of ["pointerdown", "keydown"] as const) window.removeEventListener(event, active);
      stopListening();
      stopWatching();
      store.close();
    };
  }, [store]);
  return <StoreContext value={store}>{children}</StoreContext>;
}

/** The member's conversations: read by `useConversations`, changed by its methods. */
export function useStore(): ConversationStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error("Conversations stand behind the door.");
  return store;
}

/** The conversations as known now. */
export function useConversations(): ConversationSnapshot {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.getSnapshot);
}

/** A list of conversations by filter, or those found by words; the store keeps the conversations, the answer which they are. */
export function listQuery(store: ConversationStore, filter: ConversationFilter, search = "") {
  return queryOptions({
    queryKey: ["conversation-list", filter, search],
    queryFn: async () => (await store.loadList({ filter, search })).map(({ id }) => id),
  });
}

function loadLists(store: ConversationStore): void {
  for (const filter of ["mine_to_answer", "unread", "all"] as const)
    void queryClient.fetchQuery({ ...listQuery(store, filter), staleTime: 0 }).catch(() => undefined);
}

/** Answers that changed are asked for again; after a gap in the line, all of them. */
function frameListener(store: ConversationStore) {
  let heardReady = false;
  return (frame: Parameters<Parameters<ConversationStore["onFrame"]>[0]>[0]) => {
    if (frame.type === "changed") {
      refresh(frame.topic);
      if (frame.topic === "conversations") loadLists(store);
    }
    if (frame.type !== "ready") return;
    if (heardReady) {
      loadLists(store);
      void queryClient.invalidateQueries();
    } else void queryClient.refetchQueries({ type: "active", predicate: ({ state }) => state.status === "error" });
    heardReady = true;
  };
}
