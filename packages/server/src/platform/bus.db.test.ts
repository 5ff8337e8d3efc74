import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bus, createLocalBus } from "./bus.ts";
import { createRedisBus } from "./redis-bus.ts";

const log = pino({ level: "silent" });

/** A Redis server on a socket of its own, installed with Debian's package when it is missing and we may. */
async function startRedis(folder: string): Promise<{ url: string; server: ChildProcess }> {
  if (!isInstalled()) execFileSync("apt-get", ["install", "-y", "-qq", "redis-server"], { stdio: "ignore" });
  const socket = path.join(folder, "redis.sock");
  const server = spawn("redis-server", ["--port", "0", "--unixsocket", socket, "--save", "", "--dir", folder], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  for await (const text of server.stdout) if (String(text).includes("ready to accept connections")) break;
  return { url: socket, server };
}

function isInstalled(): boolean {
  try {
    execFileSync("redis-server", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

let folder: string;
let redis: Awaited<ReturnType<typeof startRedis>>;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "rapport-redis-"));
  redis = await startRedis(folder);
}, 120_000);
afterAll(async () => {
  redis.server.kill();
  await rm(folder, { recursive: true, force: true });
});

/** What both buses promise: everybody hears everything, in the order of each publisher. */
describe.each([
  { name: "in process", make: () => nodesOfOne(createLocalBus()) },
  {
    name: "over Redis, two nodes",
    make: () => [createRedisBus(redis.url, log), createRedisBus(redis.url, log)] as const,
  },
])("the bus $name", ({ make }) => {
  it("brings every text to every node in the order it was published", async () => {
    const [one, other] = make();
    const heard: string[][] = [[], []];
    one.subscribe((channel, text) => heard[0]!.push(`${channel} ${text}`));
    other.subscribe((channel, text) => heard[1]!.push(`${channel} ${text}`));
    for (let tries = 0; heard.some((list) => list.length === 0) && tries < 100; tries++) {
      one.publish("probe", "");
      await delay(20);
    }
    for (let n = 0; n < 200; n++) one.publish("member:ana", `é\n${n}`);
    const wanted = Array.from({ length: 200 }, (_, n) => `member:ana é\n${n}`);
    for (let tries = 0; heard.some((list) => list.at(-1) !== wanted.at(-1)) && tries < 200; tries++) await delay(20);
    for (const list of heard) expect(list.filter((text) => !text.startsWith("probe"))).toEqual(wanted);
    await one.close();
    await other.close();
  });
});

/** With one node, the second listener hangs on the same bus. */
function nodesOfOne(bus: Bus): readonly [Bus, Bus] {
  return [bus, bus];
}
