import type {
  Conversation,
  DraftInput,
  Image,
  Message,
  Presence,
  Problem,
  ProductCard,
  ServerFrame,
  Side,
} from "@rapport/contracts";
import { alone, partsOf } from "./history.ts";
import { changeItem, settle, withItem, withoutItems } from "./outbox-state.ts";
import type { Thread } from "./thread.ts";
import { addMessages, emptyThread, missingAfter } from "./thread.ts";

/** A message on its way; kept, with its text, until the server acknowledged it or the sender gave it up (CON-4). */
export interface OutboxItem {
  clientId: string;
  conversationId: string;
  draft: DraftInput;
  queuedAt: string;
  state: "sending" | "failed";
  /** Why it was refused. */
  problem: Problem | null;
  /** What the screen shows meanwhile. */
  preview?: { image?: Image; product?: ProductCard };
}

/** One side's conversations as known now; rebuilt from fetched pages and live frames by `reduceConversations`. */
export interface ConversationState {
  /** Each alone, with what is unread in it; what is shown as one history is put together by `conversationOf` (CON-1). */
  conversations: Readonly<Record<string, Conversation>>;
  threads: Readonly<Record<string, Thread>>;
  outbox: Readonly<Record<string, readonly OutboxItem[]>>;
  /** The other side is typing, by conversation. */
  typing: Readonly<Record<string, boolean>>;
  /** The latest label of each member heard of (PEO-9). */
  presence: Readonly<Record<string, Presence>>;
  /** Messages to fetch: conversation → after which number. */
  needsFetch: Readonly<Record<string, number>>;
  /** Conversations whose summary must be fetched. */
  needsConversations: readonly string[];
}

export type ConversationEvent =
  | { type: "conversations_loaded"; items: readonly Conversation[] }
  /** The items are all that is not archived: what is known besides may not be ours any more. */
  | { type: "list_completed"; items: readonly Conversation[] }
  | { type: "conversation_gone"; conversationId: string }
  | { type: "messages_loaded"; conversationId: string; items: readonly Message[]; lastSeq: number }
  | { type: "frame"; frame: ServerFrame }
  | { type: "draft_queued"; item: OutboxItem }
  | { type: "draft_failed"; conversationId: string; clientId: string; problem: Problem }
  | { type: "draft_retried"; conversationId: string; clientId: string }
  | { type: "draft_discarded"; conversationId: string; clientId: string }
  | { type: "read_to"; conversationId: string; seq: number }
  | { type: "typing_expired"; conversationId: string };

export const noConversations: ConversationState = {
  conversations: {},
  threads: {},
  outbox: {},
  typing: {},
  presence: {},
  needsFetch: {},
  needsConversations: [],
};

/** Pure: state fetched before + live frames (repeated, out of order, lost and fetched) = state fetched after (CON-4). */
export function reduceConversations(state: ConversationState, event: ConversationEvent): ConversationState {
  switch (event.type) {
    case "conversations_loaded":
      return event.items.reduce(withHistory, state);
    case "list_completed":
      return askingForOthers(state, event.items);
    case "conversation_gone":
      return withoutConversation(state, event.conversationId);
    case "messages_loaded":
      return withMessages(state, event);
    case "frame":
      return withFrame(state, event.frame);
    case "draft_queued":
      return withItem(state, event.item);
    case "draft_failed":
      return changeItem(state, event, { state: "failed", problem: event.problem });
    case "draft_retried":
      return changeItem(state, event, { state: "sending", problem: null });
    case "draft_discarded":
      return withoutItems(state, event.conversationId, new Set([event.clientId]));
    case "read_to":
      return withReadTo(state, event);
    case "typing_expired":
      return withTyping(state, event.conversationId, false);
  }
}

function withFrame(state: ConversationState, frame: ServerFrame): ConversationState {
  switch (frame.type) {
    case "message":
    case "ack":
      return withLiveMessage(state, frame.message);
    case "conversation":
      return withHistory(state, frame.conversation);
    case "marks":
      return withMarks(state, frame);
    case "typing":
      return isMine(state, frame) ? state : withTyping(state, frame.conversationId, frame.on);
    case "presence":
      return withPresence(state, frame);
    default:
      return state;
  }
}

/** A history as the server tells it; who was in it before and is not told of stands alone again, and is asked for (PEO-2). */
function withHistory(state: ConversationState, next: Conversation): ConversationState {
  const parts = alone(next);
  // A message that came meanwhile has brought it back.
  const isStale = parts.some((part) => part.lastSeq < (state.conversations[part.id]?.lastSeq ?? 0));
  const told = parts.map((part) => (isStale ? { ...part, archived: false } : part)).reduce(withConversation, state);
  const left = partsOf(told, next.id).filter((one) => !parts.some((part) => part.id === one.id));
  return left.reduce(
    (before, one) =>
      needing(
        { ...before, conversations: { ...before.conversations, [one.id]: { ...one, historyId: one.id } } },
        one.id,
      ),
    told,
  );
}

function askingForOthers(state: ConversationState, items: readonly Conversation[]): ConversationState {
  const told = new Set(items.flatMap((item) => alone(item)).map((one) => one.id));
  // A thread that is empty stands in no list of a member.
  const others = Object.values(state.conversations).filter(
    (one) => !told.has(one.id) && !one.archived && one.lastSeq > 0,
  );
  return others.reduce((before, one) => needing(before, one.id), state);
}

function withoutConversation(state: ConversationState, id: string): ConversationState {
  const { [id]: _conversation, ...conversations } = state.conversations;
  const { [id]: _thread, ...threads } = state.threads;
  const { [id]: _after, ...needsFetch } = state.needsFetch;
  const needsConversations = state.needsConversations.filter((one) => one !== id);
  return { ...state, conversations, threads, needsFetch, needsConversations };
}

/** A summary older than what is known changes only its flags and never takes a message back. */
function withConversation(state: ConversationState, next: Conversation): ConversationState {
  const known = state.conversations[next.id];
  const isStale = known !== undefined && next.lastSeq < known.lastSeq;
  const merged: Conversation = {
    ...next,
    ...(isStale
      ? {
          lastSeq: known.lastSeq,
          lastMessage: known.lastMessage,
          lastActivityAt: known.lastActivityAt,
          turn: known.turn,
          unread: known.unread,
        }
      : {}),
    marks: known ? laterMarks(known.marks, next.marks) : next.marks,
  };
  // What was read here meanwhile is not unread again because an older answer says so.
  if (merged.marks[merged.side].readTo >= merged.lastSeq) merged.unread = 0;
  const presence = next.member ? { ...state.presence, [next.member.id]: next.member.presence } : state.presence;
  const needsConversations = isStale
    ? state.needsConversations
    : state.needsConversations.filter((id) => id !== next.id);
  const conversations = { ...state.conversations, [next.id]: merged };
  return withThread({ ...state, conversations, presence, needsConversations }, next.id, (thread) =>
    addMessages(thread, [], merged.lastSeq),
  );
}

function withMessages(
  state: ConversationState,
  page: { conversationId: string; items: readonly Message[]; lastSeq: number },
): ConversationState {
  const heard = Math.max(page.lastSeq, state.conversations[page.conversationId]?.lastSeq ?? 0);
  const known = state.threads[page.conversationId] ?? emptyThread;
  const opened = { ...state, threads: { ...state.threads, [page.conversationId]: known } };
  const next = withThread(opened, page.conversationId, (thread) => ({ ...addMessages(thread, page.items, heard) }));
  return settle(next, page.conversationId, page.items);
}

function withLiveMessage(state: ConversationState, message: Message): ConversationState {
  const id = message.conversationId;
  const known = state.conversations[id];
  let next = withThread(state, id, (thread) => addMessages(thread, [message]));
  next = settle(next, id, [message]);
  if (!known) return needing(next, id);
  if (message.seq <= known.lastSeq) return next;
  const isTheirs = message.author !== known.side;
  const conversation: Conversation = {
    ...known,
    lastSeq: message.seq,
    lastMessage: message,
    lastActivityAt: message.sentAt,
    unread: known.unread + (isTheirs ? 1 : 0),
    turn: message.author === "auto" ? known.turn : message.author === "member" ? "visitor" : "member",
    archived: false,
  };
  next = { ...next, conversations: { ...next.conversations, [id]: conversation } };
  if (known.archived) next = partsOf(next, id).reduce(broughtBack, next);
  if (isTheirs) next = withTyping(next, id, false);
  return message.seq > known.lastSeq + 1 ? needing(next, id) : next;
}

/** CON-6: a new message brings back all of the history. */
function broughtBack(state: ConversationState, one: Conversation): ConversationState {
  return { ...state, conversations: { ...state.conversations, [one.id]: { ...one, archived: false } } };
}

function withThread(state: ConversationState, id: string, change: (thread: Thread) => Thread): ConversationState {
  const thread = state.threads[id];
  if (!thread) return state;
  const changed = change(thread);
  const after = missingAfter(changed);
  const { [id]: before, ...others } = state.needsFetch;
  if (changed === thread && before === (after ?? undefined)) return state;
  return {
    ...state,
    threads: { ...state.threads, [id]: changed },
    needsFetch: after === null ? others : { ...others, [id]: after },
  };
}

function withMarks(
  state: ConversationState,
  frame: { conversationId: string; side: Side; deliveredTo: number; readTo: number },
): ConversationState {
  const known = state.conversations[frame.conversationId];
  if (!known) return state;
  const marks = laterMarks(known.marks, { ...known.marks, [frame.side]: frame });
  const unread = frame.side === known.side && marks[frame.side].readTo >= known.lastSeq ? 0 : known.unread;
  return { ...state, conversations: { ...state.conversations, [known.id]: { ...known, marks, unread } } };
}

function withReadTo(state: ConversationState, at: { conversationId: string; seq: number }): ConversationState {
  const known = state.conversations[at.conversationId];
  if (!known) return state;
  return withMarks(state, { conversationId: known.id, side: known.side, deliveredTo: at.seq, readTo: at.seq });
}

function withTyping(state: ConversationState, id: string, on: boolean): ConversationState {
  return Boolean(state.typing[id]) === on ? state : { ...state, typing: { ...state.typing, [id]: on } };
}

function withPresence(state: ConversationState, frame: { memberId: string; presence: Presence }): ConversationState {
  const conversations = { ...state.conversations };
  for (const known of Object.values(conversations))
    if (known.member?.id === frame.memberId)
      conversations[known.id] = { ...known, member: { ...known.member, presence: frame.presence } };
  return { ...state, conversations, presence: { ...state.presence, [frame.memberId]: frame.presence } };
}

function needing(state: ConversationState, id: string): ConversationState {
  if (state.needsConversations.includes(id)) return state;
  return { ...state, needsConversations: [...state.needsConversations, id] };
}

function isMine(state: ConversationState, frame: { conversationId: string; side: Side }): boolean {
  return state.conversations[frame.conversationId]?.side === frame.side;
}

function laterMarks(a: Conversation["marks"], b: Conversation["marks"]): Conversation["marks"] {
  const later = (side: Side) => ({
    deliveredTo: Math.max(a[side].deliveredTo, b[side].deliveredTo),
    readTo: Math.max(a[side].readTo, b[side].readTo),
  });
  return { member: later("member"), visitor: later("visitor") };
}
