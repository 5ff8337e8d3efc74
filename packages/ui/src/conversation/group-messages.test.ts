import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GROUP_MS, groupMessages, photosOf, type ThreadItem } from "./group-messages.ts";
import type { ThreadMessage } from "./message.ts";

const start = Date.parse("2026-03-12T21:58:00Z");
let count = 0;
function message(author: string, afterMs: number, more: Partial<ThreadMessage> = {}): ThreadMessage {
  count += 1;
  const sentAt = new Date(start + afterMs).toISOString();
  return {
    id: `m${count}`,
    authorId: author,
    authorName: author,
    mine: author === "me",
    sentAt,
    kind: "text",
    ...more,
  };
}
const shape = (items: ThreadItem[]) =>
  items.map((item) => (item.kind === "group" ? `${item.messages[0]!.authorId}×${item.messages.length}` : item.kind));

describe("groups of a thread", () => {
  it.each([
    ["the same author within three minutes", [message("ana", 0), message("ana", GROUP_MS)], ["day", "ana×2"]],
    ["one millisecond later", [message("ana", 0), message("ana", GROUP_MS + 1)], ["day", "ana×1", "ana×1"]],
    [
      "another author between",
      [message("ana", 0), message("me", 1), message("ana", 2)],
      ["day", "ana×1", "me×1", "ana×1"],
    ],
    [
      "a notice",
      [message("ana", 0), message("ana", 1, { kind: "notice" }), message("ana", 2)],
      ["day", "ana×1", "notice", "ana×1"],
    ],
    ["an automatic message", [message("ana", 0, { automatic: true }), message("ana", 1)], ["day", "ana×1", "ana×1"]],
    ["nothing", [], []],
  ])("%s", (_says, messages, wanted) => {
    expect(shape(groupMessages(messages, { timeZone: "UTC" }))).toEqual(wanted);
  });

  it("midnight of the reader's place parts a group", () => {
    const evening = [message("ana", 0), message("ana", 150_000)];
    expect(evening.map((one) => one.sentAt.slice(8, 16))).toEqual(["12T21:58", "12T22:00"]);
    expect(shape(groupMessages(evening, { timeZone: "UTC" }))).toEqual(["day", "ana×2"]);
    expect(shape(groupMessages(evening, { timeZone: "Europe/Athens" }))).toEqual(["day", "ana×1", "day", "ana×1"]);
    const midnight = [message("ana", 7_260_000), message("ana", 7_260_000 + 150_000)];
    expect(midnight.map((one) => one.sentAt.slice(8, 16))).toEqual(["12T23:59", "13T00:01"]);
    expect(shape(groupMessages(midnight, { timeZone: "UTC" }))).toEqual(["day", "ana×1", "day", "ana×1"]);
  });

  it("the new-messages line stands before the first unread one and parts its group", () => {
    const messages = [message("ana", 0), message("ana", 10)];
    const items = groupMessages(messages, { timeZone: "UTC", unreadFrom: messages[1]!.id });
    expect(shape(items)).toEqual(["day", "ana×1", "unread", "ana×1"]);
  });

  it("loses, doubles and reorders nothing", () => {
    const step = fc.record({ who: fc.constantFrom("ana", "me", "bo"), gap: fc.integer({ min: 0, max: 400_000 }) });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let at = 0;
        const messages = steps.map(({ who, gap }) => message(who, (at += gap)));
        const shown = groupMessages(messages, { timeZone: "UTC" }).flatMap((item) =>
          item.kind === "group" ? item.messages : [],
        );
        expect(shown).toEqual(messages);
      }),
    );
  });

  it("gathers the photos in order", () => {
    const photo = (id: string) => ({ id, url: `/${id}.webp` });
    const messages = [
      message("ana", 0, { photos: [photo("a"), photo("b")] }),
      message("me", 1),
      message("me", 2, { photos: [photo("c")] }),
    ];
    expect(photosOf(messages).map((one) => one.id)).toEqual(["a", "b", "c"]);
  });
});
