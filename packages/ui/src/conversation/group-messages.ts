import { dayOf } from "../format/instants.ts";
import type { ThreadMessage } from "./message.ts";

/** What a thread consists of, from oldest to newest. */
export type ThreadItem =
  | { kind: "day"; key: string; at: string }
  | { kind: "unread"; key: string }
  | { kind: "notice"; key: string; message: ThreadMessage }
  | { kind: "group"; key: string; messages: ThreadMessage[] };

/** Messages of one author within three minutes form a group. */
export const GROUP_MS = 3 * 60_000;

/** Days are those of the reader's place; `unreadFrom` is the first message not read yet. */
export interface GroupOptions {
  timeZone: string;
  unreadFrom?: string | null;
}

/**
 * Arranges messages (oldest first) into groups of one author within three minutes of the group's first message, with
 * a separator per day and one line before the first unread message; notices stand alone.
 */
export function groupMessages(messages: readonly ThreadMessage[], options: GroupOptions): ThreadItem[] {
  const items: ThreadItem[] = [];
  let day = "";
  for (const message of messages) {
    const its = dayOf(message.sentAt, options.timeZone);
    if (its !== day) items.push({ kind: "day", key: `day-${its}`, at: message.sentAt });
    day = its;
    if (message.id === options.unreadFrom) items.push({ kind: "unread", key: "unread" });
    place(items, message);
  }
  return items;
}

function place(items: ThreadItem[], message: ThreadMessage): void {
  if (message.kind === "notice") {
    items.push({ kind: "notice", key: message.id, message });
    return;
  }
  const last = items.at(-1);
  if (last?.kind === "group" && belongs(last.messages[0]!, message)) last.messages.push(message);
  else items.push({ kind: "group", key: message.id, messages: [message] });
}

function belongs(first: ThreadMessage, message: ThreadMessage): boolean {
  const sameAuthor = first.authorId === message.authorId && first.mine === message.mine;
  const near = Date.parse(message.sentAt) - Date.parse(first.sentAt) <= GROUP_MS;
  return sameAuthor && near && Boolean(first.automatic) === Boolean(message.automatic);
}

/** All photos of a thread in order: what the viewer walks through. */
export function photosOf(messages: readonly ThreadMessage[]) {
  return messages.flatMap((message) => message.photos ?? []);
}
