import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderStorage } from "./folder.ts";
import type { Storage, StoredType } from "./storage.ts";

let folder: string;
let storage: Storage;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "rapport-storage-"));
  storage = folderStorage(path.join(folder, "uploads"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

describe("the storage of uploads", () => {
  it("gives back what it was given, with size and type", async () => {
    await storage.put("photos/upl_1/full.webp", bytes("picture"), "image/webp");
    const file = await storage.get("photos/upl_1/full.webp");
    expect(file).toMatchObject({ size: 7, type: "image/webp" });
    expect((await buffer(file!.stream)).toString()).toBe("picture");
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
    expect(await readdir(path.join(folder, "uploads/photos"))).toEqual(["same.jpg"]);
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
  ])("never leaves its folder and keeps nothing dangerous: %j", async (key) => {
    await writeFile(path.join(folder, "secret.png"), "secret");
    expect(await storage.get(key)).toBeUndefined();
    await storage.delete(key);
    await expect(storage.put(key, bytes("x"), "image/png" as StoredType)).rejects.toThrow("is no key for");
    expect(await readFile(path.join(folder, "secret.png"), "utf8")).toBe("secret");
  });

  it("refuses a type that the ending does not tell", async () => {
    await expect(storage.put("a.png", bytes("x"), "image/webp")).rejects.toThrow("is no key for image/webp");
  });
});
