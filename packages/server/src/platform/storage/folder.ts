import { randomBytes } from "node:crypto";
import { access, constants, mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { type Storage, type StoredFile, type StoredType, typeOfKey } from "./storage.ts";

/** Uploads in a folder of this machine. */
export function folderStorage(folder: string): Storage {
  const root = path.resolve(folder);
  return {
    part: "uploads",
    async put(key, bytes, type) {
      if (typeOfKey(key) !== type) throw new Error(`${JSON.stringify(key)} is no key for ${type}.`);
      await write(path.join(root, key), bytes);
    },
    async get(key) {
      const type = typeOfKey(key);
      return type && read(path.join(root, key), type);
    },
    async delete(key) {
      if (typeOfKey(key)) await rm(path.join(root, key), { force: true });
    },
    async check() {
      await mkdir(root, { recursive: true, mode: 0o700 });
      await access(root, constants.W_OK);
    },
    close: () => undefined,
  };
}

/** Under another name first, then renamed: a reader sees the old file or the new one, never a part. */
async function write(file: string, bytes: Uint8Array): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = path.join(folder, `.${randomBytes(8).toString("hex")}.part`);
  try {
    const handle = await open(unfinished, "wx", 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** The new name itself must be on the disk too; Windows does that by itself and refuses to be asked. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function read(file: string, type: StoredType): Promise<StoredFile | undefined> {
  const handle = await open(file, "r").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
  });
  if (!handle) return undefined;
  const stat = await handle.stat();
  if (stat.isFile()) return { stream: handle.createReadStream(), size: stat.size, type };
  await handle.close();
  return undefined;
}
