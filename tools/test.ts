import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { requireNode } from "./node-version.ts";
import { ensureBrowser } from "./browser.ts";
import { bin, steps } from "./run.ts";

requireNode();

/** Everything that guards the project: the checks, unit, database and component tests, sizes, and the stories in real browsers. */
const folder = mkdtempSync(path.join(tmpdir(), "rapport-results-"));
const modules = path.join(folder, "modules.json");
const onServer = path.join(folder, "on-server.json");
const stories = path.join(folder, "stories.json");
process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = stories;

await ensureBrowser();
await steps([
  ["checks", process.execPath, ["tools/check.ts", "--without-tests"]],
  [
    "architecture, rules, modules and components",
    bin("vitest"),
    ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${modules}`],
  ],
  [
    "modules on an installed PostgreSQL",
    process.execPath,
    ["tools/postgres.ts", "--in-part", "--reporter=dot", "--reporter=json", `--outputFile.json=${onServer}`],
  ],
  ["build", process.execPath, ["tools/build.ts"]],
  ["sizes", process.execPath, ["tools/sizes.ts", "--check"]],
  ["stories in browsers", process.execPath, ["tools/e2e.ts", "--reporter=list,json"]],
]);

interface Results {
  numPassedTests: number;
  numFailedTests: number;
}

const read = <T>(file: string) => JSON.parse(readFileSync(file, "utf8")) as T;
const runs = [modules, onServer].filter((file) => existsSync(file)).map((file) => read<Results>(file));
const { stats } = read<{ stats: { expected: number; flaky: number; unexpected: number } }>(stories);
if (!existsSync(onServer)) console.warn("\nLEFT OUT: the modules on a PostgreSQL server; the words above say why.");
rmSync(folder, { recursive: true, force: true });
const passed = runs.reduce((sum, one) => sum + one.numPassedTests, stats.expected + stats.flaky);
const failed = runs.reduce((sum, one) => sum + one.numFailedTests, stats.unexpected);
console.log(`\n${passed} passed, ${failed} failed`);
