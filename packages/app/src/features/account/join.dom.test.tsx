import { afterEach, beforeEach, expect, it } from "vitest";
import { type Opened, open, press, type } from "../../test/app.tsx";
import { JoinPage } from "./join-page.tsx";
import { SetPasswordPage } from "./set-password-page.tsx";

const programme = { name: "Alder", accent: "#234f3c", defaultLocale: "en", setUp: true, shopUrl: null };
const needs = { mode: "open", termsVersion: "1", termsText: { en: "Be kind." }, role: "ambassador" };
const byMail = [201, { memberId: null, state: "pending", signIn: "by_mail" }];
const server = {
  "GET /api/v1/programme": programme,
  "GET /api/v1/registration": needs,
  "POST /api/v1/registration": byMail,
};
let app: Opened;
beforeEach(() => localStorage.clear());
afterEach(() => app.close());

const field = (name: string) => app.page.querySelector<HTMLInputElement>(`input[autocomplete="${name}"]`);
const button = (name: string) => [...app.page.querySelectorAll("button")].find((one) => one.textContent === name);
const posts = (key: string) => app.sent.filter((one) => one.key === key).map(({ body }) => body);
const title = () => app.page.querySelector("h1")?.textContent;
const given = { firstName: "Ana", lastName: "Silva", email: "ana@example.com", termsAccepted: true };

async function fill(email: string): Promise<void> {
  await type(field("given-name")!, "Ana");
  await type(field("family-name")!, "Silva");
  await type(field("username")!, email);
  await press(app.page.querySelector("input[type=checkbox]"));
}

it("PEO-3: joining asks for no password; the mailbox comes next, and the link can be sent again", async () => {
  app = await open(<JoinPage />, server, "/app/join");
  expect(field("new-password")).toBeNull();
  await fill(" ana@example.com ");
  await press(app.page.querySelector("button[type=submit]"));
  expect(title()).toBe("Look into your mailbox");
  expect(app.page.textContent).toContain("ana@example.com");
  expect(app.page.contains(document.activeElement) && document.activeElement !== document.body).toBe(true);
  const sent = { ...given, locale: "en" };
  expect(posts("POST /api/v1/registration")).toEqual([sent]);
  await press(button("Send again"));
  expect(posts("POST /api/v1/registration")).toEqual([sent, sent]);
  expect(app.page.querySelector("[role=status]")?.textContent).toBe("Another link is on its way.");
});

it("PEO-3: a wrong address is mended without typing the rest again", async () => {
  app = await open(<JoinPage />, server, "/app/join");
  await fill("anna@example.com");
  await press(app.page.querySelector("button[type=submit]"));
  await press(button("Wrong address? Change it"));
  expect(field("given-name")?.value).toBe("Ana");
  expect(app.page.querySelector<HTMLInputElement>("input[type=checkbox]")?.checked).toBe(true);
  expect(document.activeElement).toBe(field("username"));
  await type(field("username")!, "ana@example.com");
  await press(app.page.querySelector("button[type=submit]"));
  expect(title()).toBe("Look into your mailbox");
  expect(posts("POST /api/v1/registration").at(-1)).toEqual({ ...given, locale: "en" });
});

it("says at the mailbox that too many mails were asked for", async () => {
  const answers: Record<string, unknown> = { ...server };
  app = await open(<JoinPage />, answers, "/app/join");
  await fill("ana@example.com");
  await press(app.page.querySelector("button[type=submit]"));
  answers["POST /api/v1/registration"] = [429, { status: 429, code: "too_many_requests", title: "", detail: "" }];
  await press(button("Send again"));
  expect(title()).toBe("Look into your mailbox");
  expect(app.page.querySelector("[role=alert]")?.textContent).toContain("Wait a quarter of an hour");
  expect(app.page.querySelector("[role=status]")?.textContent).toBe("");
});

it("PEO-5: whoever was invited chooses the password at once, and goes in", async () => {
  const answers = {
    ...server,
    "POST /api/v1/registration": [201, { memberId: "mem_1", state: "active", signIn: "now" }],
    "POST /api/auth/sign-in/email": {},
  };
  app = await open(<JoinPage />, answers, "/app/join?invitation=abc");
  await fill("ana@example.com");
  await press(app.page.querySelector("button[type=submit]"));
  expect(posts("POST /api/v1/registration")).toEqual([]);
  await type(field("new-password")!, "a long password");
  await press(app.page.querySelector("button[type=submit]"));
  expect(posts("POST /api/v1/registration")).toEqual([
    { ...given, password: "a long password", invitation: "abc", locale: "en" },
  ]);
  expect(posts("POST /api/auth/sign-in/email")).toEqual([{ email: "ana@example.com", password: "a long password" }]);
  expect(app.path()).toBe("/app/home");
});

const link = "/app/set-password?token=T0ken#ana%2Bshop%40example.com";
async function choose(): Promise<void> {
  await type(field("new-password")!, "a long password");
  await press(app.page.querySelector("button[type=submit]"));
}

it("PEO-3: the mailed link sets the password, signs in and leads home", async () => {
  const inside = { accountEmail: "ana+shop@example.com", staffRight: null, member: null };
  const answers = { "POST /api/auth/reset-password": {}, "POST /api/auth/sign-in/email": {}, "GET /api/v1/me": inside };
  app = await open(<SetPasswordPage />, { ...server, ...answers }, link);
  expect(field("username")?.value).toBe("ana+shop@example.com");
  await choose();
  expect(posts("POST /api/auth/reset-password")).toEqual([{ token: "T0ken", newPassword: "a long password" }]);
  expect(posts("POST /api/auth/sign-in/email")).toEqual([
    { email: "ana+shop@example.com", password: "a long password" },
  ]);
  expect(app.path()).toBe("/app/home");
});

it("PEO-5: with approval, the mailed link tells that the team decides now", async () => {
  const answers = {
    "POST /api/auth/reset-password": {},
    "POST /api/auth/sign-in/email": {},
    "GET /api/v1/me": [403, { status: 403, code: "not_an_active_member", title: "", detail: "" }],
    "GET /api/v1/registration": { ...needs, mode: "approval" },
  };
  app = await open(<SetPasswordPage />, { ...server, ...answers }, link);
  await choose();
  expect(title()).toBe("Your request is with the team");
});

it.each(["/app/set-password?token=T0ken", "/app/set-password?token=T0ken#%"])(
  "a link that lost its address (%s) still sets the password",
  async (at) => {
    app = await open(<SetPasswordPage />, { ...server, "POST /api/auth/reset-password": {} }, at);
    await choose();
    expect(posts("POST /api/auth/sign-in/email")).toEqual([]);
    expect(title()).toBe("Done");
    expect(app.page.querySelector('a[href="/app/sign-in"]')).not.toBeNull();
  },
);
