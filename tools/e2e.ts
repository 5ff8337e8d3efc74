import { buildIfNeeded } from "./build.ts";
import { ensureBrowser } from "./browser.ts";
import { requireNode } from "./node-version.ts";
import { bin, run } from "./run.ts";

requireNode();

/** The stories in real browsers, against the demo brand on an embedded database and free ports. */
const browser = await ensureBrowser();
await buildIfNeeded((line) => console.log(line));
process.exitCode = await run(
  bin("playwright"),
  ["test", "--config", "e2e/playwright.config.ts", ...process.argv.slice(2)],
  browser ? { E2E_BROWSER: browser } : {},
);
