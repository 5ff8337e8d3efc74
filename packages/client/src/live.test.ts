import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeSocket } from "../test/samples.ts";
import type { LiveState } from "./live.ts";
import { createLive, retryDelay } from "./live.ts";

function connect(token?: () => string | null) {
  const states: LiveState[] = [];
  const frames: string[] = [];
  const live = createLive({
    url: "https://rapport.example",
    ...(token ? { token } : {}),
    onFrame: (frame) => frames.push(frame.type),
    onState: (state) => states.push(state),
    WebSocketImpl: FakeSocket.asWebSocket(),
  });
  live.open();
  return { live, states, frames };
}

describe("live connection", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("says hello with the token and is ready after the answer", () => {
    const { live, states, frames } = connect(() => "token-1");
    expect(FakeSocket.last.url).toBe("wss://rapport.example/api/v1/live");
    expect(live.send({ type: "active" })).toBe(false);
    FakeSocket.last.greet();
    expect(FakeSocket.last.sent).toEqual([{ type: "hello", token: "token-1" }]);
    expect(states).toEqual(["connecting", "ready"]);
    expect(frames).toEqual(["ready"]);
    expect(live.send({ type: "active" })).toBe(true);
  });

  it("comes back after a loss, later each time", () => {
    const { states } = connect();
    for (let attempt = 0; attempt < 4; attempt += 1) {
      FakeSocket.last.onclose?.({ code: 1006 });
      const before = FakeSocket.all.length;
      vi.advanceTimersByTime(retryDelay(attempt, 0) - 1);
      expect(FakeSocket.all).toHaveLength(before);
      vi.advanceTimersByTime(retryDelay(attempt, 1));
      expect(FakeSocket.all).toHaveLength(before + 1);
    }
    FakeSocket.last.greet();
    expect(states.at(-1)).toBe("ready");
    expect(retryDelay(50, 1)).toBe(30_000);
  });

  it.each([4401, 4403])("does not try again after %i", (code) => {
    const { live, states } = connect();
    FakeSocket.last.onclose?.({ code });
    vi.advanceTimersByTime(120_000);
    expect(FakeSocket.all).toHaveLength(1);
    expect(states.at(-1)).toBe("refused");
    live.open();
    expect(FakeSocket.all).toHaveLength(2);
  });

  it("says hello again at once when what one may hear changed, and nobody is told of a loss (PEO-2)", () => {
    const { states } = connect();
    FakeSocket.last.greet();
    FakeSocket.last.onclose?.({ code: 4409 });
    expect(FakeSocket.all).toHaveLength(2);
    FakeSocket.last.greet();
    expect(states).toEqual(["connecting", "ready", "connecting", "ready"]);
    FakeSocket.last.onclose?.({ code: 4409 });
    FakeSocket.last.onclose?.({ code: 4409 });
    expect(states.at(-1)).toBe("waiting");
  });

  it("asks a silent line, and gives it up when it does not answer", () => {
    const { states } = connect();
    FakeSocket.last.greet();
    vi.advanceTimersByTime(25_000);
    expect(FakeSocket.last.sent.at(-1)).toEqual({ type: "ping" });
    FakeSocket.last.receive({ type: "pong" });
    vi.advanceTimersByTime(25_000);
    const socket = FakeSocket.last;
    vi.advanceTimersByTime(10_000);
    expect(socket.closed).toBe(true);
    expect(states.at(-1)).toBe("waiting");
  });

  it("tries at once when told so, and stays closed when closed", () => {
    const { live } = connect();
    FakeSocket.last.onclose?.({ code: 1006 });
    live.retryNow();
    expect(FakeSocket.all).toHaveLength(2);
    live.close();
    vi.advanceTimersByTime(120_000);
    expect(FakeSocket.all).toHaveLength(2);
    expect(live.state()).toBe("closed");
  });
});
