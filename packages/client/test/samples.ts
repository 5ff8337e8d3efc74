import type { Conversation, Message } from "@rapport/contracts";

const start = Date.parse("2026-03-02T10:00:00.000Z");

export function sampleMessage(seq: number, more: Partial<Message> = {}): Message {
  return {
    id: `msg_${seq}`,
    conversationId: "con_1",
    seq,
    author: seq % 2 === 0 ? "member" : "visitor",
    kind: "text",
    text: `message ${seq}`,
    sentAt: new Date(start + seq * 60_000).toISOString(),
    clientId: null,
    ...more,
  };
}

export function sampleConversation(more: Partial<Conversation> = {}): Conversation {
  return {
    id: "con_1",
    source: "direct",
    startedAt: new Date(start).toISOString(),
    dialogueAt: null,
    side: "member",
    member: {
      id: "mem_1",
      name: "Ana",
      role: "ambassador",
      photoUrl: null,
      bio: "",
      storeName: null,
      city: null,
      presence: { kind: "online" },
    },
    bot: false,
    visitor: { visitorId: "vis_1", name: "Visitor 12", kind: "temporary", online: true },
    lastSeq: 0,
    lastMessage: null,
    lastActivityAt: new Date(start).toISOString(),
    marks: { member: { deliveredTo: 0, readTo: 0 }, visitor: { deliveredTo: 0, readTo: 0 } },
    unread: 0,
    turn: null,
    archived: false,
    muted: false,
    blockedBy: null,
    historyId: more.id ?? "con_1",
    earlier: [],
    ...more,
  };
}

/** The conversation as the server would answer it after these messages. */
export function conversationAfter(messages: readonly Message[], more: Partial<Conversation> = {}): Conversation {
  const last = messages.at(-1);
  const base = sampleConversation(more);
  if (!last) return base;
  return {
    ...base,
    lastSeq: last.seq,
    lastMessage: last,
    lastActivityAt: last.sentAt,
    unread: messages.filter((m) => m.author !== base.side && m.seq > base.marks[base.side].readTo).length,
    turn: last.author === "member" ? "visitor" : "member",
  };
}

/** The history of conversations with these messages, as the server would answer it. */
export function historyAfter(threads: Readonly<Record<string, readonly Message[]>>): Conversation {
  const [latest, ...earlier] = Object.entries(threads)
    .map(([id, messages]) => conversationAfter(messages, { id, historyId: Object.keys(threads).sort()[0]! }))
    .sort((a, b) => (standing(a) < standing(b) ? 1 : -1)) as [Conversation, ...Conversation[]];
  const parts = earlier.map(
    ({ id, source, startedAt, dialogueAt, lastSeq, lastMessage, lastActivityAt, marks, ...one }) => {
      const { unread, turn, visitor } = one;
      const said = { lastSeq, lastMessage, lastActivityAt };
      return { id, visitorId: visitor.visitorId, source, startedAt, dialogueAt, ...said, marks, unread, turn };
    },
  );
  return { ...latest, unread: parts.reduce((sum, part) => sum + part.unread, latest.unread), earlier: parts };
}

function standing({ lastSeq, lastActivityAt, id }: Conversation): string {
  return `${Number(lastSeq > 0)} ${lastActivityAt} ${id}`;
}

/** A socket that a test drives by hand. */
export class FakeSocket {
  static all: FakeSocket[] = [];
  static get last(): FakeSocket {
    return FakeSocket.all.at(-1)!;
  }
  readonly url: string;
  sent: { type: string; [key: string]: unknown }[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  closed = false;
  constructor(url: string | URL) {
    this.url = String(url);
    FakeSocket.all.push(this);
  }
  send(text: string): void {
    this.sent.push(JSON.parse(text) as { type: string });
  }
  close(): void {
    this.closed = true;
  }
  receive(frame: unknown): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
  greet(): void {
    this.onopen?.();
    this.receive({ type: "ready", now: new Date().toISOString(), side: "visitor", id: "vis_1" });
  }
  static asWebSocket(): typeof WebSocket {
    FakeSocket.all = [];
    return FakeSocket as unknown as typeof WebSocket;
  }
}
