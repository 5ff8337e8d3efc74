import path from "node:path";
import { type Env, EnvError } from "./env.ts";
import type { Log } from "./log.ts";
import { folderStorage } from "./storage/folder.ts";
import type { Storage } from "./storage/storage.ts";

export { type Storage, type StoredFile, type StoredType } from "./storage/storage.ts";

/**
 * Where uploads are kept: the bucket of the settings, or a folder. Throws `EnvError` when the bucket says no to us; one that cannot be reached now
 * stops nobody from talking, and `/health/ready` tells.
 */
export async function openStorage(env: Pick<Env, "bucket" | "dataFolder">, log: Log): Promise<Storage> {
  if (!env.bucket) return folderStorage(path.join(env.dataFolder, "uploads"));
  const { bucketStorage, refusalBy } = await import("./storage/bucket.ts");
  const storage = bucketStorage(env.bucket);
  await storage.check().catch((error: unknown) => {
    const why = refusalBy(error);
    if (why) throw new EnvError(`S3_BUCKET: the bucket ${env.bucket?.bucket} cannot be used: ${why}.`);
    log.error({ err: error }, "the bucket for uploads cannot be reached");
  });
  return storage;
}
