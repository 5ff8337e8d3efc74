import type { Conversation, Message } from "@rapport/contracts";
import { describe, expect, it } from "vitest";
import { filterOf, neighbour } from "./list-filter.ts";
import { firstUnread, type ThreadSetting, threadMessages } from "./thread-messages.ts";

const at = (second: number) => new Date(Date.UTC(2026, 2, 12, 15, 0, second)).toISOString();

function message(seq: number, more: Partial<Message> = {}): Message {
  return {
    id: `msg_${seq}`,
    conversationId: "con_1",
    seq,
    author: "visitor",
    kind: "text",
    text: `words ${seq}`,
    sentAt: at(seq),
    clientId: null,
    ...more,
  };
}

const image = (id: string) => ({ id, url: `/${id}.webp`, thumbnailUrl: `/${id}-s.webp`, width: 4, height: 3 });
const photo = (seq: number, more: Partial<Message> = {}) =>
  message(seq, { author: "member", kind: "image", text: "", image: image(`p${seq}`), clientId: `c${seq}`, ...more });

const conversation = {
  id: "con_1",
  side: "member",
  member: { name: "Ana", photoUrl: null },
  visitor: { visitorId: "vis_1", name: "Léa", kind: "client", online: true },
  marks: { member: { deliveredTo: 9, readTo: 9 }, visitor: { deliveredTo: 3, readTo: 2 } },
  earlier: [],
} as unknown as Conversation;
const setting: ThreadSetting = {
  conversation,
  language: "fr",
  visitorName: "Léa",
  programme: "Alder",
  another: "From elsewhere",
  wordsOf: ({ kind }) => `(${kind})`,
};

const all = (messages: Message[], olderIn: string | null = null) => ({ messages, olderIn });

describe("a thread as it is drawn", () => {
  it("says whose each message is, and how far one's own have come", () => {
    const own = [1, 2, 3, 4].map((seq) => message(seq, { author: "member" }));
    const drawn = threadMessages(all([...own, message(5)]), [], setting);
    expect(drawn.map(({ mine, delivery }) => [mine, delivery])).toEqual([
      [true, "read"],
      [true, "read"],
      [true, "delivered"],
      [true, "sent"],
      [false, undefined],
    ]);
    expect(drawn[4]?.authorName).toBe("Léa");
  });

  it("keeps a message in its place once it is acknowledged", () => {
    const item = {
      clientId: "c1",
      conversationId: "con_1",
      draft: { kind: "text" as const, clientId: "c1", text: "Bonjour" },
      queuedAt: at(0),
      state: "sending" as const,
      problem: null,
    };
    const [leaving] = threadMessages(all([]), [item], setting);
    const [said] = threadMessages(all([message(1, { author: "member", clientId: "c1" })]), [], setting);
    expect(leaving).toMatchObject({ id: "c1", delivery: "sending", text: "Bonjour", mine: true });
    expect(said?.id).toBe(leaving?.id);
  });

  it("gathers photos sent together in one grid, the words under the last", () => {
    const drawn = threadMessages(all([photo(1), photo(2, { text: "Both" }), photo(3)]), [], setting);
    expect(drawn.map(({ id, photos, text }) => [id, photos?.length, text])).toEqual([
      ["c1", 2, "Both"],
      ["c3", 1, undefined],
    ]);
  });

  it("tells products in the reader's language and kinds without words by their name", () => {
    const product = { sku: "A1", name: { en: "Coat", fr: "Manteau" }, price: null, url: null, imageUrl: null };
    const messages = [
      message(1, { kind: "product", text: "", product: { ...product, stock: 2, options: {} } }),
      message(2, { kind: "call", text: "" }),
      message(3, { author: "auto", text: "We met in person." }),
    ];
    const drawn = threadMessages(all(messages), [], setting);
    expect(drawn[0]).toMatchObject({ kind: "product", product: { name: "Manteau", stock: 2 } });
    expect(drawn[1]).toMatchObject({ kind: "text", text: "(call)" });
    expect(drawn[2]).toMatchObject({ automatic: true, authorName: "Alder", mine: false });
  });

  it("says where another conversation of the history begins, and how far each message came in its own (CON-1)", () => {
    const other = (seq: number) => message(seq, { id: `other_${seq}`, conversationId: "con_2", author: "member" });
    const marks = { member: { deliveredTo: 0, readTo: 0 }, visitor: { deliveredTo: 2, readTo: 1 } };
    const history = { ...conversation, earlier: [{ id: "con_2", marks }] } as Conversation;
    const words = (olderIn: string | null) =>
      threadMessages(all([other(1), other(2), message(1, { author: "member" })], olderIn), [], {
        ...setting,
        conversation: history,
      }).map(({ kind, text, delivery }) => (kind === "notice" ? text : delivery));
    expect(words(null)).toEqual(["read", "delivered", "From elsewhere", "read"]);
    expect(words("con_1")).toEqual(["From elsewhere", "read", "delivered", "From elsewhere", "read"]);
  });
});

it.each([
  ["nothing was read", 0, "msg_1"],
  ["all was read", 4, null],
  ["only one's own followed", 3, null],
  ["the shopper wrote twice since", 1, "msg_2"],
])("the new-messages line when %s", (_, readTo, id) => {
  const messages = [message(1), message(2), message(3), message(4, { author: "member", clientId: "mine" })];
  expect(firstUnread(messages, { con_1: readTo })).toBe(id);
});

it("walks through the list and stays inside it", () => {
  const ids = ["a", "b", "c"];
  expect([neighbour(ids, undefined, 1), neighbour(ids, "a", 1), neighbour(ids, "c", 1)]).toEqual(["a", "b", "c"]);
  expect([neighbour(ids, "a", -1), neighbour(ids, "gone", -1), neighbour([], "a", 1)]).toEqual(["a", "a", undefined]);
  expect([filterOf("unread"), filterOf("nonsense"), filterOf(undefined)]).toEqual(["unread", "all", "all"]);
});
