import type { OutboxItem } from "@rapport/client";
import type { Conversation } from "@rapport/contracts";
import { act } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ConversationsProvider } from "../../shell/conversations-context.tsx";
import { type Session, SessionContext } from "../../shell/session.ts";
import { type Answers, type Opened, open, press, settle } from "../../test/app.tsx";
import { ConversationPane } from "./conversation-pane.tsx";

const read = { deliveredTo: 0, readTo: 0 };
const conversation: Conversation = {
  id: "con_1",
  historyId: "con_1",
  source: "direct",
  startedAt: "2026-03-12T15:00:00.000Z",
  lastActivityAt: "2026-03-12T15:00:00.000Z",
  dialogueAt: null,
  lastSeq: 0,
  lastMessage: null,
  marks: { member: read, visitor: read },
  unread: 0,
  turn: null,
  side: "member",
  member: null,
  bot: false,
  visitor: { visitorId: "vis_1", name: "Léa Roux", kind: "client", online: false },
  archived: false,
  muted: false,
  blockedBy: null,
  earlier: [],
};
const session: Session = {
  memberId: "mem_1",
  name: "Ana",
  greeting: "Ana",
  photoUrl: null,
  role: "expert",
  staffRight: null,
};
const refusal = { type: "about:blank", title: "", status: 400, code: "invalid_fields", detail: "" };
const answers: Answers = {
  "GET /api/v1/conversations": { items: [conversation], nextCursor: null },
  "GET /api/v1/conversations/con_1": conversation,
  "GET /api/v1/conversations/con_1/messages": { items: [], lastSeq: 0 },
  "GET /api/v1/programme": { name: "Alder", accent: "#234f3c", defaultLocale: "en", setUp: true, shopUrl: null },
  "POST /api/v1/conversations/con_1/messages": [400, refusal],
};

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

async function openPane(): Promise<HTMLTextAreaElement> {
  app = await open(
    <SessionContext value={session}>
      <ConversationsProvider>
        <ConversationPane conversationId="con_1" />
      </ConversationsProvider>
    </SessionContext>,
    answers,
  );
  await settle();
  return app.page.querySelector("textarea")!;
}

async function write(field: HTMLTextAreaElement, text: string): Promise<void> {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

const button = (words: string) => [...app.page.querySelectorAll("button")].find((one) => one.textContent === words);
const sent = () => app.sent.filter(({ key }) => key.startsWith("POST") && key.endsWith("/messages"));
const send = () => press(app.page.querySelector("button[type=submit]"));

it("CON-5: a message longer than the limit stays in the field, with words and a count", async () => {
  const field = await openPane();
  await write(field, "a".repeat(4500));
  expect(app.page.textContent).toContain("4,500 of 5,000 characters");
  await write(field, "a".repeat(5001));
  expect(app.page.textContent).toContain("A message has at most 5,000 characters.5,001 of 5,000 characters");
  await send();
  expect(sent()).toEqual([]);
  expect(field.value).toHaveLength(5001);
  await write(field, "a".repeat(5000));
  await send();
  expect(sent()).toHaveLength(1);
});

it("CON-4: a message refused for good goes back to the field, before what was begun there, and no try is offered", async () => {
  const field = await openPane();
  await write(field, "Hello?");
  await send();
  expect(app.page.textContent).toContain("A message was not sent.");
  expect(button("Try again")).toBeUndefined();
  await write(field, "Begun");
  await press(button("Edit"));
  expect(field.value).toBe("Hello?\nBegun");
  expect(app.page.textContent).not.toContain("not sent");
  const kept = JSON.parse(
    Object.entries(localStorage).find(([key]) => key.includes("outbox"))?.[1] ?? "[]",
  ) as OutboxItem[];
  expect(kept).toEqual([]);
});

it("CON-5: a file that is no photo is refused before it is chosen", async () => {
  await openPane();
  const input = app.page.querySelector("input[type=file]")!;
  const file = new File(["%PDF"], "invoice.pdf", { type: "application/pdf" });
  Object.defineProperty(input, "files", { value: [file] });
  await act(async () => void input.dispatchEvent(new Event("change", { bubbles: true })));
  await settle();
  expect(document.body.textContent).toContain("The file is not a photo that can be read.");
  expect(app.page.querySelector("form li")).toBeNull();
  expect(app.sent.some(({ key }) => key.endsWith("/uploads"))).toBe(false);
});
