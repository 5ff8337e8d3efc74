import type { Conversation, Message } from "@rapport/contracts";
import { expect, it } from "vitest";
import { ownKey } from "../../shell/storage.ts";
import { conversationPane, seen, session } from "../../test/conversation.tsx";

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
  ...seen,
  ...part(second),
  visitor: { ...seen.visitor, visitorId: "vis_2" },
  earlier: [{ ...part(first), visitorId: "vis_1" }],
};
const draftKey = (id: string) => ownKey(session.memberId, `draft:${id}`);
const openPane = conversationPane(history, {
  "GET /api/v1/conversations/con_1/messages": { items: [first], lastSeq: 1 },
  "GET /api/v1/conversations/con_2/messages": { items: [second], lastSeq: 1 },
});

it("shows joined conversations as one thread under the address of either, and says where the other begins (CON-1)", async () => {
  localStorage.setItem(draftKey("con_2"), "Begun before they were one");
  const app = await openPane();
  const text = app.page.textContent;
  const places = ["Asked at home", "another browser or account", "Asked on the way"].map((words) =>
    text.indexOf(words),
  );
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(app.page.querySelector("h1")?.textContent).toBe("Léa Roux");
  expect(app.page.querySelector("textarea")?.value).toBe("Begun before they were one");
});
