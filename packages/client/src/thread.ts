import type { Message } from "@rapport/contracts";

/**
 * What is known of one conversation's messages (CON-4): `messages` have consecutive numbers; `ahead` holds those that came
 * before a missing one; `lastSeq` is the highest number heard of.
 */
export interface Thread {
  messages: readonly Message[];
  ahead: readonly Message[];
  lastSeq: number;
}

export const emptyThread: Thread = { messages: [], ahead: [], lastSeq: 0 };

/** The number after which messages must be fetched, or null when nothing is missing (CON-4). */
export function missingAfter(thread: Thread): number | null {
  const last = lastOf(thread);
  return last < thread.lastSeq ? last : null;
}

/** Whether older messages exist than those at hand; numbers start at 1. */
export function hasOlder(thread: Thread): boolean {
  return (thread.messages[0]?.seq ?? 1) > 1;
}

/** Adds messages in whatever order and however often they come; each number is kept once, consecutive ones in `messages`. */
export function addMessages(thread: Thread, incoming: readonly Message[], lastSeq = 0): Thread {
  const bySeq = new Map<number, Message>();
  for (const message of [...incoming, ...thread.ahead, ...thread.messages]) bySeq.set(message.seq, message);
  const heard = Math.max(thread.lastSeq, lastSeq, ...bySeq.keys());
  const anchor = anchorOf(thread, incoming);
  const messages = consecutive(bySeq, anchor);
  const last = messages.at(-1)?.seq ?? anchor - 1;
  const ahead = [...bySeq.values()].filter((message) => message.seq > last).sort(bySequence);
  const isSame = messages.length === thread.messages.length && ahead.length === thread.ahead.length;
  return isSame && heard === thread.lastSeq ? thread : { messages, ahead, lastSeq: heard };
}

function anchorOf(thread: Thread, incoming: readonly Message[]): number {
  if (thread.messages[0]) return thread.messages[0].seq;
  if (thread !== emptyThread) return 1;
  return incoming.length > 0 ? Math.min(...incoming.map((message) => message.seq)) : 1;
}

function consecutive(bySeq: ReadonlyMap<number, Message>, anchor: number): Message[] {
  let first = anchor;
  while (bySeq.has(first - 1)) first -= 1;
  const messages: Message[] = [];
  for (let seq = first; ; seq += 1) {
    const message = bySeq.get(seq);
    if (!message) return messages;
    messages.push(message);
  }
}

function lastOf(thread: Thread): number {
  return thread.messages.at(-1)?.seq ?? 0;
}

function bySequence(a: Message, b: Message): number {
  return a.seq - b.seq;
}
