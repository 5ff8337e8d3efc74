import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { OutboxItem } from "./conversation-state.ts";
import { ApiError } from "./http.ts";
import type { OutboxStorage } from "./outbox.ts";
import { isFinal, memoryStorage, Outbox } from "./outbox.ts";

const item = (clientId: string, conversationId = "con_1"): OutboxItem => ({
  clientId,
  conversationId,
  draft: { kind: "text", clientId, text: clientId },
  queuedAt: "2026-03-02T10:00:00.000Z",
  state: "sending",
  problem: null,
});
const error = (status: number, code: string) =>
  new ApiError({ type: "about:blank", title: code, status, code, detail: code });
const offline = error(0, "offline");

function setUp(answer: (item: OutboxItem) => Promise<unknown>, storage: OutboxStorage = memoryStorage()) {
  const delivered: string[] = [];
  const failed: string[] = [];
  const outbox = new Outbox({
    storage,
    key: "outbox",
    deliver: async (one) => {
      await answer(one);
      delivered.push(one.clientId);
    },
    onFailed: (one, problem) => failed.push(`${one.clientId} ${problem.code}`),
  });
  const stored = async () => JSON.parse((await storage.get("outbox")) ?? "[]") as OutboxItem[];
  return { outbox, delivered, failed, stored };
}

describe("outbox (CON-4)", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("delivers in the order written and forgets what is acknowledged", async () => {
    const { outbox, delivered, stored } = setUp(async () => undefined);
    await Promise.all(["a-1", "a-2", "a-3"].map((id) => outbox.add(item(id))));
    await vi.runAllTimersAsync();
    expect(delivered).toEqual(["a-1", "a-2", "a-3"]);
    expect(await stored()).toEqual([]);
  });

  it("waits while offline, with the same client id, and holds what was written after it", async () => {
    let isOnline = false;
    const tried: string[] = [];
    const { outbox, delivered, stored } = setUp(async (one) => {
      tried.push(one.clientId);
      if (!isOnline) throw offline;
    });
    await outbox.add(item("a-1"));
    await outbox.add(item("a-2"));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(new Set(tried)).toEqual(new Set(["a-1"]));
    expect((await stored()).map((one) => one.clientId)).toEqual(["a-1", "a-2"]);
    isOnline = true;
    outbox.resume();
    await vi.runAllTimersAsync();
    expect(delivered).toEqual(["a-1", "a-2"]);
  });

  it("survives a reload", async () => {
    const storage = memoryStorage();
    const before = setUp(() => Promise.reject(offline), storage);
    await before.outbox.add(item("a-1"));
    before.outbox.stop();
    const after = setUp(async () => undefined, storage);
    expect((await after.outbox.restore()).map((one) => one.clientId)).toEqual(["a-1"]);
    after.outbox.resume();
    await vi.runAllTimersAsync();
    expect(after.delivered).toEqual(["a-1"]);
    expect(await after.stored()).toEqual([]);
  });

  it("keeps a refused message with its reason, goes on with the next, and sends it again when asked", async () => {
    let isBlocked = true;
    const { outbox, delivered, failed, stored } = setUp(async (one) => {
      if (isBlocked && one.clientId === "a-1") throw error(403, "blocked");
    });
    await outbox.add(item("a-1"));
    await outbox.add(item("a-2"));
    await vi.runAllTimersAsync();
    expect(failed).toEqual(["a-1 blocked"]);
    expect(delivered).toEqual(["a-2"]);
    expect(await stored()).toMatchObject([{ clientId: "a-1", state: "failed", problem: { code: "blocked" } }]);
    isBlocked = false;
    await outbox.retry("a-1");
    await vi.runAllTimersAsync();
    expect(delivered).toEqual(["a-2", "a-1"]);
  });

  it("tells a refusal that stays from one that a later try may overcome", () => {
    const isFinalOf = (status: number) => isFinal({ status });
    expect([400, 413, 422].map(isFinalOf)).toEqual([true, true, true]);
    expect([0, 401, 403, 404, 409, 429, 500].some(isFinalOf)).toBe(false);
  });

  it("one conversation that waits does not hold another", async () => {
    const { outbox, delivered } = setUp(async (one) => {
      if (one.conversationId === "con_1") throw error(503, "not_ready");
    });
    await outbox.add(item("a-1"));
    await outbox.add(item("b-1", "con_2"));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(delivered).toEqual(["b-1"]);
    outbox.stop();
  });

  it("two tabs over one storage lose nothing of each other", async () => {
    const storage = memoryStorage();
    const one = setUp(() => Promise.reject(offline), storage);
    const two = setUp(() => Promise.reject(offline), storage);
    await one.outbox.add(item("a-1"));
    await two.outbox.add(item("a-2"));
    expect((await one.stored()).map((stored) => stored.clientId)).toEqual(["a-1", "a-2"]);
    one.outbox.stop();
    two.outbox.stop();
  });
});
