import type { Conversation, HistoryPart, Message } from "@rapport/contracts";
import type { ConversationState } from "./conversation-state.ts";
import { hasOlder } from "./thread.ts";

/**
 * What can be shown of a history (CON-1): the messages of all its conversations in one order, from the newest as far back as it is certain that none is
 * missing between them.
 */
export interface History {
  messages: readonly Message[];
  /** The conversation that must be fetched to see further back; null when all is there. */
  olderIn: string | null;
}

/** The conversations that are one history with this one, itself included; the state keeps each alone. */
export function partsOf(state: Pick<ConversationState, "conversations">, id: string): Conversation[] {
  const known = state.conversations[id];
  if (!known) return [];
  return Object.values(state.conversations).filter((one) => one.historyId === known.historyId);
}

/** The history that a conversation belongs to, as a list and a thread show it: under the latest of its conversations. */
export function conversationOf(state: Pick<ConversationState, "conversations">, id: string): Conversation | null {
  const parts = partsOf(state, id);
  return parts.length > 0 ? together(parts) : null;
}

/** Every history at hand. */
export function historiesOf(state: ConversationState): Conversation[] {
  const groups = new Map<string, Conversation[]>();
  for (const one of Object.values(state.conversations)) {
    const group = groups.get(one.historyId);
    if (group) group.push(one);
    else groups.set(one.historyId, [one]);
  }
  return [...groups.values()].map(together);
}

/** The conversations of an answer of the server, each alone. */
export function alone({ earlier, ...latest }: Conversation): Conversation[] {
  const unread = earlier.reduce((left, part) => left - part.unread, latest.unread);
  return [
    { ...latest, unread, earlier: [] },
    ...earlier.map(({ visitorId, ...part }) => ({
      ...latest,
      ...part,
      visitor: { ...latest.visitor, visitorId },
      earlier: [],
    })),
  ];
}

function together(parts: Conversation[]): Conversation {
  if (parts.length === 1) return parts[0]!;
  const [latest, ...earlier] = [...parts].sort(byStanding) as [Conversation, ...Conversation[]];
  const unread = parts.reduce((sum, part) => sum + part.unread, 0);
  return { ...latest, unread, earlier: earlier.map(partOf) };
}

/** As the server orders them: one that is empty is behind those in which something was said. */
function byStanding(a: Conversation, b: Conversation): number {
  const [isSaidA, isSaidB] = [a.lastSeq > 0, b.lastSeq > 0];
  if (isSaidA !== isSaidB) return isSaidA ? -1 : 1;
  if (a.lastActivityAt !== b.lastActivityAt) return a.lastActivityAt < b.lastActivityAt ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

function partOf(one: Conversation): HistoryPart {
  const { id, source, startedAt, dialogueAt, lastSeq, lastMessage, lastActivityAt, marks, unread, turn } = one;
  const { visitorId } = one.visitor;
  return { id, visitorId, source, startedAt, dialogueAt, lastSeq, lastMessage, lastActivityAt, marks, unread, turn };
}

/** The newest thing known of a conversation that is not shown yet: a message, or the place of one that was not fetched. */
interface End {
  sentAt: string;
  conversationId: string;
  seq: number;
  message: Message | null;
}

/** What is shown of the history of this conversation. Pure: the same threads give the same messages, whatever way they came. */
export function historyOf(state: Pick<ConversationState, "conversations" | "threads">, id: string): History {
  const parts = partsOf(state, id);
  const thread = state.threads[id];
  if (parts.length < 2 && thread) return { messages: thread.messages, olderIn: hasOlder(thread) ? id : null };
  const left = new Map(parts.map((part) => [part.id, state.threads[part.id]?.messages.length ?? 0]));
  const messages: Message[] = [];
  for (;;) {
    const end = latestOf(parts.flatMap((part) => endOf(state, part, left.get(part.id)!) ?? []));
    if (!end?.message) return { messages: messages.reverse(), olderIn: end?.conversationId ?? null };
    messages.push(end.message);
    left.set(end.conversationId, left.get(end.conversationId)! - 1);
  }
}

function endOf(state: Pick<ConversationState, "threads">, part: Conversation, left: number): End | null {
  const thread = state.threads[part.id];
  const message = thread?.messages[left - 1] ?? null;
  if (message) return { ...message, message };
  // Whatever is older is at most as late as what is known.
  const { id: conversationId, lastSeq: seq, lastActivityAt: sentAt } = part;
  if (!thread) return seq > 0 ? { sentAt, conversationId, seq, message } : null;
  return hasOlder(thread) ? { ...thread.messages[0]!, message } : null;
}

function latestOf(ends: readonly End[]): End | undefined {
  return ends.reduce<End | undefined>((latest, end) => (latest && isLater(latest, end) ? latest : end), undefined);
}

function isLater(a: End, b: End): boolean {
  if (a.sentAt !== b.sentAt) return a.sentAt > b.sentAt;
  return a.conversationId === b.conversationId ? a.seq > b.seq : a.conversationId > b.conversationId;
}

/** The conversations of opened histories whose messages were never fetched. */
export function unfetchedParts({ conversations, threads }: ConversationState): string[] {
  const opened = new Set(Object.keys(threads).map((id) => conversations[id]?.historyId));
  const isUnfetched = (one: Conversation) => one.lastSeq > 0 && !threads[one.id] && opened.has(one.historyId);
  return Object.values(conversations)
    .filter(isUnfetched)
    .map((one) => one.id);
}
