import type { Conversation, Message } from "@rapport/contracts";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ConversationsProvider } from "../../shell/conversations-context.tsx";
import { type Session, SessionContext } from "../../shell/session.ts";
import { ownKey } from "../../shell/storage.ts";
import { type Opened, open, settle } from "../../test/app.tsx";
import { ConversationPane } from "./conversation-pane.tsx";

const at = (minute: number) => new Date(Date.UTC(2026, 2, 12, 15, minute)).toISOString();
const read = { deliveredTo: 1, readTo: 1 };

function message(conversationId: string, minute: number, text: string): Message {
  const said = { author: "visitor" as const, kind: "text" as const, clientId: null };
  return { id: `msg_${conversationId}`, conversationId, seq: 1, text, sentAt: at(minute), ...said };
}
const first = message("con_1", 0, "Asked at home");
const second = message("con_2", 10, "Asked on the way");
const part = (of: Message) => ({
  id: of.conversationId,
  source: "direct" as const,
  startedAt: of.sentAt,
  dialogueAt: null,
  lastSeq: 1,
  lastMessage: of,
  lastActivityAt: of.sentAt,
  marks: { member: read, visitor: read },
  unread: 0,
  turn: "member" as const,
});
const history: Conversation = {
  ...part(second),
  historyId: "con_1",
  side: "member",
  member: null,
  bot: false,
  visitor: { visitorId: "vis_2", name: "Léa Roux", kind: "client", online: false },
  archived: false,
  muted: false,
  blockedBy: null,
  earlier: [{ ...part(first), visitorId: "vis_1" }],
};
const answers = {
  "GET /api/v1/conversations": { items: [history], nextCursor: null },
  "GET /api/v1/conversations/con_1": history,
  "GET /api/v1/conversations/con_1/messages": { items: [first], lastSeq: 1 },
  "GET /api/v1/conversations/con_2/messages": { items: [second], lastSeq: 1 },
  "GET /api/v1/programme": { name: "Alder", accent: "#234f3c", defaultLocale: "en", setUp: true, shopUrl: null },
};
const session: Session = {
  memberId: "mem_1",
  name: "Ana",
  greeting: "Ana",
  photoUrl: null,
  role: "expert",
  staffRight: null,
};
const draftKey = (id: string) => ownKey(session.memberId, `draft:${id}`);

let app: Opened;
beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal(
    "WebSocket",
    class {
      send(): void {}
      close(): void {}
    },
  );
});
afterEach(() => app.close());

it("shows joined conversations as one thread under the address of either, and says where the other begins (CON-1)", async () => {
  localStorage.setItem(draftKey("con_2"), "Begun before they were one");
  app = await open(
    <SessionContext value={session}>
      <ConversationsProvider>
        <ConversationPane conversationId="con_1" />
      </ConversationsProvider>
    </SessionContext>,
    answers,
  );
  await settle();
  const text = app.page.textContent;
  const places = ["Asked at home", "another browser or account", "Asked on the way"].map((words) =>
    text.indexOf(words),
  );
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(app.page.querySelector("h1")?.textContent).toBe("Léa Roux");
  expect(app.page.querySelector("textarea")?.value).toBe("Begun before they were one");
});
