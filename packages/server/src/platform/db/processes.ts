import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The command line of a living process, nothing if there is no such process (or only its remains). */
export async function commandOf(pid: number): Promise<string | undefined> {
  if (!isAlive(pid)) return undefined;
  if (process.platform === "linux") {
    const line = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    return line.replaceAll("\0", " ").trim() || undefined;
  }
  if (process.platform === "win32") {
    const query = `(Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}').CommandLine`;
    return output("powershell.exe", ["-NoProfile", "-Command", query]);
  }
  return output("ps", ["-ww", "-o", "command=", "-p", String(pid)]);
}

/** Something that differs between two processes that had the same number one after the other. */
export async function birthOf(pid: number): Promise<string | undefined> {
  if (!isAlive(pid)) return undefined;
  if (process.platform === "linux") {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
    return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  }
  if (process.platform === "win32") return "unknown";
  return output("ps", ["-o", "lstart=", "-p", String(pid)]);
}

/** Waits until the process has gone; false if it is still there after that many milliseconds. */
export async function hasGone(pid: number, withinMs: number): Promise<boolean> {
  const end = Date.now() + withinMs;
  while ((await commandOf(pid)) !== undefined) {
    if (Date.now() > end) return false;
    await delay(10);
  }
  return true;
}

/** Sends a signal; false if there is no such process any more. */
export function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function output(program: string, args: string[]): Promise<string | undefined> {
  const result = await run(program, args).catch(() => undefined);
  return result?.stdout.trim() || undefined;
}
