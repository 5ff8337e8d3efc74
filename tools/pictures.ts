import { ensureBrowser } from "./browser.ts";
import { buildIfNeeded } from "./build.ts";
import { requireNode } from "./node-version.ts";
import { run } from "./run.ts";

requireNode();

/** Makes the README's pictures (docs/pictures) from the demo brand. */
const browser = await ensureBrowser();
await buildIfNeeded((line) => console.log(line));
process.exitCode = await run(process.execPath, ["e2e/pictures.ts"], browser ? { E2E_BROWSER: browser } : {});
