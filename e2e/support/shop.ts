import { expect, type Locator, type Page } from "@playwright/test";
import type { World } from "./world.ts";

/** An address of nobody else in this run. */
export const newEmail = (name: string) => `${name}.${Date.now().toString(36)}@example.com`;

export async function openProduct(page: Page, world: World, slug: string): Promise<void> {
  await page.goto(`${world.shopUrl}/products/${slug}`);
  await expect(page.locator("rapport-chat[data-ready]")).toBeAttached();
}

/** Follows a member's link to the shop, and waits until the page has taken the click. */
export async function arriveBy(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await expect(page.getByRole("link", { name: "Alder, Home" }).first()).toBeVisible();
  await expect(page).not.toHaveURL(/rapport_click/);
}

export async function addToBasket(page: Page): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: "Add to basket" }).click();
  await expect(page.getByRole("status").filter({ hasText: "is in your basket" })).toBeVisible();
}

/** From the basket to the confirmation. Answers the order's number. */
export async function checkOut(page: Page, email: string | null): Promise<string> {
  await page.getByRole("link", { name: /^Basket/ }).click();
  await page.getByRole("link", { name: "Check out" }).click();
  if (email) {
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("First name").fill("Robin");
    await page.getByLabel("Last name").fill("Marchand");
    await page.getByLabel("Street and number").fill("1 rue du Lac");
    await page.getByLabel("Postcode").fill("69003");
    await page.getByLabel("City").fill("Lyon");
  }
  await page.getByRole("button", { name: "Place the order" }).click();
  await page.waitForURL(/\/orders\//);
  await expect(page.getByRole("heading", { level: 1, name: /^Thank you/ })).toBeVisible();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Rings up one product at the till of a store. */
export async function buyInStore(page: Page, world: World, purchase: { email: string; sku: string }): Promise<Locator> {
  await page.goto(`${world.shopUrl}/store-till`);
  await page.getByLabel(/^Store/).selectOption({ index: 0 });
  await page.getByLabel(/mail/i).fill(purchase.email);
  await page.locator("select[name=sku1]").selectOption(purchase.sku);
  await page.locator("form.checkout-form").getByRole("button").click();
  const row = page.getByRole("row").filter({ hasText: purchase.email }).first();
  await expect(row).toBeVisible();
  return row;
}
