import { defineConfig } from "@playwright/test";

const browser = process.env.E2E_BROWSER;
const quiet = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking";

const loader = "loader.spec.ts";

/** One demo for the whole run: the stories follow each other in the same books, and screens are looked at beside them. */
export default defineConfig({
  testDir: ".",
  outputDir: "../node_modules/.cache/e2e",
  globalSetup: "./support/global-setup.ts",
  workers: 2,
  projects: [
    { name: "stories", testIgnore: loader },
    // How long something takes is measured with nothing beside it.
    { name: "alone", testMatch: loader, dependencies: ["stories"] },
  ],
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  use: {
    browserName: "chromium",
    locale: "en-GB",
    // A headless browser says so in its name, and what says so is a robot: its visits are no clicks (TRK-4).
    userAgent: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
    timezoneId: "Europe/Paris",
    viewport: { width: 1440, height: 900 },
    actionTimeout: 20_000,
    screenshot: "only-on-failure",
    launchOptions: {
      ...(browser && { executablePath: browser }),
      args: [...quiet.split(" "), "--disable-component-update", "--disable-sync"],
    },
  },
});
