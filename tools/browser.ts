import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { installPackages } from "./debian.ts";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The installed Chromium or Chrome, or null. */
export function findBrowser(): string | null {
  return places.find((place) => existsSync(place)) ?? null;
}

/** The browser of the tests: the one installed, else Debian's package (as root), else what Playwright downloads. */
export async function ensureBrowser(): Promise<string | undefined> {
  const found = findBrowser();
  if (found) return found;
  if (installPackages("chromium")) return findBrowser() ?? undefined;
  console.log("No Chromium found; installing it with Playwright…");
  execFileSync("npx", ["playwright", "install", "chromium"], { stdio: "inherit" });
  return undefined;
}
