import { expect, type Locator, type Page } from "@playwright/test";
import type { World } from "./world.ts";

/** Signs in on the App's own page. */
export async function signIn(page: Page, world: World, email: string): Promise<void> {
  await page.goto(`${world.rapportUrl}/app`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(world.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Hello/ })).toBeVisible();
}

/** Opens the App of a member who is signed in already. */
export async function openApp(page: Page, world: World, path = "/home"): Promise<void> {
  await page.goto(`${world.rapportUrl}/app${path}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Goes to one of the App's destinations by its bar, which an open conversation covers on a phone. */
export async function goTo(page: Page, place: string): Promise<void> {
  const link = page.getByRole("navigation").getByRole("link", { name: new RegExp(`${place}$`) });
  const back = page.getByRole("link", { name: "All conversations" });
  await expect(link.or(back).first()).toBeVisible();
  if (!(await link.isVisible())) await back.click();
  await link.click();
}

/** Opens the conversation whose last message is this one; answers what was said in it. */
export async function openConversation(page: Page, lastWords: string): Promise<Locator> {
  await goTo(page, "Conversations");
  await page.getByRole("link").filter({ hasText: lastWords }).click();
  const thread = page.getByRole("region", { name: /^The beginning of your conversation/ });
  await expect(thread.getByText(lastWords)).toBeVisible();
  return thread;
}

/** Answers in the conversation that is open. */
export async function answer(page: Page, text: string): Promise<void> {
  const field = page.getByRole("textbox", { name: "Write a message" });
  await field.fill(text);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("region", { name: /^The beginning/ }).getByText(text)).toBeVisible();
  await expect(field).toHaveValue("");
}

/** The own link, as the home page gives it to the clipboard. */
export async function copyOwnLink(page: Page): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("region", { name: "Your link" }).getByRole("button", { name: "Copy" }).click();
  return page.evaluate(() => navigator.clipboard.readText());
}
