import type { OutboxItem } from "@rapport/client";
import type { Conversation } from "@rapport/contracts";
import { act } from "react";
import { expect, it } from "vitest";
import { type Opened, press, settle, type } from "../../test/app.tsx";
import { conversationPane, seen } from "../../test/conversation.tsx";

const read = { deliveredTo: 0, readTo: 0 };
const conversation: Conversation = {
  ...seen,
  id: "con_1",
  source: "direct",
  startedAt: "2026-03-12T15:00:00.000Z",
  lastActivityAt: "2026-03-12T15:00:00.000Z",
  dialogueAt: null,
  lastSeq: 0,
  lastMessage: null,
  marks: { member: read, visitor: read },
  unread: 0,
  turn: null,
  earlier: [],
};
const refusal = { type: "about:blank", title: "", status: 400, code: "invalid_fields", detail: "" };
const openPane = conversationPane(conversation, {
  "GET /api/v1/conversations/con_1/messages": { items: [], lastSeq: 0 },
  "POST /api/v1/conversations/con_1/messages": [400, refusal],
});

let app: Opened;
async function openField(): Promise<HTMLTextAreaElement> {
  app = await openPane();
  return app.page.querySelector("textarea")!;
}

const button = (words: string) => [...app.page.querySelectorAll("button")].find((one) => one.textContent === words);
const sent = () => app.sent.filter(({ key }) => key.startsWith("POST") && key.endsWith("/messages"));
const send = () => press(app.page.querySelector("button[type=submit]"));

it("CON-5: a message longer than the limit stays in the field, with words and a count", async () => {
  const field = await openField();
  await type(field, "a".repeat(4500));
  expect(app.page.textContent).toContain("4,500 of 5,000 characters");
  await type(field, "a".repeat(5001));
  expect(app.page.textContent).toContain("A message has at most 5,000 characters.5,001 of 5,000 characters");
  await send();
  expect(sent()).toEqual([]);
  expect(field.value).toHaveLength(5001);
  await type(field, "a".repeat(5000));
  await send();
  expect(sent()).toHaveLength(1);
});

it("CON-4: a message refused for good goes back to the field, before what was begun there, and no try is offered", async () => {
  const field = await openField();
  await type(field, "Hello?");
  await send();
  expect(app.page.textContent).toContain("A message was not sent.");
  expect(button("Try again")).toBeUndefined();
  await type(field, "Begun");
  await press(button("Edit"));
  expect(field.value).toBe("Hello?\nBegun");
  expect(app.page.textContent).not.toContain("not sent");
  const kept = JSON.parse(
    Object.entries(localStorage).find(([key]) => key.includes("outbox"))?.[1] ?? "[]",
  ) as OutboxItem[];
  expect(kept).toEqual([]);
});

it("CON-5: a file that is no photo is refused before it is chosen", async () => {
  await openField();
  const input = app.page.querySelector("input[type=file]")!;
  const file = new File(["%PDF"], "invoice.pdf", { type: "application/pdf" });
  Object.defineProperty(input, "files", { value: [file] });
  await act(async () => void input.dispatchEvent(new Event("change", { bubbles: true })));
  await settle();
  expect(document.body.textContent).toContain("The file is not a photo that can be read.");
  expect(app.page.querySelector("form li")).toBeNull();
  expect(app.sent.some(({ key }) => key.endsWith("/uploads"))).toBe(false);
});
