import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { installPackages } from "../../../tools/debian.ts";
import { stopWithUs } from "./stop-with-us.ts";

/** A Redis server of a test's own. */
export interface TestRedis {
  url: string;
  /** Gone, as by a crash: nothing is kept. */
  stop(): Promise<void>;
  /** There again, at the same address and empty. */
  start(): Promise<void>;
  /** There, but silent. */
  freeze(): void;
  thaw(): void;
  close(): Promise<void>;
}

/** Whether there is a `redis-server`; Debian's is installed when it is missing and we may. */
export function ensureRedis(): boolean {
  if (isInstalled()) return true;
  return installPackages("redis-server") && isInstalled();
}

function isInstalled(): boolean {
  try {
    execFileSync("redis-server", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

export async function testRedis(of: { password?: string } = {}): Promise<TestRedis> {
  const folder = await mkdtemp(path.join(tmpdir(), "rapport-redis-"));
  const port = await freePort();
  const place = ["--bind", "127.0.0.1", "--port", String(port), "--dir", folder, "--save", "", "--appendonly", "no"];
  const args = of.password ? [...place, "--requirepass", of.password] : place;
  let child: ChildProcess | undefined;
  let guard: { kill(): void } | undefined;
  const start = async () => {
    child = spawn("redis-server", args, { stdio: ["ignore", "pipe", "ignore"] });
    guard = stopWithUs(child.pid!);
    const { stdout } = child;
    await new Promise<void>((resolve, reject) => {
      stdout!.on("data", (text) => /ready to accept connections/i.test(String(text)) && resolve());
      stdout!.on("close", () => reject(new Error("redis-server did not start")));
    });
  };
  const stop = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    guard?.kill();
    child.kill("SIGKILL");
    await gone;
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    stop,
    freeze: () => void child?.kill("SIGSTOP"),
    thaw: () => void child?.kill("SIGCONT"),
    async close() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
