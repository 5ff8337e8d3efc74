import type { Message, ServerFrame } from "@rapport/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conversationAfter, historyAfter, sampleConversation, sampleMessage } from "../test/samples.ts";
import type { ConversationEvent, ConversationState } from "./conversation-state.ts";
import { noConversations, reduceConversations } from "./conversation-state.ts";
import { conversationOf, historyOf, unfetchedParts } from "./history.ts";
import {
  conversationList,
  isTyping,
  messageStatus,
  outboxOf,
  readToOf,
  threadLines,
  unreadTotal,
} from "./selectors.ts";

const run = (state: ConversationState, ...events: ConversationEvent[]) => events.reduce(reduceConversations, state);
const live = (frame: ServerFrame): ConversationEvent => ({ type: "frame", frame });
const arrives = (message: Message) => live({ type: "message", message });
const start = Date.parse("2026-03-02T10:00:00.000Z");

type Truth = Record<string, Message[]>;
const ids = ["con_1", "con_2", "con_3"];

/** Messages in the order they were written; each says its conversation and how long after the last. */
function written(steps: readonly { part: number; minutes: number }[]): Message[] {
  const counts = new Map<string, number>();
  let at = start;
  return steps.map(({ part, minutes }) => {
    const conversationId = ids[part]!;
    const seq = (counts.get(conversationId) ?? 0) + 1;
    counts.set(conversationId, seq);
    at += minutes * 60_000;
    const id = `msg_${conversationId}_${seq}`;
    return sampleMessage(seq, { id, conversationId, sentAt: new Date(at).toISOString() });
  });
}

function truthOf(messages: readonly Message[], parts: number): Truth {
  return Object.fromEntries(
    ids.slice(0, parts).map((id) => [id, messages.filter((message) => message.conversationId === id)]),
  );
}

const byPlace = (a: Message, b: Message) =>
  a.sentAt.localeCompare(b.sentAt) || a.conversationId.localeCompare(b.conversationId) || a.seq - b.seq;
const names = (messages: readonly Message[]) => messages.map(({ conversationId, seq }) => `${conversationId} ${seq}`);
const inOrder = (truth: Truth) => names(Object.values(truth).flat().sort(byPlace));
const shown = (state: ConversationState) => names(historyOf(state, "con_1").messages);

function newest(truth: Truth, conversationId: string, pageSize: number): ConversationEvent {
  const messages = truth[conversationId]!;
  return { type: "messages_loaded", conversationId, items: messages.slice(-pageSize), lastSeq: messages.length };
}

function older(
  state: ConversationState,
  truth: Truth,
  of: { conversationId: string; pageSize: number },
): ConversationEvent {
  const messages = truth[of.conversationId]!;
  const end = state.threads[of.conversationId]!.messages[0]!.seq - 1;
  const items = messages.slice(Math.max(0, end - of.pageSize), end);
  return { type: "messages_loaded", conversationId: of.conversationId, items, lastSeq: messages.length };
}

/** Fetches the history and opens the conversation named. */
function opened(truth: Truth, pageSize = 1_000): ConversationState {
  const told = run(noConversations, { type: "conversations_loaded", items: [historyAfter(truth)] });
  return caughtUp(run(told, newest(truth, "con_1", pageSize)), truth, pageSize);
}

/** Answers what the state asks for, as the server would, until it asks for nothing. */
function caughtUp(from: ConversationState, truth: Truth, pageSize: number): ConversationState {
  let state = from;
  for (let turn = 0; turn < 1_000; turn += 1) {
    const [need] = Object.entries(state.needsFetch);
    const [unfetched] = unfetchedParts(state);
    if (unfetched) state = run(state, newest(truth, unfetched, pageSize));
    else if (need) {
      const [conversationId, after] = need;
      const { length: lastSeq } = truth[conversationId]!;
      const items = truth[conversationId]!.filter((message) => message.seq > after).slice(0, pageSize);
      state = run(state, { type: "messages_loaded", conversationId, items, lastSeq });
    } else if (state.needsConversations.length > 0)
      state = run(state, { type: "conversations_loaded", items: [historyAfter(truth)] });
    else return state;
  }
  throw new Error("never caught up");
}

const steps = (parts: number, minLength = 0) =>
  fc.array(fc.record({ part: fc.nat(parts - 1), minutes: fc.nat(2) }), { minLength, maxLength: 30 });
const histories = fc.integer({ min: 2, max: 3 }).chain((parts) =>
  fc.record({
    parts: fc.constant(parts),
    steps: steps(parts, 1),
    before: fc.nat(30),
    frames: fc.array(fc.nat(29), { maxLength: 60 }),
    pageSize: fc.integer({ min: 1, max: 12 }),
    /** Joined from the beginning, or found to be one while somebody looks. */
    joinedBefore: fc.boolean(),
  }),
);

describe("one history of several conversations (CON-1, CON-4)", () => {
  it("fetched before + live, repeated, shuffled, with losses that are fetched = fetched after", () => {
    fc.assert(
      fc.property(histories, ({ parts, steps: all, before, frames, pageSize, joinedBefore }) => {
        const messages = written(all);
        const truth = truthOf(messages, parts);
        const then = truthOf(messages.slice(0, before), parts);
        let state = opened(joinedBefore ? then : { con_1: then["con_1"]! });
        for (const index of frames) if (messages[index]) state = run(state, arrives(messages[index]));
        // what a reconnection does: it fetches the list again
        state = run(state, { type: "conversations_loaded", items: [historyAfter(truth)] });
        state = caughtUp(state, truth, pageSize);
        for (let at = historyOf(state, "con_1").olderIn; at !== null; at = historyOf(state, "con_1").olderIn)
          state = run(state, older(state, truth, { conversationId: at, pageSize }));
        const after = opened(truth);
        expect(shown(state)).toEqual(inOrder(truth));
        expect(conversationOf(state, "con_1")).toEqual(historyAfter(truth));
        expect({ ...state, threads: {}, needsFetch: {}, typing: {} }).toEqual({ ...after, threads: {}, typing: {} });
      }),
      { numRuns: 300 },
    );
  });

  it("shows no gap, however far each conversation was fetched, and ends at the beginning", () => {
    fc.assert(
      fc.property(histories, ({ parts, steps: all, pageSize }) => {
        const truth = truthOf(written(all), parts);
        const wanted = inOrder(truth);
        let state = opened(truth, pageSize);
        for (let before = 0; ;) {
          const seen = shown(state);
          expect(seen).toEqual(wanted.slice(wanted.length - seen.length));
          const { olderIn } = historyOf(state, "con_1");
          if (olderIn === null) break;
          expect(seen.length).toBeGreaterThan(before);
          before = seen.length;
          state = run(state, older(state, truth, { conversationId: olderIn, pageSize }));
        }
        expect(shown(state)).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });
});

const early = [1, 2, 3].map((seq) => sampleMessage(seq));
const late = [1, 2].map((seq) =>
  sampleMessage(seq, {
    id: `msg_late_${seq}`,
    conversationId: "con_2",
    sentAt: new Date(start + (10 + seq) * 60_000).toISOString(),
  }),
);
const both = { con_1: early, con_2: late };

describe("what was fetched when persons turn out to be one", () => {
  it("a conversation that was never opened hides what may be before it, and is asked for", () => {
    const told = run(opened({ con_1: early }), { type: "conversations_loaded", items: [historyAfter(both)] });
    expect(historyOf(told, "con_1")).toEqual({ messages: [], olderIn: "con_2" });
    expect(unfetchedParts(told)).toEqual(["con_2"]);
    expect(shown(caughtUp(told, both, 50))).toEqual(inOrder(both));
  });

  it("one that is told of alone has left the history; the others are asked for, and go when they are not ours (PEO-2)", () => {
    const split = run(opened(both), { type: "conversations_loaded", items: [conversationAfter(early)] });
    expect(conversationList(split).map((one) => [one.id, one.earlier.length])).toEqual([
      ["con_2", 0],
      ["con_1", 0],
    ]);
    expect(split.needsConversations).toEqual(["con_2"]);
    const gone = run(split, { type: "conversation_gone", conversationId: "con_2" });
    expect(gone).toMatchObject({ needsConversations: [], needsFetch: {} });
    expect(conversationList(gone).map((one) => one.id)).toEqual(["con_1"]);
    expect(shown(gone)).toEqual(inOrder({ con_1: early }));
  });

  it("a complete list that no longer names a conversation asks for it", () => {
    const other = sampleConversation({ id: "con_9", lastSeq: 1 });
    const hidden = sampleConversation({ id: "con_8", lastSeq: 1, archived: true });
    const items = [historyAfter(both)];
    const known = run(opened(both), { type: "conversations_loaded", items: [other, hidden] });
    expect(run(known, { type: "list_completed", items }).needsConversations).toEqual(["con_9"]);
  });
});

describe("a history in lists and threads", () => {
  it("is one entry that counts over all, and follows the last message", () => {
    const state = opened(both);
    expect(conversationList(state).map((one) => [one.id, one.unread])).toEqual([["con_2", 3]]);
    expect(unreadTotal(state)).toBe(3);
    const message = sampleMessage(4, { author: "visitor", sentAt: new Date(start + 3_600_000).toISOString() });
    const moved = run(state, arrives(message));
    expect(conversationList(moved)).toMatchObject([{ id: "con_1", unread: 4, earlier: [{ id: "con_2", unread: 1 }] }]);
    const read = run(
      moved,
      { type: "read_to", conversationId: "con_1", seq: 4 },
      { type: "read_to", conversationId: "con_2", seq: 2 },
    );
    expect(conversationOf(read, "con_2")).toMatchObject({ id: "con_1", unread: 0 });
  });

  it("a message in any conversation brings all of it back (CON-6)", () => {
    const archived = run(opened(both), {
      type: "conversations_loaded",
      items: [{ ...historyAfter(both), archived: true }],
    });
    expect(conversationList(archived)).toEqual([]);
    const back = run(archived, arrives(sampleMessage(4)));
    expect(conversationList(back).map((one) => one.earlier.map((part) => part.id))).toEqual([["con_1"]]);
    const stale = run(back, { type: "conversations_loaded", items: [{ ...historyAfter(both), archived: true }] });
    expect(conversationList(stale)).toHaveLength(1);
  });

  it("tells of each message how far it came in its own conversation", () => {
    const state = run(
      opened(both),
      live({ type: "marks", conversationId: "con_1", side: "visitor", deliveredTo: 3, readTo: 2 }),
    );
    const history = conversationOf(state, "con_1")!;
    expect(messageStatus(history, early[1]!)).toBe("read");
    expect(messageStatus(history, late[1]!)).toBe("sent");
    expect(
      isTyping(run(state, live({ type: "typing", conversationId: "con_1", side: "visitor", on: true })), "con_2"),
    ).toBe(true);
  });

  it("what is on its way stands in the order it was written, wherever it goes", () => {
    const item = (clientId: string, conversationId: string, minute: number) => ({
      clientId,
      conversationId,
      draft: { kind: "text" as const, clientId, text: clientId },
      queuedAt: new Date(start + minute * 60_000).toISOString(),
      state: "sending" as const,
      problem: null,
    });
    const items = [item("b", "con_2", 2), item("a", "con_1", 1), item("c", "con_1", 3)];
    const state = run(opened(both), ...items.map((one): ConversationEvent => ({ type: "draft_queued", item: one })));
    expect(outboxOf(state, "con_2").map((one) => one.clientId)).toEqual(["a", "b", "c"]);
  });

  it("says once where another conversation begins, and once where the unread messages do", () => {
    const { messages } = historyOf(opened(both), "con_1");
    const shape = (of: Parameters<typeof threadLines>[1]) =>
      threadLines(messages, of).map((line) =>
        line.kind === "group" ? line.messages.map((one) => `${one.conversationId} ${one.seq}`).join() : line.kind,
      );
    const groups = ["con_1 1", "con_1 2", "con_1 3"];
    expect(shape({})).toEqual(["day", ...groups, "another", "con_2 1", "con_2 2"]);
    expect(shape({ hasOlder: true })[1]).toBe("another");
    const unreadAfter = { ...readToOf(historyAfter(both)), con_1: 2 };
    expect(shape({ unreadAfter })).toEqual([
      "day",
      "con_1 1",
      "con_1 2",
      "unread",
      "con_1 3",
      "another",
      "con_2 1",
      "con_2 2",
    ]);
    expect(shape({ unreadAfter: { con_1: 3 } })).not.toContain("unread");
  });
});
