import type { Evidence, Message } from "@rapport/contracts";
import { expect, it } from "vitest";
import { sayIn } from "../../../test/say-in.ts";
import { evidenceItems, threeLines } from "./evidence-items.ts";
import { threadMessages } from "./thread-messages.ts";

const evidence: Evidence = {
  state: "decided",
  decidedAt: "2026-03-02T10:16:00.000Z",
  settings: { conversationWindowDays: 14, affiliationWindowDays: 30, creditExistingTraffic: false },
  customer: { personIds: ["per_1"], isMember: false },
  conversation: {
    candidates: [
      {
        conversationId: "c2",
        memberId: "bot",
        memberName: "",
        memberAlias: null,
        lastMessageAt: null,
        accepted: false,
        reason: "no_visitor_message",
      },
      {
        conversationId: "c1",
        memberId: "m1",
        memberName: "Ana",
        memberAlias: null,
        lastMessageAt: "2026-03-01T09:00:00.000Z",
        accepted: true,
        reason: "won",
      },
    ],
  },
  affiliation: {
    candidates: [
      {
        clickId: "k1",
        memberId: "m2",
        memberName: "Tom",
        memberAlias: null,
        at: "2026-01-01T09:00:00.000Z",
        origin: "inbound",
        accepted: false,
        reason: "outside_window",
      },
    ],
  },
  words: { en: [], fr: [] },
  changes: [],
};
const order = { id: "o1", placedAt: "2026-03-02T10:15:00.000Z" };

it("ATT-8: one line of time, oldest first, the order last of its instant, rejected pieces with their reason", async () => {
  const items = evidenceItems(evidence, order, await sayIn("en"));
  expect(items.map(({ title, accepted, reason }) => ({ title, accepted, ...(reason && { reason }) }))).toEqual([
    {
      title: "Click on a link of Tom · Inbound",
      accepted: false,
      reason: "Too long before the order for the window in force.",
    },
    { title: "Last message with Ana", accepted: true },
    { title: "Conversation with The bot", accepted: false, reason: "The shopper never wrote before the order." },
    { title: "Order o1 was placed", accepted: true },
  ]);
  expect(items.find((item) => item.id === "talk c1")?.conversationId).toBe("c1");
});

it("the explanation is always three lines", () => {
  expect(threeLines([])).toEqual(["", "", ""]);
  expect(threeLines(["a", "b", "c", "d"])).toEqual(["a", "b", "c d"]);
});

it("ATT-2: a line parts what was written before the order from what came later", () => {
  const message = (seq: number, sentAt: string): Message => ({
    id: `msg_${seq}`,
    conversationId: "c1",
    seq,
    author: seq % 2 ? "visitor" : "member",
    kind: "text",
    text: String(seq),
    sentAt,
    clientId: null,
  });
  const words = {
    names: { member: "Ana", visitor: "Shopper", auto: "Auto" },
    before: order.placedAt,
    locale: "en",
    afterOrder: "later",
  };
  const shown = threadMessages([message(1, "2026-03-02T10:14:59.999Z"), message(2, order.placedAt)], words);
  expect(shown.map(({ kind, text, authorName }) => [kind, text, authorName])).toEqual([
    ["text", "1", "Shopper"],
    ["notice", "later", "Auto"],
    ["text", "2", "Ana"],
  ]);
  expect(threadMessages([message(1, "2026-03-01T00:00:00Z")], words)).toHaveLength(1);
});
