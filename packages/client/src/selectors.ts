import type { Conversation, Message } from "@rapport/contracts";
import type { ConversationState, OutboxItem } from "./conversation-state.ts";
import { historiesOf, partsOf } from "./history.ts";

export type ConversationFilter = "all" | "mine_to_answer" | "unread" | "archived";

/** The histories at hand that a list shows, latest activity first (CON-1; CON-6: archived ones only in their own list). */
export function conversationList(state: ConversationState, filter: ConversationFilter = "all"): Conversation[] {
  return historiesOf(state)
    .filter((conversation) => belongsTo(conversation, filter))
    .sort((a, b) =>
      a.lastActivityAt === b.lastActivityAt ? (a.id < b.id ? -1 : 1) : a.lastActivityAt < b.lastActivityAt ? 1 : -1,
    );
}

function belongsTo(conversation: Conversation, filter: ConversationFilter): boolean {
  if (filter === "archived") return conversation.archived;
  if (conversation.archived) return false;
  if (filter === "unread") return conversation.unread > 0;
  return filter === "all" || conversation.turn === conversation.side;
}

/** Messages of the other side not read yet, over all conversations that are not muted or archived. */
export function unreadTotal(state: ConversationState): number {
  return Object.values(state.conversations)
    .filter((conversation) => !conversation.muted && !conversation.archived)
    .reduce((sum, conversation) => sum + conversation.unread, 0);
}

export type MessageStatus = "sent" | "delivered" | "read";

/** How far one's own message of this history has come at the other side (CON-6). */
export function messageStatus(conversation: Conversation, message: Message): MessageStatus {
  const { marks } = conversation.earlier.find((part) => part.id === message.conversationId) ?? conversation;
  const other = marks[conversation.side === "member" ? "visitor" : "member"];
  if (other.readTo >= message.seq) return "read";
  return other.deliveredTo >= message.seq ? "delivered" : "sent";
}

/** How far a side had read when it opened a history: conversation → number. */
export type ReadTo = Readonly<Record<string, number>>;

/** What one's side has read of a history up to now, to keep where the unread messages begin. */
export function readToOf({ side, ...conversation }: Conversation): ReadTo {
  return Object.fromEntries([conversation, ...conversation.earlier].map(({ id, marks }) => [id, marks[side].readTo]));
}

/** Whether a message was not read then; one of a conversation that was not part of the history then does not count. */
export function isUnread({ conversationId, seq }: Message, readTo: ReadTo): boolean {
  return seq > (readTo[conversationId] ?? Number.POSITIVE_INFINITY);
}

/** Whether another conversation begins with this message, in a history that was there before (CON-1). */
export function beginsAnother(message: Message, isFirst: boolean): boolean {
  return message.seq === 1 && !isFirst;
}

/** A line of a thread as it is drawn: a day, where another conversation begins, the line above the first unread message, or a group of one author. */
export type ThreadLine =
  | { kind: "day"; key: string; at: string }
  | { kind: "another"; key: string }
  | { kind: "unread"; key: string }
  | { kind: "group"; key: string; author: Message["author"]; at: string; messages: Message[] };

const groupMilliseconds = 3 * 60_000;

/** Groups the messages of one author within three minutes, under a line for each local day and above the unread ones. */
export function threadLines(
  messages: readonly Message[],
  of: { unreadAfter?: ReadTo | null; hasOlder?: boolean } = {},
): ThreadLine[] {
  const { unreadAfter, hasOlder = false } = of;
  const firstUnread = unreadAfter ? messages.find((message) => isUnread(message, unreadAfter)) : undefined;
  const lines: ThreadLine[] = [];
  let previous: Message | null = null;
  for (const message of messages) {
    const key = `${message.conversationId}-${message.seq}`;
    if (!previous || dayOf(previous) !== dayOf(message))
      lines.push({ kind: "day", key: `day-${key}`, at: message.sentAt });
    if (beginsAnother(message, !previous && !hasOlder)) lines.push({ kind: "another", key: `another-${key}` });
    if (message === firstUnread) lines.push({ kind: "unread", key: "unread" });
    const group = lines.at(-1);
    if (group?.kind === "group" && belongsWith(group.messages.at(-1)!, message)) group.messages.push(message);
    else
      lines.push({ kind: "group", key: `g-${key}`, author: message.author, at: message.sentAt, messages: [message] });
    previous = message;
  }
  return lines;
}

function belongsWith(before: Message, message: Message): boolean {
  const apart = Date.parse(message.sentAt) - Date.parse(before.sentAt);
  const isPlain = before.kind !== "notice" && message.kind !== "notice";
  return isPlain && before.author === message.author && apart < groupMilliseconds;
}

function dayOf(message: Message): string {
  return new Date(message.sentAt).toDateString();
}

/** What is on its way in a history, in the order it was written. */
export function outboxOf(state: ConversationState, conversationId: string): readonly OutboxItem[] {
  const ids = partsOf(state, conversationId).map((part) => part.id);
  if (ids.length < 2) return state.outbox[conversationId] ?? [];
  return ids.flatMap((id) => state.outbox[id] ?? []).sort((a, b) => (a.queuedAt < b.queuedAt ? -1 : 1));
}

/** Whether the other side types in any conversation of the history. */
export function isTyping(state: ConversationState, conversationId: string): boolean {
  return partsOf(state, conversationId).some(({ id }) => state.typing[id] === true);
}
