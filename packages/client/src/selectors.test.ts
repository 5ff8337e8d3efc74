import { describe, expect, it } from "vitest";
import { sampleConversation, sampleMessage } from "../test/samples.ts";
import { noConversations } from "./conversation-state.ts";
import { conversationList, threadLines, unreadTotal } from "./selectors.ts";

const at = (iso: string, author: "member" | "visitor", seq: number) => sampleMessage(seq, { sentAt: iso, author });

describe("lists", () => {
  const state = {
    ...noConversations,
    conversations: Object.fromEntries(
      [
        sampleConversation({ id: "old", lastActivityAt: "2026-03-01T00:00:00.000Z", unread: 2, turn: "member" }),
        sampleConversation({ id: "new", lastActivityAt: "2026-03-03T00:00:00.000Z", turn: "visitor" }),
        sampleConversation({ id: "away", archived: true, unread: 1 }),
        sampleConversation({ id: "quiet", muted: true, unread: 5, lastActivityAt: "2026-02-01T00:00:00.000Z" }),
      ].map((conversation) => [conversation.id, conversation]),
    ),
  };
  it.each([
    ["all", ["new", "old", "quiet"]],
    ["mine_to_answer", ["old"]],
    ["unread", ["old", "quiet"]],
    ["archived", ["away"]],
  ] as const)("%s", (filter, ids) => {
    expect(conversationList(state, filter).map((conversation) => conversation.id)).toEqual(ids);
  });
  it("counts unread messages outside muted and archived conversations", () => {
    expect(unreadTotal(state)).toBe(2);
  });
});

describe("lines of a thread", () => {
  const messages = [
    at("2026-03-02T10:00:00Z", "visitor", 1),
    at("2026-03-02T10:02:00Z", "visitor", 2),
    at("2026-03-02T10:06:00Z", "visitor", 3),
    at("2026-03-02T10:06:30Z", "member", 4),
    at("2026-03-04T10:06:30Z", "member", 5),
  ];
  const shape = (unreadAfter: number | null) =>
    threadLines(messages, { unreadAfter: unreadAfter === null ? null : { con_1: unreadAfter } }).map((line) =>
      line.kind === "group" ? line.messages.map((message) => message.seq) : line.kind,
    );
  it("groups one author within three minutes, under each day", () => {
    expect(shape(null)).toEqual(["day", [1, 2], [3], [4], "day", [5]]);
  });
  it("draws one line above the first unread message", () => {
    expect(shape(1)).toEqual(["day", [1], "unread", [2], [3], [4], "day", [5]]);
    expect(shape(5)).toEqual(["day", [1, 2], [3], [4], "day", [5]]);
  });
});
