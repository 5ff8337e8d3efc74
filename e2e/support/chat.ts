import { expect, type Locator, type Page } from "@playwright/test";

/** The chat's window on the shop's page. */
export const chatOf = (page: Page): Locator => page.locator("rapport-chat").getByRole("dialog");

/** The button at the corner of the shop's page. */
export const launcherOf = (page: Page): Locator =>
  page.locator("rapport-chat").getByRole("button", { name: /^(Chat with us|Discuter avec nous)/ });

export async function openChat(page: Page): Promise<Locator> {
  await launcherOf(page).click();
  const chat = chatOf(page);
  await expect(chat).toBeVisible();
  return chat;
}

/** A member's line among those who can be asked. */
export const memberIn = (chat: Locator, name: string): Locator => chat.getByRole("button", { name: new RegExp(name) });

/** Chooses somebody to talk with. */
export async function pick(chat: Locator, name: string): Promise<void> {
  const search = chat.getByRole("searchbox");
  if (await search.isVisible()) await search.fill(name);
  await memberIn(chat, name).click();
  await expect(chat.getByRole("heading", { name })).toBeVisible();
}

/** Writes a message and waits until it is acknowledged. */
export async function say(chat: Locator, text: string): Promise<void> {
  const field = chat.getByRole("textbox", { name: /^Write to/ });
  await field.fill(text);
  await field.press("Enter");
  await expect(chat.getByRole("log").getByText(text)).toBeVisible();
  await expect(chat.getByRole("log").getByRole("img", { name: /^(Sending|Waiting for)/ })).toHaveCount(0);
}
