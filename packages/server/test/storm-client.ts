import type { Message, ServerFrame } from "@rapport/contracts";
import { expect } from "vitest";
import { WebSocket } from "ws";
import type { NodeProcess } from "./node-process.ts";

/** A shopper who writes without a pause and resends, after each loss of the connection, what was not acknowledged. */
export interface StormClient {
  /** Client ids the server acknowledged: each must be there, once. */
  acknowledged: Set<string>;
  /** Client ids ever handed to the server. */
  sent: Set<string>;
  /** Numbers as they arrived live, one list for each connection. */
  arrivals: number[][];
  write(): void;
  /** Resolves when nothing waits for its acknowledgement. */
  flushed(): Promise<void>;
  close(): void;
}

export interface StormOptions {
  /** Where to connect now: the address of a live connection. */
  url(): string;
  token: string;
  conversationId: string;
  name: string;
}

const window = 20;
const backlog = 100;

export function stormClient(of: StormOptions): StormClient {
  const pending = new Map<string, object>();
  const inFlight = new Set<string>();
  const acknowledged = new Set<string>();
  const sent = new Set<string>();
  const arrivals: number[][] = [];
  const waiting: (() => void)[] = [];
  let socket: WebSocket | null = null;
  let ready = false;
  let closed = false;
  let count = 0;

  // As an outbox does: a few at a time, in order, the next when one is acknowledged.
  const push = () => {
    for (const [clientId, frame] of pending) {
      if (!ready || inFlight.size >= window) return;
      if (inFlight.has(clientId)) continue;
      inFlight.add(clientId);
      socket?.send(JSON.stringify(frame));
    }
  };
  const take = (message: Message) => void arrivals.at(-1)?.push(message.seq);
  const onFrame = (frame: ServerFrame) => {
    if (frame.type === "ready") {
      ready = true;
      push();
    }
    if (frame.type === "message") take(frame.message);
    if (frame.type !== "ack") return;
    pending.delete(frame.clientId);
    inFlight.delete(frame.clientId);
    push();
    acknowledged.add(frame.clientId);
    if (pending.size === 0) for (const done of waiting.splice(0)) done();
  };
  const connect = () => {
    if (closed) return;
    arrivals.push([]);
    const mine = new WebSocket(of.url());
    socket = mine;
    mine.on("open", () => mine.send(JSON.stringify({ type: "hello", token: of.token })));
    mine.on("message", (data) => onFrame(JSON.parse(String(data)) as ServerFrame));
    mine.on("error", () => undefined);
    mine.on("close", () => {
      ready = false;
      inFlight.clear();
      setTimeout(connect, 50);
    });
  };
  connect();

  return {
    acknowledged,
    sent,
    arrivals,
    write() {
      if (pending.size >= backlog) return;
      const clientId = `${of.name}-message-${++count}`;
      const frame = {
        type: "send",
        conversationId: of.conversationId,
        draft: { kind: "text", clientId, text: `${of.name} ${count}` },
      };
      pending.set(clientId, frame);
      sent.add(clientId);
      push();
    },
    flushed: () => new Promise((resolve) => (pending.size === 0 ? resolve() : waiting.push(resolve))),
    close() {
      closed = true;
      socket?.close();
    },
  };
}

/** All that is kept of a conversation, page by page. */
export async function everything(node: NodeProcess, of: { id: string; token: string }): Promise<Message[]> {
  const all: Message[] = [];
  for (;;) {
    const { items } = await node.call<{ items: Message[] }>(
      "GET",
      `/conversations/${of.id}/messages?after=${all.at(-1)?.seq ?? 0}&limit=200`,
      { as: { authorization: `Bearer ${of.token}` } },
    );
    if (items.length === 0) return all;
    all.push(...items);
  }
}

/** CON-4: numbered without gaps, each sent message there once, each acknowledged one among them. */
export function expectNoneLost(client: StormClient, stored: readonly Message[]): void {
  expect(stored.map((one) => one.seq)).toEqual(stored.map((_, n) => n + 1));
  const ids = stored.map((one) => one.clientId!);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(ids)).toEqual(client.sent);
  expect(client.acknowledged.isSubsetOf(new Set(ids))).toBe(true);
}
