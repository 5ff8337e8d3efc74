import { createHash } from "node:crypto";
import { lstat, mkdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { PoolConfig } from "pg";
import { EnvError } from "../env/error.ts";
import { type Account, giveTo } from "./account.ts";

/** Where the embedded server listens: a Unix socket in a closed folder, or on Windows a port of this machine only. */
export interface Endpoint {
  settings: Record<string, string>;
  connection: PoolConfig;
  /** Removes the lock files of a server that has gone. */
  clear(): Promise<void>;
  /** Leaves nothing behind, in the temporary folder least of all. */
  remove(): Promise<void>;
}

export const superuser = "rapport";
const database = "postgres";
// The address of a Unix socket holds 104 bytes on the strictest system, with its ending zero.
const longestFolder = 103 - "/.s.PGSQL.5432".length;

export async function chooseEndpoint(folder: string, account: Account): Promise<Endpoint> {
  return process.platform === "win32" ? loopback(folder) : unixSocket(folder, account);
}

async function unixSocket(folder: string, account: Account): Promise<Endpoint> {
  const socketFolder = await closedFolder(folder, account);
  return {
    settings: { listen_addresses: "", unix_socket_directories: socketFolder, port: "5432" },
    connection: { host: socketFolder, port: 5432, user: superuser, database },
    async clear() {
      for (const name of [".s.PGSQL.5432", ".s.PGSQL.5432.lock"]) {
        await rm(path.join(socketFolder, name), { force: true });
      }
    },
    remove: () => rm(socketFolder, { recursive: true, force: true }),
  };
}

async function closedFolder(folder: string, account: Account): Promise<string> {
  const inside = path.join(folder, "socket");
  const isShort = Buffer.byteLength(inside) <= longestFolder && !inside.includes(",");
  const digest = createHash("sha256").update(folder).digest("hex").slice(0, 16);
  const chosen = isShort ? inside : path.join(tmpdir(), `rapport-${digest}`);
  await mkdir(chosen, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  const stat = await lstat(chosen);
  const owners = [process.getuid?.(), account.owner?.uid, ...(process.getuid?.() === 0 ? [65_534] : [])];
  // Anybody may have made a folder of that name in the temporary folder before us.
  if (!stat.isDirectory() || !owners.includes(stat.uid) || (stat.mode & 0o077) !== 0) {
    throw new EnvError(`${chosen} is not a private folder of this account. Remove it and start again.`);
  }
  await giveTo(account, chosen);
  return chosen;
}

async function loopback(folder: string): Promise<Endpoint> {
  const port = await freePort();
  const password = await readFile(path.join(folder, "password"), "utf8");
  return {
    settings: { listen_addresses: "127.0.0.1", unix_socket_directories: "", port: String(port) },
    connection: { host: "127.0.0.1", port, user: superuser, password, database },
    clear: () => Promise.resolve(),
    remove: () => Promise.resolve(),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
