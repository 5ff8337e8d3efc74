import { execFile, type SpawnOptions } from "node:child_process";
import { lchown, lstat, readdir } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { EnvError } from "../env/error.ts";
import { type ServerPrograms, useYourOwn } from "./programs.ts";

const run = promisify(execFile);
const nobody = 65_534;

/** The system account under which the embedded server runs, because PostgreSQL refuses to run as root. */
export interface Account {
  /** Whose the server's files must be; nothing when they are ours already. */
  owner?: { uid: number; gid: number };
  command(program: string, args: string[]): { program: string; args: string[]; options: SpawnOptions };
}

const ourselves: Account = {
  command: (program, args) => ({ program, args, options: {} }),
};

const asNobody: Account = {
  owner: { uid: nobody, gid: nobody },
  command: (program, args) => ({ program, args, options: { uid: nobody, gid: nobody } }),
};

/** In a user namespace without a mapping root's files stay readable, and the server sees itself as nobody. */
const apart: Account = {
  owner: { uid: 0, gid: 0 },
  command: (program, args) => ({ program: "unshare", args: ["--user", program, ...args], options: {} }),
};

/** Chooses the account by trying it: both the programs and the folder must be within its reach. */
export async function chooseAccount(programs: ServerPrograms, folder: string): Promise<Account> {
  const choices = process.getuid?.() === 0 ? [asNobody, apart] : [ourselves];
  let reason = "";
  for (const account of choices) {
    const tries = [tryOut(account, programs.postgres, ["--version"])];
    if (account.owner) tries.push(tryOut(account, "ls", ["-d", folder]));
    const refusals = (await Promise.all(tries)).filter((refusal) => refusal !== undefined);
    if (refusals.length === 0) {
      await giveTo(account, folder);
      return account;
    }
    reason = refusals.join("; ").trim();
  }
  throw new EnvError(`The embedded PostgreSQL does not run here (${reason}). ${useYourOwn}`);
}

async function tryOut(account: Account, tool: string, toolArgs: string[]): Promise<string | undefined> {
  const { program, args, options } = account.command(tool, toolArgs);
  try {
    await run(program, args, { ...options, shell: false });
    return undefined;
  } catch (error) {
    return String(error);
  }
}

/** Gives a folder and all in it to the account; the folder itself last, so that an interrupted run is seen and redone. */
export async function giveTo(account: Account, entry: string): Promise<void> {
  if (!account.owner) return;
  const { uid, gid } = account.owner;
  const stat = await lstat(entry);
  if (stat.uid === uid && stat.gid === gid) return;
  if (stat.isDirectory()) {
    for (const name of await readdir(entry)) await giveTo(account, path.join(entry, name));
  }
  await lchown(entry, uid, gid);
}
