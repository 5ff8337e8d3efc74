import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Row } from "../report.ts";
import { median, spread } from "../report.ts";

const child = path.resolve(import.meta.dirname, "../../../packages/server/test/server-child.ts");

/** Seconds from starting the process to answering, on the embedded database after its first run; against a bare Node process. */
export async function coldStart(): Promise<Row> {
  const folder = await mkdtemp(path.join(tmpdir(), "rapport-bench-"));
  const env = { PATH: process.env.PATH ?? "", RAPPORT_DATA: folder, PORT: "0", RAPPORT_LOG: "silent" };
  const server: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < 6; round++) {
    bare.push(await timed(["-e", "console.log('ready')"], env));
    server.push(await timed([child], env));
  }
  await rm(folder, { recursive: true, force: true });
  const again = server.slice(1);
  return {
    what: "cold start to ready on the embedded database, s",
    measured: spread(again, 2),
    floor: spread(bare, 2),
    ratio: median(again) / median(bare),
    bar: "≤ 5 s",
    kept: median(again) <= 5,
  };
}

async function timed(args: string[], env: Record<string, string>): Promise<number> {
  const started = performance.now();
  const running = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  await once(running.stdout, "data");
  const seconds = (performance.now() - started) / 1000;
  running.kill("SIGTERM");
  if (running.exitCode === null) await once(running, "exit");
  return seconds;
}
