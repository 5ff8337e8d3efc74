import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { phone, type Visit } from "./test.ts";

/** Two ways of looking that together show every screen on a phone and a desktop, light and dark, English and French. */
export const looks: readonly { name: string; visit: Visit }[] = [
  {
    name: "phone, light, English",
    visit: { ...phone, colorScheme: "light", locale: "en-GB", reducedMotion: "reduce" },
  },
  {
    name: "desktop, dark, French",
    visit: { viewport: { width: 1440, height: 900 }, colorScheme: "dark", locale: "fr-FR", reducedMotion: "reduce" },
  },
];

export const shopPaths = [
  "/",
  "/c/rain-jackets",
  "/products/stratus-rain-jacket-moss",
  "/search?q=jacket",
  "/basket",
  "/checkout",
  "/account",
  "/community",
  "/privacy",
  "/repairs",
  "/store-till",
  "/nothing-here",
];

export const doorPaths = ["/app/sign-in", "/app/forgot-password", "/app/set-password", "/app/join", "/manager"];

export const appPaths = ["/home", "/conversations", "/sales", "/challenges", "/points", "/profile", "/nothing-here"];

export const managerPaths = [
  "/",
  "/start",
  "/orders",
  "/reviews",
  "/members",
  "/members/lotte",
  "/joining",
  "/stores",
  "/stores/s-lyon",
  "/challenges",
  "/challenges/good-advice",
  "/challenges/good-advice/edit",
  "/products",
  "/products/STRATUS-MOSS",
  "/product-import",
  "/clicks",
  "/conversations",
  "/wins",
  "/settings",
  "/integration",
  "/api-keys",
  "/exchange",
  "/mailbox",
  "/journal",
  "/parked",
  "/staff",
  "/account",
];

/** Opens a screen and waits until nothing on it is still on its way. */
export async function show(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await settled(page);
}

/** Waits until the screen has its heading and nothing on it is loading. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await expect(page.getByRole("status", { name: /^(Loading|Chargement)/ })).toHaveCount(0);
}

/** What is wrong with the screen as it stands: axe's violations, and a page wider than the window. */
export async function faultsOf(page: Page): Promise<string[]> {
  // Without frames of other origins the legacy way finds the same, and opens no page of its own for each look.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = failureSummary?.split("\n")[1]?.trim() ?? "";
      return `${id} at ${target.flat().join(" > ")}: ${why}`;
    }),
  );
  const [wide, window] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth] as const;
  });
  if (wide > window) faults.push(`horizontal scroll: ${wide} px in a window of ${window} px`);
  return faults;
}

/** Looks at one screen and lets the test go on to the next, whatever it finds. */
export async function inspect(page: Page, name: string): Promise<void> {
  expect.soft(await faultsOf(page), name).toEqual([]);
}
