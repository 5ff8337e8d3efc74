import type { Conversation, Message } from "@rapport/contracts";
import type { ConversationState, OutboxItem } from "./conversation-state.ts";

export type ConversationFilter = "all" | "mine_to_answer" | "unread" | "archived";

/** The conversations at hand that a list shows, latest activity first (CON-6: archived ones only in their own list). */
export function conversationList(state: ConversationState, filter: ConversationFilter = "all"): Conversation[] {
  return Object.values(state.conversations)
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

/** How far one's own message has come at the other side (CON-6). */
export function messageStatus(conversation: Conversation, message: Message): MessageStatus {
  const other = conversation.marks[conversation.side === "member" ? "visitor" : "member"];
  if (other.readTo >= message.seq) return "read";
  return other.deliveredTo >= message.seq ? "delivered" : "sent";
}

/** A line of a thread as it is drawn: a day, the line above the first unread message, or a group of one author. */
export type ThreadLine =
  | { kind: "day"; key: string; at: string }
  | { kind: "unread"; key: string }
  | { kind: "group"; key: string; author: Message["author"]; at: string; messages: Message[] };

const groupMilliseconds = 3 * 60_000;

/** Groups the messages of one author within three minutes, under a line for each local day and above the unread ones. */
export function threadLines(messages: readonly Message[], unreadAfter: number | null = null): ThreadLine[] {
  const lines: ThreadLine[] = [];
  let previous: Message | null = null;
  for (const message of messages) {
    const isNewDay = !previous || dayOf(previous) !== dayOf(message);
    const isFirstUnread =
      unreadAfter !== null && message.seq > unreadAfter && (!previous || previous.seq <= unreadAfter);
    if (isNewDay) lines.push({ kind: "day", key: `day-${message.seq}`, at: message.sentAt });
    if (isFirstUnread) lines.push({ kind: "unread", key: "unread" });
    const group = lines.at(-1);
    if (group?.kind === "group" && belongsWith(group.messages.at(-1)!, message)) group.messages.push(message);
    else
      lines.push({
        kind: "group",
        key: `g-${message.seq}`,
        author: message.author,
        at: message.sentAt,
        messages: [message],
      });
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

/** What is on its way in one conversation, in the order it was written. */
export function outboxOf(state: ConversationState, conversationId: string): readonly OutboxItem[] {
  return state.outbox[conversationId] ?? [];
}
