import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { VisitorSession } from "@rapport/contracts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type NodeProcess, type Standby, standBy, startNode } from "./node-process.ts";
import { everything, expectNoneLost, type StormClient, stormClient } from "./storm-client.ts";

const kills = 20;
const shoppers = 8;
const seed = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 1e9));
const key = "rk_storm_storm_storm_storm";

let folder: string;
let node: NodeProcess;
let next: Promise<Standby>;

/** A small generator, so that a schedule that found something can be run again. */
let state = seed;
function chance(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}

const settings = (port = 0) => ({ RAPPORT_DATA: folder, PORT: String(port), RAPPORT_API_KEY: key });

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "rapport-kill-"));
  node = await startNode(settings());
  next = standBy(settings(node.port));
});
afterAll(async () => {
  await node.kill();
  // Whoever starts next finds the orphaned database and stops it; here that is a last start, stopped properly.
  await (await (await next).start()).stop();
  await rm(folder, { recursive: true, force: true });
});

it(
  `CON-4: ${kills} times kill -9 in a storm of messages lose none that was acknowledged and double none (KILL_SEED=${seed})`,
  { timeout: 240_000 },
  async () => {
    const as = { authorization: `Bearer ${key}` };
    const ana = { email: "ana@example.com", firstName: "Ana", lastName: "A", role: "expert" };
    await node.call("PUT", "/members/ana", { as, body: ana });
    const clients: { client: StormClient; id: string; token: string }[] = [];
    for (let n = 0; n < shoppers; n++) {
      const { token } = await node.call<VisitorSession>("POST", "/visitors", { body: {}, as });
      const own = { authorization: `Bearer ${token}` };
      const { id } = await node.call<{ id: string }>("POST", "/conversations", { as: own, body: { memberId: "ana" } });
      const url = () => node.live;
      clients.push({ id, token, client: stormClient({ url, token, conversationId: id, name: `shopper-${n}` }) });
    }
    // It rages around each kill, not while the next server is loaded.
    let rages = false;
    const storm = setInterval(() => {
      for (const { client } of clients) if (rages && chance() < 0.7) client.write();
    }, 4);

    for (let kill = 0; kill < kills; kill++) {
      const standby = await next;
      rages = true;
      await new Promise((resolve) => setTimeout(resolve, 100 + chance() * 500));
      await node.kill();
      node = await standby.start();
      rages = false;
      next = standBy(settings(node.port));
    }
    clearInterval(storm);
    await Promise.all(clients.map(({ client }) => client.flushed()));

    let total = 0;
    for (const { client, id, token } of clients) {
      const stored = await everything(node, { id, token });
      total += stored.length;
      expectNoneLost(client, stored);
      for (const live of client.arrivals) expect(live).toEqual([...new Set(live)].toSorted((a, b) => a - b));
      client.close();
    }
    expect(total).toBeGreaterThan(kills * shoppers);
  },
);
