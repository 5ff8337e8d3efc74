import { requireNode } from "./node-version.ts";
import { ensureBrowser } from "./browser.ts";
import { bin, steps } from "./run.ts";

requireNode();

/** Everything that guards the project: the checks, unit and database tests, sizes, and the stories in real browsers. */
await ensureBrowser();
await steps([
  ["checks", process.execPath, ["tools/check.ts"]],
  ["unit, database and component tests", bin("vitest"), ["run"]],
  ["build", process.execPath, ["tools/build.ts"]],
  ["sizes", process.execPath, ["tools/sizes.ts", "--check"]],
  ["stories in browsers", process.execPath, ["tools/e2e.ts"]],
]);
