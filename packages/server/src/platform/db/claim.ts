import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { EnvError } from "../env/error.ts";
import type { DatabaseLog } from "./log.ts";
import { birthOf, commandOf, hasGone, signal } from "./processes.ts";

interface Owner {
  pid: number;
  birth: string | undefined;
}

/** Marks the folder as used by this process; an error if another living process uses it. */
export async function claimFolder(folder: string): Promise<() => Promise<void>> {
  const file = path.join(folder, "owner.json");
  const mine: Owner = { pid: process.pid, birth: await birthOf(process.pid) };
  const text = JSON.stringify(mine);
  while (!(await writeNew(file, text))) {
    const owner = await readOwner(file);
    if (owner?.birth && (await birthOf(owner.pid)) === owner.birth) {
      throw new EnvError(
        `The data folder ${folder} is in use by process ${owner.pid}. Stop it, or choose another folder.`,
      );
    }
    await rm(file, { force: true });
  }
  return () => rm(file, { force: true });
}

/** Stops a server that outlived its process (kill -9) and removes the lock files of one that did not. */
export async function clearRemains(dataFolder: string, log: DatabaseLog): Promise<void> {
  const lock = path.join(dataFolder, "postmaster.pid");
  const text = await readFile(lock, "utf8").catch(() => undefined);
  if (text === undefined) return;
  const pid = Number(text.split("\n")[0]);
  const command = Number.isInteger(pid) && pid > 0 ? await commandOf(pid) : undefined;
  if (command?.includes("postgres") && command.includes(dataFolder)) {
    log.warn({ pid }, "stopping the database server that an earlier process left behind");
    await stopServer(pid);
  }
  // The number may belong to another program by now, and then PostgreSQL would refuse to start. Server processes that
  // are still ending are found by PostgreSQL itself, through their shared memory.
  await rm(lock, { force: true });
}

/** Fast shutdown, then harder: the write-ahead log keeps every committed row in each case. */
export async function stopServer(pid: number): Promise<void> {
  for (const [name, waitMs] of [
    ["SIGINT", 10_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ] as const) {
    if (!signal(pid, name) || (await hasGone(pid, waitMs))) return;
  }
  throw new Error(`The database server (process ${pid}) cannot be stopped.`);
}

async function writeNew(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function readOwner(file: string): Promise<Owner | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Owner;
  } catch {
    return undefined;
  }
}
