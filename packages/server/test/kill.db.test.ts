import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Message, VisitorSession } from "@rapport/contracts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type StormClient, stormClient } from "./storm-client.ts";

const kills = 20;
const shoppers = 8;
const seed = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 1e9));
const key = "rk_storm_storm_storm_storm";

let folder: string;
let child: ChildProcess;
let port = 0;

/** A small generator, so that a schedule that found something can be run again. */
let state = seed;
function chance(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}

async function start(): Promise<void> {
  const env = {
    PATH: process.env.PATH ?? "",
    RAPPORT_DATA: folder,
    PORT: String(port),
    RAPPORT_API_KEY: key,
    RAPPORT_LOG: "silent",
  };
  child = spawn(process.execPath, [path.join(import.meta.dirname, "server-child.ts")], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout! })) {
    if (!line.startsWith("ready ")) continue;
    port = Number(line.slice(6));
    return;
  }
  throw new Error("the server did not start");
}

async function call<T>(method: string, address: string, of: { token?: string; body?: object } = {}): Promise<T> {
  const headers = {
    ...(of.body ? { "content-type": "application/json" } : {}),
    authorization: `Bearer ${of.token ?? key}`,
  };
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1${address}`, {
    method,
    headers,
    ...(of.body ? { body: JSON.stringify(of.body) } : {}),
  });
  if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "rapport-kill-"));
  await start();
});
afterAll(async () => {
  child.kill("SIGKILL");
  await once(child, "exit").catch(() => undefined);
  // Whoever starts next finds the orphaned database and stops it; here that is a last start, stopped properly.
  await start();
  child.kill("SIGTERM");
  await once(child, "exit");
  await rm(folder, { recursive: true, force: true });
});

it(
  `CON-4: ${kills} times kill -9 in a storm of messages lose none that was acknowledged and double none (KILL_SEED=${seed})`,
  { timeout: 240_000 },
  async () => {
    await call("PUT", "/members/ana", {
      body: { email: "ana@example.com", firstName: "Ana", lastName: "A", role: "expert" },
    });
    const clients: { client: StormClient; id: string; token: string }[] = [];
    for (let n = 0; n < shoppers; n++) {
      const { token } = await call<VisitorSession>("POST", "/visitors", { body: {}, token: key });
      const { id } = await call<{ id: string }>("POST", "/conversations", { token, body: { memberId: "ana" } });
      clients.push({
        id,
        token,
        client: stormClient({ url: `ws://127.0.0.1:${port}`, token, conversationId: id, name: `shopper-${n}` }),
      });
    }
    const storm = setInterval(() => {
      for (const { client } of clients) if (chance() < 0.7) client.write();
    }, 4);

    for (let kill = 0; kill < kills; kill++) {
      await new Promise((resolve) => setTimeout(resolve, 100 + chance() * 500));
      child.kill("SIGKILL");
      await once(child, "exit");
      await start();
    }
    clearInterval(storm);
    await Promise.all(clients.map(({ client }) => client.flushed()));

    let total = 0;
    for (const { client, id, token } of clients) {
      const stored = await everything(id, token);
      total += stored.length;
      expect(stored.map((one) => one.seq)).toEqual(stored.map((_, n) => n + 1));
      const ids = stored.map((one) => one.clientId!);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(ids)).toEqual(client.sent);
      expect(client.acknowledged.isSubsetOf(new Set(ids))).toBe(true);
      for (const live of client.arrivals) expect(live).toEqual([...new Set(live)].toSorted((a, b) => a - b));
      client.close();
    }
    expect(total).toBeGreaterThan(kills * shoppers);
  },
);

async function everything(conversationId: string, token: string): Promise<Message[]> {
  const all: Message[] = [];
  for (;;) {
    const { items } = await call<{ items: Message[] }>(
      "GET",
      `/conversations/${conversationId}/messages?after=${all.at(-1)?.seq ?? 0}&limit=200`,
      { token },
    );
    if (items.length === 0) return all;
    all.push(...items);
  }
}
