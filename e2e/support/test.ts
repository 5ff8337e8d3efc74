import { type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { type Books, booksOf } from "./books.ts";
import type { World } from "./world.ts";

/** A person in front of a browser of their own. */
export interface Visit extends BrowserContextOptions {
  /** Signed in to App and Manager as this member of the demo. */
  as?: string;
  /** Answers the shop's question about remembering the visit. */
  consent?: "granted" | "denied";
}

interface Fixtures {
  world: World;
  books: Books;
  /** Opens a browser of its own; whatever it writes to the console as an error fails the test. */
  open(visit?: Visit): Promise<Page>;
  /** Errors that a test brings about on purpose. */
  expectedErrors: RegExp[];
}

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

const readWorld = () => JSON.parse(process.env.E2E_WORLD ?? "{}") as World;

/** The e-mail of a demo login. */
export const emailOf = (memberId: string) => `${memberId}@alder.example`;

export const test = base.extend<Fixtures>({
  world: async ({}, use) => use(readWorld()),
  books: async ({ world }, use) => use(booksOf(world)),
  expectedErrors: async ({}, use) => use([]),
  open: async ({ browser, world, expectedErrors, contextOptions }, use) => {
    const errors: string[] = [];
    const contexts: { close(): Promise<void> }[] = [];
    await use(async ({ as, consent, ...options } = {}) => {
      const context = await browser.newContext({ ...contextOptions, ...options });
      contexts.push(context);
      if (consent) await context.addInitScript((answer) => localStorage.setItem("alder_consent", answer), consent);
      if (as) {
        const login = await context.request.post(`${world.rapportUrl}/api/auth/sign-in/email`, {
          data: { email: emailOf(as), password: world.password },
          headers: { origin: world.rapportUrl },
        });
        expect(login.ok(), `${as} signs in: ${login.status()}`).toBe(true);
      }
      const page = await context.newPage();
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(`${page.url()}: ${message.text()}`);
      });
      page.on("pageerror", (error) => errors.push(`${page.url()}: ${error.stack ?? error.message}`));
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
    const unexpected = errors.filter((error) => !expectedErrors.some((pattern) => pattern.test(error)));
    expect(unexpected, "errors in the console").toEqual([]);
  },
});

export { expect };
