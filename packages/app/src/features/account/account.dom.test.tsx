import { afterEach, beforeEach, expect, it } from "vitest";
import { Gate } from "../../shell/gate.tsx";
import { forgetPersonal, keep, kept } from "../../shell/storage.ts";
import { type Opened, open, press, type } from "../../test/app.tsx";
import { SignInPage } from "./sign-in-page.tsx";

const programme = { name: "Alder", accent: "#234f3c", defaultLocale: "en", setUp: true, shopUrl: null };
const problem = (status: number) => [status, { type: "", title: "", status, code: "not_signed_in", detail: "" }];
let app: Opened;
beforeEach(() => localStorage.clear());
afterEach(() => app.close());

it("says that e-mail and password do not match, and keeps what was typed", async () => {
  app = await open(
    <SignInPage />,
    {
      "GET /api/v1/programme": programme,
      "POST /api/auth/sign-in/email": [401, { code: "INVALID_EMAIL_OR_PASSWORD" }],
    },
    "/app/sign-in",
  );
  const email = app.page.querySelector<HTMLInputElement>("input[name=email]")!;
  await type(email, "ana@example.com");
  await type(app.page.querySelector<HTMLInputElement>("input[name=password]")!, "not the one");
  await press(app.page.querySelector("button[type=submit]"));
  expect(app.page.querySelector("[role=alert]")?.textContent).toBe("E-mail and password do not match.");
  expect(email.value).toBe("ana@example.com");
  expect(app.sent).toContainEqual({
    key: "POST /api/auth/sign-in/email",
    body: { email: "ana@example.com", password: "not the one" },
  });
});

it("asks nobody before both fields are filled in", async () => {
  app = await open(<SignInPage />, { "GET /api/v1/programme": programme }, "/app/sign-in");
  await press(app.page.querySelector("button[type=submit]"));
  expect(app.page.textContent).toContain("Fill this in.");
  expect(app.sent.some(({ key }) => key.startsWith("POST"))).toBe(false);
});

it("leads to the first administrator's page while there is none", async () => {
  app = await open(<SignInPage />, { "GET /api/v1/programme": { ...programme, setUp: false } }, "/app/sign-in");
  expect(app.page.textContent).toContain("not set up yet");
  expect(app.page.querySelector("a")?.getAttribute("href")).toBe("/manager");
});

it("sends whoever is not signed in to the sign-in page", async () => {
  app = await open(<Gate>inside</Gate>, { "GET /api/v1/me": problem(401) });
  expect(app.path()).toMatch(/^\/app\/sign-in/);
  expect(app.page.textContent).not.toContain("inside");
});

it("lets the member of this device in without a connection, and nobody after signing out", async () => {
  keep("rapport:own:session", JSON.stringify({ memberId: "mem_1", name: "Ana" }));
  app = await open(<Gate>inside</Gate>, {});
  expect(app.page.textContent).toContain("inside");
  await app.close();
  forgetPersonal();
  expect(kept("rapport:own:session")).toBeNull();
  app = await open(<Gate>inside</Gate>, {});
  expect(app.page.textContent).toContain("There is no connection.");
});

it("tells a member who is not active, and staff without a member, where they stand (PEO-4)", async () => {
  app = await open(<Gate>inside</Gate>, { "GET /api/v1/me": problem(403) });
  expect(app.page.textContent).toContain("This account is not active");
  await app.close();
  app = await open(<Gate>inside</Gate>, {
    "GET /api/v1/me": { accountEmail: "a@b.c", staffRight: "reader", member: null },
  });
  expect(app.page.querySelector('a[href="/manager"]')).not.toBeNull();
});
