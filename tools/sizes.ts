import { readFileSync, writeFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { root } from "./run.ts";

interface Budget {
  what: string;
  /** Bytes after gzip. */
  limit: number;
  files(): Promise<string[]>;
}

const kilobyte = 1000;

/** The size budgets of the promise to shops and members (docs/generated/sizes.md shows where each stands). */
const budgets: readonly Budget[] = [
  { what: "loader on the shop's page", limit: 5 * kilobyte, files: () => exactly("widgets", "widgets.js") },
  {
    what: "order tag and arrival script",
    limit: 4 * kilobyte,
    files: () => named("widgets", /tracking-[\w-]+\.js$|tracking\.js$/),
  },
  { what: "chat at first open, in all", limit: 45 * kilobyte, files: () => reachable("widgets", /chat/) },
  { what: "App, first load", limit: 250 * kilobyte, files: () => pageFiles("app") },
  { what: "Manager, first load", limit: 350 * kilobyte, files: () => pageFiles("manager") },
];

async function exactly(face: string, file: string): Promise<string[]> {
  return [`packages/${face}/dist/${file}`];
}

async function all(face: string): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob(`packages/${face}/dist/**/*.{js,css}`, { cwd: root })) files.push(file);
  return files.toSorted();
}

async function named(face: string, pattern: RegExp): Promise<string[]> {
  return (await all(face)).filter((file) => pattern.test(file));
}

/** The loader, the chunk whose name fits, and every chunk they import without being asked (static imports). */
async function reachable(face: string, entry: RegExp): Promise<string[]> {
  const files = await all(face);
  const found = new Set([
    ...(await exactly(face, "widgets.js")),
    ...files.filter((file) => entry.test(file.split("/").at(-1)!)),
  ]);
  for (const file of found)
    for (const name of staticImports(file)) for (const other of files) if (other.endsWith(`/${name}`)) found.add(other);
  return [...found];
}

function staticImports(file: string): string[] {
  const text = readFileSync(`${root}/${file}`, "utf8");
  return [...text.matchAll(/(?:import|from)\s*["']\.?\/?(?:[\w./-]*\/)?([\w.-]+\.js)["']/g)].map((match) => match[1]!);
}

/** What the page itself loads: its scripts, preloads and styles. */
async function pageFiles(face: string): Promise<string[]> {
  const page = readFileSync(`${root}/packages/${face}/dist/index.html`, "utf8");
  const names = [...page.matchAll(/(?:src|href)="\/\w+\/([\w./-]+\.(?:js|css))"/g)].map((match) => match[1]!);
  return [...new Set(names)]
    .filter((name) => !/registerSW|sw\.js/.test(name))
    .map((name) => `packages/${face}/dist/${name}`);
}

const rows: string[] = [];
let failed = false;
for (const budget of budgets) {
  const files = await budget.files();
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(`${root}/${file}`), { level: 9 }).length, 0);
  const over = bytes > budget.limit || files.length === 0;
  failed ||= over;
  rows.push(
    `| ${budget.what} | ${(bytes / kilobyte).toFixed(1)} kB | ${budget.limit / kilobyte} kB | ${files.length} | ${over ? "over" : "kept"} |`,
  );
}
const table = [
  "# Sizes",
  "",
  "Gzip, level 9. Written by `npm run sizes`.",
  "",
  "| what | size | budget | files | |",
  "| --- | ---: | ---: | ---: | --- |",
  ...rows,
  "",
].join("\n");
console.log(table);
if (!process.argv.includes("--check")) writeFileSync(`${root}/docs/generated/sizes.md`, table);
if (failed) process.exitCode = 1;
