import type { Message } from "@rapport/contracts";
import type { ConversationState, OutboxItem } from "./conversation-state.ts";

/** What came back with one of our own client ids has left the outbox: shown once, as the real message. */
export function settle(state: ConversationState, id: string, messages: readonly Message[]): ConversationState {
  const sent = new Set(messages.map((message) => message.clientId).filter((clientId) => clientId !== null));
  return withoutItems(state, id, sent);
}

/** A draft is on its way, once. */
export function withItem(state: ConversationState, item: OutboxItem): ConversationState {
  const items = state.outbox[item.conversationId] ?? [];
  if (items.some((known) => known.clientId === item.clientId)) return state;
  const thread = state.threads[item.conversationId];
  if (thread?.messages.some((message) => message.clientId === item.clientId)) return state;
  return { ...state, outbox: { ...state.outbox, [item.conversationId]: [...items, item] } };
}

/** It was refused, or is tried again. */
export function changeItem(
  state: ConversationState,
  at: { conversationId: string; clientId: string },
  change: Partial<OutboxItem>,
): ConversationState {
  const items = state.outbox[at.conversationId];
  if (!items) return state;
  const changed = items.map((item) => (item.clientId === at.clientId ? { ...item, ...change } : item));
  return { ...state, outbox: { ...state.outbox, [at.conversationId]: changed } };
}

/** It was acknowledged or given up. */
export function withoutItems(state: ConversationState, id: string, clientIds: ReadonlySet<string>): ConversationState {
  const items = state.outbox[id];
  const left = items?.filter((item) => !clientIds.has(item.clientId));
  if (!items || !left || left.length === items.length) return state;
  const { [id]: _, ...others } = state.outbox;
  return { ...state, outbox: left.length > 0 ? { ...others, [id]: left } : others };
}
