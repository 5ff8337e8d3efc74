import type { Readable } from "node:stream";

/** What is stored, by the ending of its key; nothing that a browser would execute. */
export const storedTypes = {
  webp: "image/webp",
  jpg: "image/jpeg",
  png: "image/png",
  mp4: "video/mp4",
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
  ndjson: "application/x-ndjson",
} as const;

export type StoredType = (typeof storedTypes)[keyof typeof storedTypes];

export interface StoredFile {
  stream: Readable;
  /** Bytes. */
  size: number;
  type: StoredType;
}

/** Where uploads are kept. A key is a short path such as `photos/upl_06f3.webp`; its ending tells the type. */
export interface Storage {
  /** What `/health/ready` calls it. */
  part: "uploads" | "bucket";
  /** Keeps the bytes under the key, all or nothing, also through a power cut; replaces what was there. */
  put(key: string, bytes: Uint8Array, type: StoredType): Promise<void>;
  /** Nothing if there is nothing under this key, or if it is no key at all. */
  get(key: string): Promise<StoredFile | undefined>;
  /** Does nothing if there is nothing. */
  delete(key: string): Promise<void>;
  /** Throws when nothing could be kept now. */
  check(): Promise<void>;
  close(): void;
}

const keyShape = /^(?:[a-z0-9][a-z0-9_-]{0,80}\/){0,4}[a-z0-9][a-z0-9_-]{0,80}\.([a-z0-9]+)$/;

/** The type a key stands for; nothing if it is no safe key (one of those cannot leave its folder). */
export function typeOfKey(key: string): StoredType | undefined {
  const ending = keyShape.exec(key)?.[1];
  return ending !== undefined && Object.hasOwn(storedTypes, ending)
    ? storedTypes[ending as keyof typeof storedTypes]
    : undefined;
}
