import { mkdtemp, readdir, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { PoolConfig } from "pg";
import { clearRemains } from "../src/platform/db/claim.ts";
import { startEmbedded } from "../src/platform/db/embedded.ts";
import { birthOf } from "../src/platform/db/processes.ts";
import { quiet } from "./log.ts";
import { stopWithUs } from "./stop-with-us.ts";

export interface TestServer {
  connection: PoolConfig;
  stop(): Promise<void>;
}

const prefix = "rapport-test-";
const memory = "/dev/shm";
// The server of the tests may lose all at a power cut; tests about durability start their own.
// Several nodes at once need more connections than one.
const fast = {
  fsync: "off",
  full_page_writes: "off",
  synchronous_commit: "off",
  shared_buffers: "64MB",
  max_connections: "300",
};

/** The server the tests run on: the one given, or an embedded one in a temporary folder. */
export async function startTestServer(url: string | undefined): Promise<TestServer> {
  if (url) return { connection: { connectionString: url }, stop: () => Promise.resolve() };
  await sweep();
  const parent = (await hasRoom(memory)) ? memory : tmpdir();
  const folder = await mkdtemp(path.join(parent, `${prefix}${process.pid}-`));
  const server = await startEmbedded({ folder, log: quiet, settings: fast });
  const guard = stopWithUs(server.pid());
  const stop = async () => {
    guard.kill();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { connection: server.connection, stop };
}

/** Copies of the template take 10 ms in memory and up to 300 ms on a slow disk. */
async function hasRoom(folder: string): Promise<boolean> {
  const space = await statfs(folder).catch(() => undefined);
  return space !== undefined && space.bavail * space.bsize > 2 * 1024 ** 3;
}

/** Runs killed with -9 left their server and folder here; nobody else would remove them. */
async function sweep(): Promise<void> {
  for (const parent of [memory, tmpdir()]) {
    for (const name of await readdir(parent).catch(() => [])) {
      const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split("-")[0]) : Number.NaN;
      if (Number.isNaN(pid) || (await birthOf(pid)) !== undefined) continue;
      const folder = path.join(parent, name);
      await clearRemains(path.join(folder, "data"), quiet).catch(() => undefined);
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    }
  }
}
