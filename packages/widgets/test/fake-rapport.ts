import type { Conversation, DraftInput, Message, PublicMember, ServerFrame } from "@rapport/contracts";
import { vi } from "vitest";

const ana: PublicMember = {
  id: "mem_ana",
  name: "Ana Moreau",
  role: "expert",
  photoUrl: null,
  bio: "Climbing guide.",
  storeName: null,
  city: "Annecy",
  presence: { kind: "online" },
};
const tom: PublicMember = { ...ana, id: "mem_tom", name: "Tom Weaver", presence: { kind: "hours", count: 3 } };

export interface FakeCall {
  key: string;
  body: Record<string, unknown>;
  token: string | null;
}
type Answer = (call: FakeCall, id: string) => unknown;

/** A small Rapport for the widgets' tests: enough of the API, with every call written down and any answer replaceable. */
export class FakeRapport {
  readonly calls: FakeCall[] = [];
  readonly sockets: FakeSocket[] = [];
  readonly conversations = new Map<string, { conversation: Conversation; messages: Message[] }>();
  readonly refusals = new Map<string, { status: number; code: string }>();
  email: string | null = null;

  keys(): string[] {
    return this.calls.map((call) => call.key);
  }

  /** What a member (or the shopper) writes, as the server would tell it. */
  write(memberId: string, author: Message["author"], draft: DraftInput & Partial<Message>): Message {
    const { conversation, messages } = this.conversationWith(memberId);
    const message: Message = {
      id: `msg_${messages.length + 1}`,
      conversationId: conversation.id,
      seq: messages.length + 1,
      author,
      sentAt: new Date().toISOString(),
      ...draft,
      text: draft.text ?? "",
    };
    messages.push(message);
    const unread = conversation.unread + (author === "member" ? 1 : 0);
    Object.assign(conversation, { lastSeq: message.seq, lastMessage: message, lastActivityAt: message.sentAt, unread });
    return message;
  }

  tell(frame: ServerFrame): void {
    for (const socket of this.sockets) socket.receive(frame);
  }

  conversationWith(memberId: string): { conversation: Conversation; messages: Message[] } {
    const id = `con_${memberId}`;
    const known = this.conversations.get(id) ?? { conversation: newConversation(id, memberId), messages: [] };
    this.conversations.set(id, known);
    return known;
  }

  answers: Record<string, Answer> = {
    "GET /widget/config": () => ({
      programme: "Alder",
      accent: "#2f5d4a",
      locales: ["en", "fr"],
      privacyUrl: "/privacy",
      currency: "EUR",
      affiliationWindowDays: 30,
    }),
    "GET /widget/members": () => ({ items: [ana, tom], online: 1 }),
    "GET /widget/challenges": () => ({ items: [] }),
    "POST /visitors": () => this.#session(),
    "GET /visitors/me": () => this.#session(),
    "PUT /visitors/me/email": ({ body }) => {
      this.email = String(body["email"] as string);
      return this.#session();
    },
    "DELETE /visitors/me": () => ({}),
    "POST /conversations": ({ body }) => this.conversationWith(String(body["memberId"] as string)).conversation,
    "GET /conversations": () => ({
      items: [...this.conversations.values()].map((known) => known.conversation),
      nextCursor: null,
    }),
    "GET /conversations/:id": (_, id) => this.conversations.get(id)?.conversation,
    "GET /conversations/:id/messages": (_, id) => {
      const { messages = [] } = this.conversations.get(id) ?? {};
      return { items: messages, lastSeq: messages.length };
    },
    "POST /conversations/:id/messages": ({ body }, id) =>
      this.write(id.replace("con_", ""), "visitor", body as unknown as DraftInput),
    "POST /conversations/:id/read": () => ({}),
  };

  install(): void {
    vi.stubGlobal("fetch", (url: string, init: RequestInit = {}) => this.#fetch(url, init));
    const { sockets } = this;
    vi.stubGlobal(
      "WebSocket",
      class extends FakeSocket {
        constructor() {
          super();
          sockets.push(this);
        }
      },
    );
  }

  async #fetch(url: string, init: RequestInit): Promise<Response> {
    const path = new URL(url).pathname.replace("/api/v1", "");
    const [, id = ""] = path.match(/^\/conversations\/([^/]+)/) ?? [];
    const key = `${init.method ?? "GET"} ${id ? path.replace(id, ":id") : path}`;
    const token =
      (init.headers as Record<string, string> | undefined)?.["authorization"]?.replace("Bearer ", "") ?? null;
    const body = (init.body ? JSON.parse(String(init.body as string)) : {}) as Record<string, unknown>;
    const call = { key, token, body };
    this.calls.push(call);
    const refusal = this.refusals.get(key);
    if (refusal?.status === 0) throw new TypeError("offline");
    if (refusal) return Response.json({ ...refusal, detail: refusal.code }, { status: refusal.status });
    const answer = this.answers[key]?.(call, id) ?? {};
    return answer instanceof Response ? answer : Response.json(answer);
  }

  #session(): object {
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
    return { token: "token-1", visitorId: "vis_1", kind: "temporary", email: this.email, name: null, expiresAt };
  }
}

class FakeSocket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  send(): void {}
  close(): void {}
  receive(frame: ServerFrame): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
}

function newConversation(id: string, memberId: string): Conversation {
  const at = new Date().toISOString();
  return {
    id,
    source: "direct",
    startedAt: at,
    dialogueAt: null,
    side: "visitor",
    member: memberId === tom.id ? tom : ana,
    bot: false,
    visitor: { visitorId: "vis_1", name: "Visitor 1", kind: "temporary", online: true },
    lastSeq: 0,
    lastMessage: null,
    lastActivityAt: at,
    marks: { member: { deliveredTo: 0, readTo: 0 }, visitor: { deliveredTo: 0, readTo: 0 } },
    unread: 0,
    turn: null,
    archived: false,
    muted: false,
    blockedBy: null,
    historyId: id,
    earlier: [],
  };
}
