import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { requireNode } from "./node-version.ts";
import { ensureBrowser } from "./browser.ts";
import { bin, steps } from "./run.ts";

requireNode();

/** Everything that guards the project: the checks, unit, database and component tests, sizes, and the stories in real browsers. */
const folder = mkdtempSync(path.join(tmpdir(), "rapport-results-"));
const modules = path.join(folder, "modules.json");
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
  ["build", process.execPath, ["tools/build.ts"]],
  ["sizes", process.execPath, ["tools/sizes.ts", "--check"]],
  ["stories in browsers", process.execPath, ["tools/e2e.ts", "--reporter=list,json"]],
]);

const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(modules, "utf8")) as {
  numPassedTests: number;
  numFailedTests: number;
};
const { stats } = JSON.parse(readFileSync(stories, "utf8")) as {
  stats: { expected: number; flaky: number; unexpected: number };
};
rmSync(folder, { recursive: true, force: true });
console.log(`\n${numPassedTests + stats.expected + stats.flaky} passed, ${numFailedTests + stats.unexpected} failed`);
