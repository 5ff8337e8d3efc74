import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { VisitorSession } from "@rapport/contracts";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import type { Database } from "#platform/db";
import { type ConversationStore, createCall, createConversationStore } from "../../client/src/index.ts";
import { type Balancer, balancer } from "./balancer.ts";
import { testDatabase } from "./database.ts";
import { type NodeProcess, type Standby, standBy, startNode, urlOf } from "./node-process.ts";
import { type TestRedis, testRedis } from "./redis.ts";
import { everything, expectNoneLost, type StormClient, stormClient } from "./storm-client.ts";

const kills = 5;
const shoppers = 6;
const seed = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 1e9));
const key = "rk_storm_storm_storm_storm";

let database: Database;
let redis: TestRedis;
let folder: string;
let front: Balancer;
let nodes: NodeProcess[];
let next: Promise<Standby>;

/** A small generator, so that a schedule that found something can be run again. */
let state = seed;
function chance(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}

const settings = () => ({
  DATABASE_URL: urlOf(database.connection),
  REDIS_URL: redis.url,
  RAPPORT_DATA: folder,
  RAPPORT_API_KEY: key,
});

interface Shopper {
  id: string;
  token: string;
  /** Writes without a pause. */
  writer: StormClient;
  /** The same shopper's other device, as the widget is on it: it only listens. */
  reader: ConversationStore;
}

describe.runIf(inject("redis"))("nodes behind a load balancer", () => {
  beforeAll(async () => {
    database = await testDatabase();
    redis = await testRedis();
    front = await balancer();
    folder = await mkdtemp(path.join(tmpdir(), "rapport-nodes-"));
    nodes = await Promise.all([startNode(settings()), startNode(settings())]);
    for (const node of nodes) front.ports.add(node.port);
    next = standBy(settings());
  }, 120_000);
  afterAll(async () => {
    await (await next).kill();
    await Promise.all(nodes.map((node) => node.stop()));
    await front.close();
    await redis.close();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function shopper(n: number): Promise<Shopper> {
    const [node] = nodes as [NodeProcess];
    const as = { authorization: `Bearer ${key}` };
    const { token } = await node.call<VisitorSession>("POST", "/visitors", { body: {}, as });
    const own = { authorization: `Bearer ${token}` };
    const { id } = await node.call<{ id: string }>("POST", "/conversations", { as: own, body: { memberId: "ana" } });
    const url = () => `ws://127.0.0.1:${front.port}/api/v1/live`;
    const writer = stormClient({ url, token, conversationId: id, name: `shopper-${n}` });
    const baseUrl = `http://127.0.0.1:${front.port}`;
    const headers = () => own;
    const call = createCall({ baseUrl, headers });
    const reader = createConversationStore({ call, baseUrl, headers, token: () => token });
    await reader.open();
    await vi.waitFor(() => reader.loadThread(id), { timeout: 10_000 });
    return { id, token, writer, reader };
  }

  it(
    `CON-4: ${kills} times kill -9 of one of two nodes in a storm lose none, double none, and leave nobody without (KILL_SEED=${seed})`,
    { timeout: 300_000 },
    async () => {
      const as = { authorization: `Bearer ${key}` };
      const ana = { email: "ana@example.com", firstName: "Ana", lastName: "A", role: "expert" };
      await nodes[0]!.call("PUT", "/members/ana", { as, body: ana });
      const all: Shopper[] = [];
      for (let n = 0; n < shoppers; n++) all.push(await shopper(n));
      // It rages around each kill, not while the next server is loaded.
      let rages = false;
      const storm = setInterval(() => {
        for (const { writer } of all) if (rages && chance() < 0.5) writer.write();
      }, 5);

      for (let kill = 0; kill < kills; kill++) {
        const standby = await next;
        rages = true;
        await new Promise((resolve) => setTimeout(resolve, 100 + chance() * 400));
        const which = chance() < 0.5 ? 0 : 1;
        front.ports.delete(nodes[which]!.port);
        await nodes[which]!.kill();
        nodes[which] = await standby.start();
        rages = false;
        front.ports.add(nodes[which].port);
        next = standBy(settings());
      }
      clearInterval(storm);
      await Promise.all(all.map(({ writer }) => writer.flushed()));

      for (const { id, token, writer, reader } of all) {
        const stored = await everything(nodes[0]!, { id, token });
        expect(stored.length).toBeGreaterThan(kills);
        expectNoneLost(writer, stored);
        // Each device has what was written through either node, without asking for it.
        const seen = () => reader.getSnapshot().threads[id]?.messages.map((message) => message.id);
        await vi.waitFor(() => expect(seen()).toEqual(stored.map((message) => message.id)), { timeout: 30_000 });
        writer.close();
        reader.close();
      }
    },
  );
});
