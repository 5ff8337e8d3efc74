import { openChat, pick } from "./support/chat.ts";
import { appPaths, doorPaths, inspect, looks, managerPaths, settled, shopPaths, show } from "./support/screens.ts";
import { expect, test } from "./support/test.ts";

test.describe.configure({ mode: "parallel" });

// The page that is not there answers 404; whoever is not signed in is told so by 401.
const refusals = [/nothing-here.*404/, /sign-in.*401|\/app.*401|\/manager.*401/];

for (const { name, visit } of looks) {
  test(`screens of the shop and the chat: ${name}`, async ({ world, open, expectedErrors }) => {
    test.setTimeout(240_000);
    expectedErrors.push(...refusals);
    const page = await open({ ...visit, consent: "granted" });
    await page.goto(`${world.shopUrl}/products/stratus-rain-jacket-moss`);
    await page.locator("form[data-add]").getByRole("button").click();
    await expect(page.locator("[data-count='1']")).toBeVisible();
    const purchase = {
      store: "s-lyon",
      email: "a.rather.long.address@example.com",
      sku1: "STRATUS-MOSS",
      quantity1: "1",
    };
    await page.request.post(`${world.shopUrl}/store-till`, { form: purchase });
    for (const path of shopPaths) {
      await show(page, `${world.shopUrl}${path}`);
      await inspect(page, `shop ${path}`);
    }
    await show(page, `${world.shopUrl}/products/stratus-rain-jacket-moss`);
    await expect(page.locator("rapport-chat[data-ready]")).toBeAttached();
    const chat = await openChat(page);
    await expect(chat.getByRole("listitem").getByRole("button").first()).toBeVisible();
    await inspect(page, "chat: people");
    await pick(chat, "Ana Ferreira");
    await chat.getByRole("textbox", { name: /^(Write to|Écrire à)/ }).fill("Bonjour !");
    await chat.getByRole("button", { name: /^(Send|Envoyer)$/ }).click();
    await expect(chat.getByRole("log").getByText("Bonjour !")).toBeVisible();
    await inspect(page, "chat: conversation");
    await chat.getByRole("button", { name: /^(Back|Retour)$/ }).click();
    await inspect(page, "chat: conversations");
  });

  test(`screens of the App: ${name}`, async ({ world, open, expectedErrors }) => {
    test.setTimeout(240_000);
    expectedErrors.push(...refusals);
    const stranger = await open(visit);
    for (const path of doorPaths) {
      await show(stranger, `${world.rapportUrl}${path}`);
      await inspect(stranger, path);
    }
    const page = await open({ ...visit, as: "camille" });
    for (const path of appPaths) {
      await show(page, `${world.rapportUrl}/app${path}`);
      await inspect(page, `App ${path}`);
    }
    await show(page, `${world.rapportUrl}/app/conversations`);
    await page.locator("a[href^='/app/conversations/']").first().click();
    await expect(page.getByRole("textbox", { name: /^(Write a message|Écrire un message|Écrivez)/ })).toBeVisible();
    await inspect(page, "App conversation");
    await show(page, `${world.rapportUrl}/app/sales`);
    await page.locator("a[href^='/app/sales/']").first().click();
    await expect(page).toHaveURL(/\/app\/sales\/./);
    await settled(page);
    await inspect(page, "App sale");
  });

  test(`screens of the Manager: ${name}`, async ({ world, open }) => {
    test.setTimeout(300_000);
    const page = await open({ ...visit, as: "jeanne" });
    for (const path of managerPaths) {
      await show(page, `${world.rapportUrl}/manager${path}`);
      await inspect(page, `Manager ${path}`);
    }
    await show(page, `${world.rapportUrl}/manager/orders`);
    await page.locator("a[href*='/manager/orders/']").first().click();
    await expect(page.getByRole("dialog").getByRole("heading").nth(1)).toBeVisible();
    await inspect(page, "Manager order");
  });
}

test("a reader finds no button that changes something, and asks for nothing he may not read (PEO-10)", async ({
  world,
  open,
}) => {
  const page = await open({ as: "marc" });
  const writing =
    /^(Add|New|Make|Create|Reconcile|Save|Import|Invite|Remove|Delete|Block|Adjust|Rotate|Revoke|Approve)\b/;
  for (const path of managerPaths.filter((one) => one !== "/account" && !one.endsWith("/edit"))) {
    await show(page, `${world.rapportUrl}/manager${path}`);
    const names = await page.getByRole("button", { name: writing, disabled: false }).allTextContents();
    expect.soft(names, path).toEqual([]);
  }
});
