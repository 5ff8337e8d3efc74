import type { Message, ServerFrame } from "@rapport/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conversationAfter, sampleConversation, sampleMessage } from "../test/samples.ts";
import type { ConversationEvent, ConversationState, OutboxItem } from "./conversation-state.ts";
import { noConversations, reduceConversations } from "./conversation-state.ts";
import { messageStatus } from "./selectors.ts";

const run = (state: ConversationState, ...events: ConversationEvent[]) => events.reduce(reduceConversations, state);
const live = (frame: ServerFrame): ConversationEvent => ({ type: "frame", frame });
const arrives = (seq: number, more?: Partial<Message>) => live({ type: "message", message: sampleMessage(seq, more) });
const seqs = (state: ConversationState) => state.threads["con_1"]?.messages.map((message) => message.seq);
const history = (count: number) => Array.from({ length: count }, (_, index) => sampleMessage(index + 1));

function opened(messages: readonly Message[], pageSize = 100): ConversationState {
  return run(
    noConversations,
    { type: "conversations_loaded", items: [conversationAfter(messages)] },
    {
      type: "messages_loaded",
      conversationId: "con_1",
      items: messages.slice(-pageSize),
      lastSeq: messages.at(-1)?.seq ?? 0,
    },
  );
}

/** Answers what the state asks for, as the server would, until it asks for nothing. */
function caughtUp(from: ConversationState, truth: readonly Message[], pageSize: number): ConversationState {
  let state = from;
  for (let turn = 0; turn < 1_000; turn += 1) {
    const [need] = Object.entries(state.needsFetch);
    if (need) {
      const items = truth.filter((message) => message.seq > need[1]).slice(0, pageSize);
      state = run(state, { type: "messages_loaded", conversationId: need[0], items, lastSeq: truth.length });
    } else if (state.needsConversations.length > 0)
      state = run(state, { type: "conversations_loaded", items: [conversationAfter(truth)] });
    else return state;
  }
  throw new Error("never caught up");
}

describe("conversation state (CON-4)", () => {
  it("fetched before + live, repeated, shuffled, with losses that are fetched = fetched after", () => {
    const scenario = fc.integer({ min: 0, max: 30 }).chain((before) =>
      fc.integer({ min: 0, max: 30 }).chain((more) =>
        fc.record({
          before: fc.constant(before),
          total: fc.constant(before + more),
          frames: fc.array(fc.integer({ min: 1, max: Math.max(1, before + more) }), { maxLength: 80 }),
          pageSize: fc.integer({ min: 1, max: 20 }),
        }),
      ),
    );
    fc.assert(
      fc.property(scenario, ({ before, total, frames, pageSize }) => {
        const truth = history(total);
        let state = opened(truth.slice(0, before));
        for (const seq of frames) if (seq <= total) state = run(state, arrives(seq));
        // what a reconnection does: it fetches the list again
        state = run(state, { type: "conversations_loaded", items: [conversationAfter(truth)] });
        state = caughtUp(state, truth, pageSize);
        expect({ ...state, needsFetch: {}, typing: {} }).toEqual({ ...opened(truth), typing: {} });
      }),
      { numRuns: 300 },
    );
  });

  it("live frames in order need no fetch and give the same as a fetch", () => {
    const truth = history(9);
    const state = run(opened(truth.slice(0, 4)), ...truth.slice(4).map((message) => arrives(message.seq)));
    expect(state).toEqual(opened(truth));
  });

  it("a gap is held back, asked for and closed in order", () => {
    const gap = run(opened(history(2)), arrives(5));
    expect(seqs(gap)).toEqual([1, 2]);
    expect(gap.needsFetch).toEqual({ con_1: 2 });
    expect(gap.needsConversations).toEqual(["con_1"]);
    const closed = run(gap, arrives(4), arrives(3));
    expect(seqs(closed)).toEqual([1, 2, 3, 4, 5]);
    expect(closed.needsFetch).toEqual({});
  });

  it("a page of older messages joins in front", () => {
    const truth = history(30);
    const state = run(opened(truth, 10), {
      type: "messages_loaded",
      conversationId: "con_1",
      items: truth.slice(10, 20),
      lastSeq: 30,
    });
    expect(seqs(state)?.[0]).toBe(11);
    expect(seqs(state)).toHaveLength(20);
  });

  it("a message that came while the first page was on its way is asked for", () => {
    const state = run(noConversations, { type: "conversations_loaded", items: [sampleConversation()] }, arrives(1), {
      type: "messages_loaded",
      conversationId: "con_1",
      items: [],
      lastSeq: 0,
    });
    expect(state.needsFetch).toEqual({ con_1: 0 });
  });

  it("a message of an unknown conversation asks for its summary", () => {
    expect(run(noConversations, arrives(1)).needsConversations).toEqual(["con_1"]);
  });
});

describe("what is on its way", () => {
  const item: OutboxItem = {
    clientId: "client-1",
    conversationId: "con_1",
    draft: { kind: "text", clientId: "client-1", text: "Hello" },
    queuedAt: "2026-03-02T10:00:00.000Z",
    state: "sending",
    problem: null,
  };

  it.each<[string, ConversationEvent]>([
    [
      "acknowledgement",
      live({ type: "ack", clientId: "client-1", message: sampleMessage(1, { clientId: "client-1" }) }),
    ],
    ["frame", arrives(1, { clientId: "client-1" })],
    [
      "fetched page",
      {
        type: "messages_loaded",
        conversationId: "con_1",
        items: [sampleMessage(1, { clientId: "client-1" })],
        lastSeq: 1,
      },
    ],
  ])("leaves the outbox by its %s, and is there once", (_, event) => {
    const state = run(opened([]), { type: "draft_queued", item }, event, event);
    expect(state.outbox).toEqual({});
    expect(seqs(state)).toEqual([1]);
    expect(run(state, { type: "draft_queued", item }).outbox).toEqual({});
  });

  it("a refused one stays with its text and problem, and can be sent again or given up", () => {
    const problem = { type: "about:blank", title: "", status: 403, code: "blocked", detail: "" };
    const failed = run(opened([]), { type: "draft_queued", item }, { type: "draft_failed", ...item, problem });
    expect(failed.outbox["con_1"]?.[0]).toMatchObject({ state: "failed", problem, draft: { text: "Hello" } });
    expect(run(failed, { type: "draft_retried", ...item }).outbox["con_1"]?.[0]).toMatchObject({ state: "sending" });
    expect(run(failed, { type: "draft_discarded", ...item }).outbox).toEqual({});
  });
});

describe("marks, typing, presence, lists", () => {
  it("marks only move forward and empty the unread count (CON-6)", () => {
    const state = opened(history(3));
    expect(state.conversations["con_1"]?.unread).toBe(2);
    const read = run(state, { type: "read_to", conversationId: "con_1", seq: 3 });
    expect(read.conversations["con_1"]).toMatchObject({ unread: 0, marks: { member: { readTo: 3 } } });
    const back = run(read, live({ type: "marks", conversationId: "con_1", side: "member", deliveredTo: 1, readTo: 1 }));
    expect(back.conversations["con_1"]?.marks.member).toEqual({ deliveredTo: 3, readTo: 3 });
  });

  it("says how far one's own message has come", () => {
    const marks = { member: { deliveredTo: 0, readTo: 0 }, visitor: { deliveredTo: 2, readTo: 1 } };
    const conversation = sampleConversation({ marks });
    expect([1, 2, 3].map((seq) => messageStatus(conversation, sampleMessage(seq)))).toEqual([
      "read",
      "delivered",
      "sent",
    ]);
  });

  it("the other's typing ends with a message or by itself; one's own is not shown", () => {
    const typing = (side: "member" | "visitor") => live({ type: "typing", conversationId: "con_1", side, on: true });
    const state = run(opened([]), typing("visitor"));
    expect(state.typing).toEqual({ con_1: true });
    expect(run(state, arrives(1)).typing).toEqual({ con_1: false });
    expect(run(state, { type: "typing_expired", conversationId: "con_1" }).typing).toEqual({ con_1: false });
    expect(run(opened([]), typing("member")).typing).toEqual({});
  });

  it("presence reaches every conversation with that member (PEO-9)", () => {
    const state = run(opened([]), live({ type: "presence", memberId: "mem_1", presence: { kind: "hours", count: 2 } }));
    expect(state.conversations["con_1"]?.member?.presence).toEqual({ kind: "hours", count: 2 });
    expect(state.presence["mem_1"]).toEqual({ kind: "hours", count: 2 });
  });

  it("a summary that is older than what is known takes no message back", () => {
    const state = run(opened(history(3)), { type: "conversations_loaded", items: [conversationAfter(history(1))] });
    expect(state.conversations["con_1"]).toMatchObject({ lastSeq: 3, lastMessage: { seq: 3 } });
  });
});
