import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/** A file of the public folder, in memory. */
export interface PublicFile {
  content: Buffer;
  type: string;
  version: string;
}

/** The public folder, read once, by path below it. */
export function publicFiles(folder: URL): ReadonlyMap<string, PublicFile> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => types[extname(name)]);
  return new Map(
    names.map((name) => {
      const content = readFileSync(new URL(name, folder));
      const version = createHash("sha256").update(content).digest("hex").slice(0, 12);
      return [
        name.replaceAll("\\", "/"),
        { content, type: types[extname(name)] ?? "application/octet-stream", version },
      ];
    }),
  );
}
