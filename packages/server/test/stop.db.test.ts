import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Message, VisitorSession } from "@rapport/contracts";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { liveClient } from "./live-client.ts";
import { type NodeProcess, startNode } from "./node-process.ts";

const secret = "rk_stops_stops_stops_stops";
const as = { authorization: `Bearer ${secret}` };
const orders = 5;

let folder: string;
let node: NodeProcess;
const start = () => startNode({ RAPPORT_DATA: folder, RAPPORT_API_KEY: secret, RAPPORT_LOG: "warn" });
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "rapport-stop-"));
  node = await start();
}, 60_000);
afterAll(async () => {
  await node.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Holds up whoever writes an order or a message, until it is released. */
async function holdUp(): Promise<{ waiting(): Promise<number>; release(): Promise<void> }> {
  const host = path.join(folder, "postgres/socket");
  const [holder, look] = [1, 2].map(() => new Client({ host, user: "rapport", database: "postgres" }));
  await Promise.all([holder!.connect(), look!.connect()]);
  await holder!.query("begin");
  await holder!.query("lock table orders.orders, conversations.conversations in exclusive mode");
  return {
    async waiting() {
      const { rows } = await look!.query("select 1 from pg_stat_activity where wait_event_type = 'Lock'");
      return rows.length;
    },
    async release() {
      await look!.end();
      await holder!.query("commit");
      await holder!.end();
    },
  };
}

it("a stop answers what it has in hand, takes nothing new, and says nothing", async () => {
  await node.call("PUT", "/members/ana", { as, body: { email: "ana@example.com", firstName: "Ana", lastName: "A" } });
  const { token } = await node.call<VisitorSession>("POST", "/visitors", { body: {}, as });
  const own = { authorization: `Bearer ${token}` };
  const { id } = await node.call<{ id: string }>("POST", "/conversations", { as: own, body: { memberId: "ana" } });
  const live = await liveClient(node.live);
  live.say({ type: "hello", token });
  await live.next("ready");

  const held = await holdUp();
  const order = {
    channel: "web",
    status: "OK",
    placedAt: "2026-03-02T10:00:00Z",
    totalAmount: "1.00",
    currency: "EUR",
  };
  const recorded = Array.from({ length: orders }, (_, n) =>
    node.call<{ id: string }>("PUT", `/orders/late-${n}`, { as, body: order }),
  );
  live.say({ type: "send", conversationId: id, draft: { kind: "text", clientId: "last-words", text: "Last words" } });
  await vi.waitFor(async () => expect(await held.waiting()).toBe(orders + 1), { timeout: 10_000 });

  const stopped = node.stop();
  expect(await live.closed).toBe(1001);
  await vi.waitFor(() => expect(fetch(`${node.url}/health/live`)).rejects.toThrow(), { timeout: 10_000 });
  await held.release();
  expect((await Promise.all(recorded)).map((one) => one.id)).toEqual(recorded.map((_, n) => `late-${n}`));
  expect(await stopped).toBe("");

  node = await start();
  const { items } = await node.call<{ items: Message[] }>("GET", `/conversations/${id}/messages`, { as: own });
  expect(items.map(({ text }) => text)).toEqual(["Last words"]);
}, 60_000);
