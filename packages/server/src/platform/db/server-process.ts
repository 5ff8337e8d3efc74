import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Account } from "./account.ts";
import type { DatabaseLog } from "./log.ts";

/** What is needed to run one program of the embedded server. */
export interface Launch {
  account: Account;
  program: string;
  args: string[];
  /** Working folder, one the account may enter. */
  folder: string;
  log: DatabaseLog;
}

/** Runs a program to its end; its own words become the error if it fails. */
export async function runToEnd(launch: Launch): Promise<void> {
  const child = start(launch);
  const said: string[] = [];
  listen(child, (line) => said.push(line));
  const [code, signalName] = await exitOf(child);
  if (code !== 0) throw new Error(`${launch.program} failed (${signalName ?? code}): ${said.slice(-8).join("; ")}`);
}

/** Starts the server and waits until it takes connections, however long its recovery lasts. */
export function startServer(launch: Launch): Promise<ChildProcess> {
  const child = start(launch);
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    // "close", not "exit": the last words matter.
    child.once("close", () => reject(new Error(`The database server did not start: ${said.slice(-6).join("; ")}`)));
    listen(child, (line) => {
      said.push(line);
      if (said.length > 20) said.shift();
      report(line, launch.log);
      if (line.includes("database system is ready to accept connections")) resolve(child);
    });
  });
}

function start({ account, program, args, folder }: Launch): ChildProcess {
  const call = account.command(program, args);
  return spawn(call.program, call.args, {
    ...call.options,
    cwd: folder,
    // A process group of its own: Ctrl+C must reach us first, so that work in hand can still be written.
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe"],
    // Nothing of our settings (which hold secrets) is handed on; Windows does not start programs without its own.
    ...(process.platform === "win32" ? {} : { env: { PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" } }),
  });
}

function listen(child: ChildProcess, hear: (line: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on("line", hear);
  }
}

function exitOf(child: ChildProcess): Promise<[number | null, NodeJS.Signals | null]> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signalName) => resolve([code, signalName]));
  });
}

function report(line: string, log: DatabaseLog): void {
  const level = /\b(PANIC|FATAL)\b/.test(line) ? "error" : /\bWARNING\b/.test(line) ? "warn" : "debug";
  log[level]({ postgres: line }, "database server");
}
