import { mkdir, stat } from "node:fs/promises";
import { chromium, type Browser, type Page } from "@playwright/test";
import { startWorld, type World } from "../e2e/support/world.ts";
import { ensureBrowser } from "./browser.ts";
import { buildIfNeeded } from "./build.ts";
import { requireNode } from "./node-version.ts";
import { root } from "./run.ts";

requireNode();

/** The README's pictures, taken from the demo brand on a desktop: `node tools/pictures.ts`. */
const folder = `${root}/docs/pictures`;
const largest = 400_000;

async function visit(browser: Browser, world: World, memberId?: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "Europe/Paris",
    reducedMotion: "reduce",
  });
  if (memberId)
    await context.request.post(`${world.rapportUrl}/api/auth/sign-in/email`, {
      data: { email: `${memberId}@alder.example`, password: world.password },
      headers: { origin: world.rapportUrl },
    });
  await context.addInitScript(() => localStorage.setItem("alder_consent", "granted"));
  return context.newPage();
}

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  const path = `${folder}/${name}.png`;
  await page.screenshot({ path });
  const { size } = await stat(path);
  if (size > largest) throw new Error(`${name}.png has ${size} bytes: more than ${largest}.`);
  console.log(`${path} (${Math.round(size / 1000)} kB)`);
}

/** A shopper and a member talk; both sides of it are shown. */
async function conversation(browser: Browser, world: World): Promise<void> {
  const member = await visit(browser, world, "lotte");
  await member.goto(`${world.rapportUrl}/app/conversations`);
  await member.getByRole("heading", { level: 1 }).first().waitFor();
  const shopper = await visit(browser, world);
  await shopper.goto(`${world.shopUrl}/products/stratus-rain-jacket-moss`);
  await shopper.locator("rapport-chat[data-ready]").waitFor();
  await shopper.getByRole("button", { name: "Chat with us" }).click();
  const chat = shopper.locator("rapport-chat").getByRole("dialog");
  await chat.getByRole("button", { name: /Lotte De Smet/ }).click();
  const write = async (text: string) => {
    const field = chat.getByRole("textbox", { name: /^Write to/ });
    await field.fill(text);
    await field.press("Enter");
  };
  await write("Is the Stratus too much for town? I cycle to work in all weathers.");
  await member.getByRole("link").filter({ hasText: "Is the Stratus too much" }).click();
  const answer = async (text: string) => {
    await member.getByRole("textbox", { name: "Write a message" }).fill(text);
    await member.keyboard.press("Enter");
    await chat.getByText(text).waitFor();
  };
  await answer("It is not, but the Drizzle packs into its own pocket and breathes better on a bike.");
  await member.getByRole("button", { name: "Add a product" }).click();
  await member.getByRole("searchbox", { name: "Search the catalogue" }).fill("drizzle");
  await member
    .getByRole("button", { name: /Drizzle/ })
    .first()
    .click();
  await chat.getByRole("article").waitFor();
  await chat.getByRole("button", { name: "Not now" }).click();
  await write("That looks just right, thank you!");
  await member.getByRole("region").getByText("That looks just right").waitFor();
  await take(shopper, "shop-chat");
  await take(member, "app");
}

async function books(browser: Browser, world: World): Promise<void> {
  const manager = await visit(browser, world, "jeanne");
  await manager.goto(`${world.rapportUrl}/manager/`);
  await manager.getByRole("table").first().waitFor();
  await take(manager, "manager");
}

const executablePath = await ensureBrowser();
await buildIfNeeded((line) => console.log(line));
await mkdir(folder, { recursive: true });
const { world, stop } = await startWorld((line) => console.log(line));
try {
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    await conversation(browser, world);
    await books(browser, world);
  } finally {
    await browser.close();
  }
} finally {
  await stop();
}
