import type { Page } from "@playwright/test";
import { inspect, looks, settled } from "./support/screens.ts";
import { expect, test } from "./support/test.ts";
import type { World } from "./support/world.ts";

const words = {
  "en-GB": {
    join: "Join",
    mailbox: "Look into your mailbox",
    again: "Send again",
    another: /^Another link is on its way/,
    change: "Wrong address? Change it",
    home: /^Hello/,
  },
  "fr-FR": {
    join: "Rejoindre",
    mailbox: "Regardez votre boîte aux lettres",
    again: "Renvoyer le lien",
    another: /^Un autre lien est en route/,
    change: "Mauvaise adresse ? La corriger",
    home: /^Bonjour/,
  },
};

/** The newest password link mailed to an address, as staff find it in the Manager's mailbox. */
async function mailedLink(staff: Page, world: World, email: string): Promise<string> {
  const answer = await staff.request.get(`${world.rapportUrl}/api/v1/mailbox`);
  const { items } = (await answer.json()) as { items: { to: string; text: string }[] };
  return /https?:\S+set-password\S+/.exec(items.find(({ to }) => to === email)!.text)![0];
}

for (const { name, visit } of looks)
  test(`whoever joins proves the e-mail by the mailed link (PEO-3): ${name}`, async ({
    world,
    open,
    expectedErrors,
  }) => {
    expectedErrors.push(/\/app.*401/);
    const said = words[visit.locale as keyof typeof words];
    const email = `joining-${visit.locale!.toLowerCase()}@alder.example`;
    const page = await open(visit);
    await page.goto(`${world.rapportUrl}/app/join`);
    await settled(page);
    const field = (kind: string) => page.locator(`input[autocomplete="${kind}"]`);
    await expect(field("new-password")).toHaveCount(0);
    await field("given-name").fill("Noa");
    await field("family-name").fill("Vidal");
    await field("username").fill(`wrong-${email}`);
    await page.getByRole("checkbox").check();
    await page.getByRole("button", { name: said.join, exact: true }).press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: said.mailbox })).toBeVisible();
    await inspect(page, `${name}: mailbox`);

    await page.getByRole("button", { name: said.change }).press("Enter");
    await expect(field("username")).toBeFocused();
    await expect(field("family-name")).toHaveValue("Vidal");
    await field("username").fill(email);
    await field("username").press("Enter");
    await page.getByRole("button", { name: said.again }).press("Enter");
    await expect(page.getByRole("status")).toHaveText(said.another);
    await inspect(page, `${name}: mailbox, sent again`);

    const link = await mailedLink(await open({ as: "jeanne" }), world, email);
    await page.goto(link);
    await settled(page);
    await expect(field("username")).toHaveValue(email);
    await inspect(page, `${name}: choosing the password`);
    await field("new-password").fill("a long password");
    await field("new-password").press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: said.home })).toBeVisible();
  });
