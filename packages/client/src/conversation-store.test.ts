import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { conversationAfter, FakeSocket, historyAfter, sampleMessage } from "../test/samples.ts";
import { createConversationStore } from "./conversation-store.ts";
import { conversationOf, historyOf } from "./history.ts";
import type { Call } from "./http.ts";
import { ApiError } from "./http.ts";
import { conversationList, outboxOf } from "./selectors.ts";

const truth = [sampleMessage(1), sampleMessage(2)];
const atServer = () => conversationAfter(truth, { side: "visitor" });

function setUp() {
  const calls: string[] = [];
  const answers: Record<string, (request: Record<string, Record<string, unknown>>) => unknown> = {
    "GET /conversations": () => ({ items: [atServer()], nextCursor: null }),
    "GET /conversations/:id": () => atServer(),
    "GET /conversations/:id/messages": ({ query }) => ({
      items: truth.filter((message) => message.seq > Number(query?.after ?? 0)),
      lastSeq: truth.length,
    }),
    "POST /conversations/:id/messages": ({ body }) =>
      sampleMessage(truth.length + 1, {
        author: "visitor",
        clientId: String(body?.clientId),
        text: String(body?.text),
      }),
    "POST /conversations/:id/read": () => ({}),
  };
  const call = (async (key: string, request: Record<string, Record<string, unknown>> = {}) => {
    calls.push(key);
    const answer = answers[key];
    if (!answer) throw new ApiError({ type: "", title: "", status: 404, code: "not_found", detail: "" });
    return answer(request);
  }) as unknown as Call;
  const store = createConversationStore({
    call,
    baseUrl: "https://rapport.example",
    WebSocketImpl: FakeSocket.asWebSocket(),
  });
  return { store, calls, answers };
}

describe("conversation store", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("loads, listens, and tells subscribers only of changes", async () => {
    const { store } = setUp();
    await store.loadList();
    await store.loadThread("con_1");
    await store.open();
    FakeSocket.last.greet();
    await vi.advanceTimersByTimeAsync(0);
    const seen = vi.fn();
    store.subscribe(seen);
    const before = store.getSnapshot();
    FakeSocket.last.receive({ type: "pong" });
    FakeSocket.last.receive({ type: "message", message: truth[1] });
    expect(store.getSnapshot()).toBe(before);
    expect(seen).not.toHaveBeenCalled();
    FakeSocket.last.receive({ type: "message", message: sampleMessage(3, { author: "member" }) });
    expect(seen).toHaveBeenCalled();
    expect(store.getSnapshot().threads["con_1"]?.messages).toHaveLength(3);
    expect(FakeSocket.last.sent.at(-1)).toEqual({ type: "received", conversationId: "con_1", seq: 3 });
    store.close();
  });

  it("sends by the line and waits for the acknowledgement", async () => {
    const { store, calls } = setUp();
    await store.open();
    FakeSocket.last.greet();
    await store.loadThread("con_1");
    const clientId = await store.send("con_1", { kind: "text", text: "Hello" });
    await vi.advanceTimersByTimeAsync(0);
    expect(FakeSocket.last.sent.at(-1)).toMatchObject({
      type: "send",
      draft: { kind: "text", clientId, text: "Hello" },
    });
    expect(store.getSnapshot().outbox["con_1"]).toHaveLength(1);
    FakeSocket.last.receive({ type: "ack", clientId, message: sampleMessage(3, { clientId, author: "visitor" }) });
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getSnapshot().outbox).toEqual({});
    expect(calls).not.toContain("POST /conversations/:id/messages");
    store.close();
  });

  it("sends by a call when the line is down or silent", async () => {
    const { store, calls } = setUp();
    await store.open();
    await store.loadThread("con_1");
    await store.send("con_1", { kind: "text", text: "Hello" });
    await vi.advanceTimersByTimeAsync(0);
    expect(calls).toContain("POST /conversations/:id/messages");
    expect(store.getSnapshot().threads["con_1"]?.messages.at(-1)?.text).toBe("Hello");
    store.close();
  });

  it("a refusal by the line marks the message failed with its reason", async () => {
    const { store } = setUp();
    await store.open();
    FakeSocket.last.greet();
    const clientId = await store.send("con_1", { kind: "text", text: "Hello" });
    const problem = { type: "about:blank", title: "", status: 403, code: "blocked", detail: "" };
    await vi.advanceTimersByTimeAsync(0);
    FakeSocket.last.receive({ type: "refused", clientId, problem });
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getSnapshot().outbox["con_1"]?.[0]).toMatchObject({ state: "failed", problem: { code: "blocked" } });
    store.close();
  });

  it("fetches a gap by itself, once", async () => {
    const { store, calls } = setUp();
    await store.loadThread("con_1");
    await store.open();
    FakeSocket.last.greet();
    await vi.advanceTimersByTimeAsync(10);
    truth.push(sampleMessage(3), sampleMessage(4));
    calls.length = 0;
    FakeSocket.last.receive({ type: "message", message: sampleMessage(4) });
    await vi.advanceTimersByTimeAsync(10);
    expect(store.getSnapshot().threads["con_1"]?.messages.map((message) => message.seq)).toEqual([1, 2, 3, 4]);
    expect(calls.sort()).toEqual(["GET /conversations/:id", "GET /conversations/:id/messages"]);
    truth.length = 2;
    store.close();
  });

  it("a read mark goes by the line, or by a call, and empties the badge at once", async () => {
    const { store, calls } = setUp();
    await store.loadList();
    expect(store.getSnapshot().conversations["con_1"]?.unread).toBe(1);
    store.markRead("con_1");
    expect(store.getSnapshot().conversations["con_1"]?.unread).toBe(0);
    expect(calls).toContain("POST /conversations/:id/read");
    store.close();
  });

  it("tells typing at most every three seconds", async () => {
    const { store } = setUp();
    await store.open();
    FakeSocket.last.greet();
    for (let key = 0; key < 20; key += 1) store.typing("con_1", true);
    store.typing("con_1", false);
    store.typing("con_1", false);
    expect(FakeSocket.last.sent.filter((frame) => frame.type === "typing").map((frame) => frame.on)).toEqual([
      true,
      false,
    ]);
    store.close();
  });
});

describe("a history of two conversations (CON-1)", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 12, minute)).toISOString();
  const late = [1, 2].map((seq) => sampleMessage(seq, { conversationId: "con_2", id: `late_${seq}`, sentAt: at(seq) }));
  const messages: Record<string, typeof truth> = { con_1: truth, con_2: late };

  function joined() {
    const known = setUp();
    const asked: string[] = [];
    known.answers["GET /conversations/:id"] = () => historyAfter(messages);
    known.answers["GET /conversations"] = () => ({ items: [historyAfter(messages)], nextCursor: null });
    known.answers["GET /conversations/:id/messages"] = ({ params, query }) => {
      const { id } = params as { id: string };
      asked.push(`${id} before ${String(query?.before ?? "the end")}`);
      const before = Number(query?.before ?? 3);
      return { items: messages[id]!.filter(({ seq }) => seq < before).slice(-1), lastSeq: 2 };
    };
    return { ...known, asked };
  }

  it("opens all of it under either id, once each, and goes back through both", async () => {
    const { store, asked } = joined();
    await store.loadThread("con_1");
    await vi.advanceTimersByTimeAsync(10);
    expect(asked).toEqual(["con_1 before the end", "con_2 before the end"]);
    const texts = () => historyOf(store.getSnapshot(), "con_1").messages.map(({ id }) => id);
    expect(texts()).toEqual(["late_2"]);
    await store.loadOlder("con_1");
    await store.loadOlder("con_1");
    await store.loadOlder("con_2");
    expect(asked.slice(2)).toEqual(["con_2 before 2", "con_1 before 2"]);
    expect(texts()).toEqual(["msg_1", "msg_2", "late_1", "late_2"]);
  });

  it("is written in where it was talked in last; what was refused is tried again where it was written", async () => {
    const { store } = joined();
    await store.open();
    FakeSocket.last.greet();
    await store.loadThread("con_1");
    const clientId = await store.send("con_1", { kind: "text", text: "Hello" });
    await vi.advanceTimersByTimeAsync(0);
    expect(FakeSocket.last.sent.at(-1)).toMatchObject({ type: "send", conversationId: "con_2" });
    const problem = { type: "about:blank", title: "", status: 403, code: "blocked", detail: "" };
    FakeSocket.last.receive({ type: "refused", clientId, problem });
    await vi.advanceTimersByTimeAsync(0);
    FakeSocket.last.receive({ type: "message", message: sampleMessage(3, { sentAt: at(30) }) });
    expect(conversationOf(store.getSnapshot(), "con_2")?.id).toBe("con_1");
    expect(outboxOf(store.getSnapshot(), "con_1")).toMatchObject([{ conversationId: "con_2", state: "failed" }]);
    await store.retry("con_1", clientId);
    await vi.advanceTimersByTimeAsync(0);
    expect(FakeSocket.last.sent.at(-1)).toMatchObject({ type: "send", conversationId: "con_2" });
    await store.discard("con_1", clientId);
    expect(outboxOf(store.getSnapshot(), "con_1")).toEqual([]);
    store.close();
  });

  it("is read as a whole, each conversation by its own number", async () => {
    const { store } = joined();
    await store.loadList();
    await store.open();
    FakeSocket.last.greet();
    await vi.advanceTimersByTimeAsync(0);
    store.markRead("con_1");
    expect(FakeSocket.last.sent.filter((frame) => frame.type === "read").map((frame) => frame.conversationId)).toEqual([
      "con_2",
      "con_1",
    ]);
    expect(conversationList(store.getSnapshot()).map((one) => one.unread)).toEqual([0]);
    store.close();
  });

  it("a conversation that is not ours any more goes from the screen (PEO-2)", async () => {
    const { store, answers } = joined();
    await store.loadThread("con_1");
    answers["GET /conversations"] = () => ({ items: [conversationAfter(truth)], nextCursor: null });
    answers["GET /conversations/:id"] = () => {
      throw new ApiError({ type: "", title: "", status: 404, code: "not_found", detail: "" });
    };
    await store.loadList();
    await vi.advanceTimersByTimeAsync(10);
    expect(Object.keys(store.getSnapshot().conversations)).toEqual(["con_1"]);
    expect(Object.keys(store.getSnapshot().threads)).toEqual(["con_1"]);
  });
});
