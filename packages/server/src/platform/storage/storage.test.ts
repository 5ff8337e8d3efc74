import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type FakeS3, fakeS3 } from "#test/fake-s3";
import type { BucketSettings } from "../env/bucket.ts";
import { openStorage } from "../storage.ts";
import type { Storage, StoredType } from "./storage.ts";

const log = pino({ level: "silent" });

let folder: string;
let store: FakeS3;
let storage: Storage;
const opened: Storage[] = [];

async function open(of: Parameters<typeof openStorage>[0]): Promise<Storage> {
  const made = await openStorage(of, log);
  opened.push(made);
  return made;
}

beforeAll(async () => {
  store = await fakeS3();
});
afterAll(() => store.stop());
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "rapport-storage-"));
});
afterEach(async () => {
  for (const one of opened.splice(0)) one.close();
  store.objects.clear();
  await rm(folder, { recursive: true, force: true });
});

function settingsOf({ bucket, endpoint, accessKeyId, secretAccessKey }: FakeS3): BucketSettings {
  return { bucket, endpoint, accessKeyId, secretAccessKey, region: "eu-west-3", forcePathStyle: true };
}

const bytes = (text: string) => new TextEncoder().encode(text);

/** What every place for uploads promises. */
describe.each([
  {
    place: "folder",
    part: "uploads",
    start: () => open({ bucket: null, dataFolder: folder }),
    keys: async () => readdir(path.join(folder, "uploads/photos")),
  },
  {
    place: "bucket",
    part: "bucket",
    start: () => open({ bucket: settingsOf(store), dataFolder: folder }),
    keys: async () => [...store.objects.keys()].map((key) => path.basename(key)),
  },
])("the storage of uploads in a $place", ({ part, start, keys }) => {
  beforeEach(async () => {
    storage = await start();
  });

  it("says where it is, and that it works", async () => {
    expect(storage.part).toBe(part);
    await storage.check();
  });

  it("gives back what it was given, with size and type", async () => {
    await storage.put("photos/upl_1/full.webp", bytes("picture"), "image/webp");
    const file = await storage.get("photos/upl_1/full.webp");
    expect(file).toMatchObject({ size: 7, type: "image/webp" });
    expect((await buffer(file!.stream)).toString()).toBe("picture");
  });

  it("keeps every byte as it is", async () => {
    const all = Uint8Array.from({ length: 100_000 }, (_, n) => (n * 7) % 256);
    await storage.put("photos/all.png", all, "image/png");
    expect(new Uint8Array(await buffer((await storage.get("photos/all.png"))!.stream))).toEqual(all);
  });

  it("replaces and deletes", async () => {
    await storage.put("a.png", bytes("old"), "image/png");
    await storage.put("a.png", bytes("new one"), "image/png");
    expect((await buffer((await storage.get("a.png"))!.stream)).toString()).toBe("new one");
    await storage.delete("a.png");
    await storage.delete("a.png");
    expect(await storage.get("a.png")).toBeUndefined();
  });

  it("has whole files only, however many write at once", async () => {
    const big = (letter: string) => bytes(letter.repeat(1_000_000));
    await Promise.all(["a", "b", "c", "d"].map((letter) => storage.put("photos/same.jpg", big(letter), "image/jpeg")));
    const text = (await buffer((await storage.get("photos/same.jpg"))!.stream)).toString();
    expect(text).toHaveLength(1_000_000);
    expect(new Set(text).size).toBe(1);
    expect(await keys()).toEqual(["same.jpg"]);
  });

  it.each([
    "../secret.png",
    "photos/../../secret.png",
    "/etc/secret.png",
    "photos//secret.png",
    "..\\secret.png",
    "C:/secret.png",
    "photos/.hidden.png",
    "secret.png\0.jpg",
    "%2e%2e/secret.png",
    "UPPER.png",
    "no-ending",
    "page.html",
    "picture.svg",
    "constructor.constructor",
    "",
    `${"a".repeat(300)}.png`,
  ])("never leaves its place and keeps nothing dangerous: %j", async (key) => {
    await writeFile(path.join(folder, "secret.png"), "secret");
    expect(await storage.get(key)).toBeUndefined();
    await storage.delete(key);
    await expect(storage.put(key, bytes("x"), "image/png" as StoredType)).rejects.toThrow("is no key for");
    expect(await readFile(path.join(folder, "secret.png"), "utf8")).toBe("secret");
    expect(store.objects.size).toBe(0);
  });

  it("refuses a type that the ending does not tell", async () => {
    await expect(storage.put("a.png", bytes("x"), "image/webp")).rejects.toThrow("is no key for image/webp");
  });
});

describe("the bucket", () => {
  it.each([
    { of: { bucket: "another" }, says: "S3_BUCKET: the bucket another cannot be used: there is none of this name." },
    { of: { secretAccessKey: "wrong" }, says: /S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY do not open it\.$/ },
    { of: { accessKeyId: "AKIAOTHER" }, says: /S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY do not open it\.$/ },
  ])("that says no stops the start: $says", async ({ of, says }) => {
    const opening = open({ bucket: { ...settingsOf(store), ...of }, dataFolder: folder });
    await expect(opening).rejects.toThrow(says);
  });

  it("that cannot be reached stops nothing, is told, and serves again when it is back", async () => {
    await store.stop();
    storage = await open({ bucket: settingsOf(store), dataFolder: folder });
    await expect(storage.check()).rejects.toThrow();
    await expect(storage.put("a.png", bytes("x"), "image/png")).rejects.toMatchObject({ code: "not_ready" });
    await expect(storage.get("a.png")).rejects.toMatchObject({ code: "not_ready", cause: expect.any(Error) });
    await store.start();
    await storage.check();
    await storage.put("a.png", bytes("x"), "image/png");
    expect(store.objects.get("a.png")).toMatchObject({ type: "image/png" });
  });
});
