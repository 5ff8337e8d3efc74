import { mkdir, stat } from "node:fs/promises";
import { chromium, type Browser, type Page } from "@playwright/test";
import { fileURLToPath } from "node:url";
import { startWorld, type World } from "./support/world.ts";

/** Takes the README's pictures from the demo brand on a desktop; started by `tools/pictures.ts`. */
const folder = fileURLToPath(new URL("../docs/pictures", import.meta.url));
const largest = 400_000;

async function visit(browser: Browser, world: World, memberId?: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 840 },
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
  await shopper.goto(`${world.shopUrl}/products/loess-2-tent-moss`);
  await shopper.locator("rapport-chat[data-ready]").waitFor();
  await shopper.getByRole("button", { name: "Chat with us" }).click();
  const chat = shopper.locator("rapport-chat").getByRole("dialog");
  await chat.getByRole("button", { name: /Lotte De Smet/ }).click();
  const write = async (text: string) => {
    const field = chat.getByRole("textbox", { name: /^Write to/ });
    await field.fill(text);
    await field.press("Enter");
  };
  await write("Will the Loess stand a windy week on the Cévennes ridges?");
  await member.getByRole("link").filter({ hasText: "Will the Loess stand" }).click();
  const answer = async (text: string) => {
    await member.getByRole("textbox", { name: "Write a message" }).fill(text);
    await member.keyboard.press("Enter");
    await chat.getByText(text).waitFor();
  };
  await answer("It will, pitched low. On open ridges I take the Esker: a tunnel holds better in gusts.");
  await member.getByRole("button", { name: "Add a product" }).click();
  await member.getByRole("searchbox", { name: "Search the catalogue" }).fill("esker");
  await member.getByRole("button", { name: /Esker/ }).first().click();
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

const executablePath = process.env.E2E_BROWSER;
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
