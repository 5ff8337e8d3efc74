import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The demo brand as the tests meet it. */
export interface World {
  rapportUrl: string;
  shopUrl: string;
  apiKey: string;
  logins: { email: string; name: string; memberId: string; right: string | null }[];
  password: string;
}

/** A running demo and the way to end it, folder and processes included. */
export interface RunningWorld {
  world: World;
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL("demo-process.ts", import.meta.url));
const startWithin = 150_000;
const stopWithin = 15_000;

/** Starts the demo on free ports and a folder of its own. */
export async function startWorld(say: (line: string) => void): Promise<RunningWorld> {
  const folder = await mkdtemp(path.join(tmpdir(), "rapport-e2e-"));
  const port = await twoFreePorts();
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(RAPPORT_|DATABASE_URL|REDIS_URL|PUBLIC_URL|HOST)/.test(name),
  );
  const child = spawn(process.execPath, [program], {
    env: { ...Object.fromEntries(kept), PORT: String(port), RAPPORT_DATA: folder },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // A group of its own, so that its database ends with it whatever happens.
    detached: true,
  });
  const killNow = () => killGroup(child, "SIGKILL");
  process.once("exit", killNow);
  const stop = async () => {
    await ended(child);
    process.off("exit", killNow);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    return { world: await readiness(child, say), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function readiness(child: ChildProcess, say: (line: string) => void): Promise<World> {
  return new Promise((resolve, reject) => {
    let output = "";
    const fail = (why: string) => reject(new Error(`The demo ${why}.\n${output}`));
    const timer = setTimeout(() => fail(`was not ready after ${startWithin / 1000} s`), startWithin);
    const hear = (text: unknown) => {
      output += String(text);
      say(String(text).trimEnd());
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("error", reject);
    child.once("exit", (code) => fail(`ended with code ${code}`));
    child.once("message", (message) => resolve(message as World));
    const settled = () => clearTimeout(timer);
    child.once("exit", settled);
    child.once("message", settled);
  });
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The whole group is gone already.
  }
}

/** Asks the demo to stop, then ends whatever is left of its group. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    child.kill("SIGTERM");
    const timer = setTimeout(() => killGroup(child, "SIGKILL"), stopWithin);
    await gone;
    clearTimeout(timer);
  }
  killGroup(child, "SIGKILL");
}

function listen(port: number): Promise<Server | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

const close = (server: Server | null) =>
  new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));

/** A free port whose next one is free too: Rapport's and the shop's. */
async function twoFreePorts(): Promise<number> {
  for (;;) {
    const first = await listen(0);
    const address = first?.address();
    const port = address && typeof address === "object" ? address.port : 0;
    const second = port > 0 && port < 65535 ? await listen(port + 1) : null;
    await Promise.all([close(first), close(second)]);
    if (second) return port;
  }
}
