import type { ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { PoolConfig } from "pg";
import { type Account, chooseAccount, giveTo } from "./account.ts";
import { claimFolder, clearRemains, stopServer } from "./claim.ts";
import { chooseEndpoint, type Endpoint, superuser } from "./endpoint.ts";
import type { DatabaseLog } from "./log.ts";
import { hasGone, signal } from "./processes.ts";
import { findPrograms, type ServerPrograms } from "./programs.ts";
import { runToEnd, startServer } from "./server-process.ts";

/** A PostgreSQL server of our own, running as a child of this process. */
export interface EmbeddedServer {
  connection: PoolConfig;
  /** The server's process number; another one after the server had to be started again. */
  pid(): number;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** A folder for the server alone; made if it does not exist. */
  folder: string;
  log: DatabaseLog;
  /** PostgreSQL settings that differ from ours, by name. */
  settings?: Record<string, string>;
}

const noticeMs = 1_000;

interface Prepared {
  folder: string;
  data: string;
  programs: ServerPrograms;
  account: Account;
  endpoint: Endpoint;
  options: EmbeddedOptions;
}

const ownSettings: Record<string, string> = {
  fsync: "on",
  full_page_writes: "on",
  synchronous_commit: "on",
  shared_buffers: "128MB",
  max_connections: "100",
  max_wal_size: "1GB",
  checkpoint_timeout: "15min",
  jit: "off",
  timezone: "UTC",
  // Statements in error would put people's data into the log; the error itself reaches the caller anyway.
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_checkpoints: "off",
  logging_collector: "off",
};

/**
 * Starts the embedded PostgreSQL on a folder (the first time: makes its files), and starts it again should it die.
 * Nothing acknowledged is lost by kill -9 of the server, of this process or of both.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  // Only the last folder is closed: its parents are not ours, and the server's account must get through them.
  await mkdir(path.dirname(options.folder), { recursive: true });
  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  const folder = await realpath(options.folder);
  const release = await claimFolder(folder);
  try {
    return keepRunning(await prepare(folder, options), release);
  } catch (error) {
    await release();
    throw error;
  }
}

async function prepare(folder: string, options: EmbeddedOptions): Promise<Prepared> {
  const programs = await findPrograms();
  const data = path.join(folder, "data");
  await clearRemains(data, options.log);
  const account = await chooseAccount(programs, folder);
  if (!existsSync(data)) await makeFiles({ folder, data, programs, account, log: options.log });
  const endpoint = await chooseEndpoint(folder, account);
  return { folder, data, programs, account, endpoint, options };
}

type Making = Pick<Prepared, "folder" | "data" | "programs" | "account"> & { log: DatabaseLog };

/** Under another name first: a first start that is killed leaves no half-made database. */
async function makeFiles({ folder, data, programs, account, log }: Making): Promise<void> {
  const unfinished = `${data}.new`;
  const password = path.join(folder, "password");
  await rm(unfinished, { recursive: true, force: true });
  await writeFile(password, randomBytes(24).toString("hex"), { mode: 0o600 });
  await giveTo(account, password);
  const files = ["-D", unfinished, "-U", superuser, `--pwfile=${password}`];
  const access = ["--auth-local=trust", "--auth-host=scram-sha-256"];
  const text = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  await runToEnd({ account, program: programs.initdb, args: [...files, ...access, ...text], folder, log });
  await rename(unfinished, data);
}

async function launch(prepared: Prepared): Promise<ChildProcess> {
  const { data, programs, account, endpoint, folder, options } = prepared;
  const settings = { ...ownSettings, ...options.settings, ...endpoint.settings };
  const args = ["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  for (let attempt = 1; ; attempt += 1) {
    await clearRemains(data, options.log);
    await endpoint.clear();
    try {
      return await startServer({ account, program: programs.postgres, args, folder, log: options.log });
    } catch (error) {
      // After kill -9 of the server its other processes need a moment to notice.
      if (attempt === 50 || !String(error).includes("still in use")) throw error;
      await delay(100);
    }
  }
}

async function keepRunning(prepared: Prepared, release: () => Promise<void>): Promise<EmbeddedServer> {
  const { log } = prepared.options;
  let stopping = false;
  let restarting: Promise<void> = Promise.resolve();
  let child = await launch(prepared);
  const atExit = () => signal(child.pid ?? 0, "SIGINT");

  const watch = () => {
    leaveAlone(child, false);
    child.once("exit", (code, name) => {
      if (stopping) return;
      log.error({ code, signal: name }, "the database server ended by itself; starting it again");
      restarting = restart();
    });
  };
  const restart = async () => {
    for (let waitMs = 50; !stopping; waitMs = Math.min(waitMs * 2, 5_000)) {
      try {
        child = await launch(prepared);
        return watch();
      } catch (error) {
        log.error({ err: error }, "the database server does not start; trying again");
        await delay(waitMs);
      }
    }
  };
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await restarting;
    process.off("exit", atExit);
    leaveAlone(child, true);
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) await endServer(child.pid);
    await prepared.endpoint.remove();
    await release();
  };

  process.once("exit", atExit);
  watch();
  return { connection: prepared.endpoint.connection, pid: () => child.pid ?? 0, stop };
}

/** Our own connections are closed, but the server may still be about to notice: it is let wait for that, and then told to hurry. */
async function endServer(pid: number): Promise<void> {
  if (signal(pid, "SIGTERM") && !(await hasGone(pid, noticeMs))) await stopServer(pid);
}

/** A script that forgets to stop the server still ends; the exit handler then stops it. */
function leaveAlone(child: ChildProcess, wait: boolean): void {
  for (const handle of [child, child.stdout, child.stderr]) {
    const counted = handle as { ref?: () => void; unref?: () => void } | null;
    if (wait) counted?.ref?.();
    else counted?.unref?.();
  }
}
