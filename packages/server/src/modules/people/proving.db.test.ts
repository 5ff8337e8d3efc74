import type { Settings } from "@rapport/contracts";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listMails } from "#platform/mail";
import { type TestServer, testPassword, testServer } from "#test/index";
import { choosePassword, join, membersWith, signInStatus, tokensTo } from "#test/joining";
import { type SalesWorld, salesWorld } from "#test/sales-world";
import { dropStaleApplications } from "./actions/drop-applications.ts";

let server: TestServer;
let sales: SalesWorld;
beforeAll(async () => {
  server = await testServer();
  sales = salesWorld(server);
  await sales.challenge("purchase");
});
afterAll(() => server.close());
beforeEach(() => mode("open"));

const day = 24 * 60 * 60 * 1000;

async function mode(registrationMode: Settings["registrationMode"]): Promise<void> {
  await server.call("PATCH /settings", { body: { registrationMode } }, await server.key("admin"));
}

let serial = 0;
const form = (over: { email?: string; firstName?: string; password?: string; locale?: "en" | "fr" } = {}) => ({
  email: `applicant${++serial}@example.com`,
  firstName: "Ap",
  lastName: "Plicant",
  termsAccepted: true,
  ...over,
});

const register = (body: ReturnType<typeof form>, as?: Record<string, string>) =>
  server.call("POST /registration", { body }, as);
const byMail = { memberId: null, state: "pending", signIn: "by_mail" };

async function forgotPassword(email: string): Promise<void> {
  const payload = { email, redirectTo: "/app/set-password" };
  const headers = { origin: server.app.ctx.publicUrl };
  await server.app.http.inject({ method: "POST", url: "/api/auth/request-password-reset", headers, payload });
}

async function linksOf(memberId: string): Promise<{ visitors: string[]; reasons: string[] }> {
  const of = { params: { id: memberId } };
  const view = await server.call("GET /members/:id/links", of, await server.staff("reader"));
  return { visitors: view.visitors.map(({ id }) => id), reasons: view.links.map(({ reason }) => reason) };
}

describe("PEO-3: somebody else's e-mail", () => {
  it("earns a stranger nothing, and lets nobody in (ATT-5)", async () => {
    const body = form({ password: "a stranger's own" });
    const browser = await server.visitor();
    expect(await register(body, browser)).toEqual(byMail);
    await sales.put("bought-by-its-owner", { customer: { email: body.email } });
    expect(await sales.wins("bought-by-its-owner")).toEqual([]);
    expect((await sales.evidence("bought-by-its-owner")).customer).toMatchObject({ isMember: false });
    expect(await signInStatus(server, body.email, "a stranger's own")).toBe(401);
    expect(await membersWith(server, body.email)).toEqual([]);
    const { items } = await server.call("GET /widget/members", { query: { search: "Plicant" } });
    expect(items).toEqual([]);
  });

  it("is its owner's to join with: the newest registration counts, and the stranger's browser is nobody", async () => {
    const stranger = await server.visitor();
    const owner = await server.visitor();
    const body = form({ firstName: "Stranger" });
    await register(body, stranger);
    await register({ ...body, firstName: "Owner" }, owner);
    const [newest] = await tokensTo(server, body.email);
    expect(await choosePassword(server, newest!)).toBe(200);
    const [member, ...others] = await membersWith(server, body.email);
    expect(member).toMatchObject({ firstName: "Owner", state: "active" });
    expect(others).toEqual([]);
    expect(await linksOf(member!.id)).toEqual({ visitors: [owner.visitorId], reasons: ["became_member"] });
  });

  it("of a colleague gives no registration to whoever gets a staff right (PEO-10)", async () => {
    const body = form({ firstName: "Stranger" });
    await register(body, await server.visitor());
    const of = { params: { email: body.email }, body: { right: "editor" as const, name: "Colleague" } };
    await server.call("PUT /staff/:email", of, await server.staff("administrator"));
    const [newest, ...older] = await tokensTo(server, body.email);
    expect(older).toHaveLength(1);
    expect(await choosePassword(server, newest!)).toBe(200);
    expect(await membersWith(server, body.email)).toEqual([]);
  });

  it("is not written to without end", async () => {
    const body = form();
    const answers = [];
    for (let n = 0; n < 7; n++) answers.push((await server.request("POST /registration", { body })).status);
    expect(answers).toEqual([201, 201, 201, 201, 201, 429, 429]);
    expect(await tokensTo(server, body.email)).toHaveLength(5);
  });

  it("gets no advertisement by our mails", async () => {
    const body = form({ firstName: "Buy at https://evil.example", locale: "fr" });
    await register(body);
    const [mail] = (await listMails(server.app.ctx.db, { limit: 500 })).filter(({ to }) => to === body.email);
    expect(mail?.subject).toBe("Rapport : choisissez votre mot de passe");
    expect(mail?.text).not.toContain("evil.example");
  });
});

describe("PEO-3: the own e-mail", () => {
  it("is proven by the mailed link: a member from then on, who earns (ATT-5)", async () => {
    const visitor = await server.visitor();
    const body = form();
    expect(await register(body, visitor)).toEqual(byMail);
    const [mail] = (await listMails(server.app.ctx.db, { limit: 500 })).filter(({ to }) => to === body.email);
    expect(mail?.text).toContain("Hello Ap Plicant,");
    expect(mail?.text).toContain(`#${encodeURIComponent(body.email)}`);
    const [token] = await tokensTo(server, body.email);
    expect(await choosePassword(server, token!)).toBe(200);
    expect(await signInStatus(server, body.email)).toBe(200);
    const [member] = await membersWith(server, body.email);
    expect(member).toMatchObject({ state: "active", firstName: "Ap" });
    expect(await linksOf(member!.id)).toEqual({ visitors: [visitor.visitorId], reasons: ["became_member"] });
    await sales.put("bought-by-a-member", { customer: { email: body.email } });
    expect(await sales.wins("bought-by-a-member")).toMatchObject([{ memberId: member!.id, points: 10 }]);
    expect(await server.refusal("POST /registration", { body })).toMatchObject({ code: "email_taken" });
  });

  it("has a link that works once and for an hour; registering again or a forgotten password brings another", async () => {
    const body = form();
    await register(body);
    const [first] = await tokensTo(server, body.email);
    await sql`update accounts."verification" set "expiresAt" = now() - interval '1 second'
      where identifier = ${`reset-password:${first}`}`.execute(server.app.ctx.db);
    expect(await choosePassword(server, first!)).toBe(400);
    expect(await membersWith(server, body.email)).toEqual([]);
    await register(body);
    await forgotPassword(body.email);
    const tokens = await tokensTo(server, body.email);
    expect(tokens).toHaveLength(3);
    expect(await choosePassword(server, tokens[0]!)).toBe(200);
    expect(await choosePassword(server, tokens[0]!)).toBe(400);
    expect(await membersWith(server, body.email)).toMatchObject([{ state: "active" }]);
  });

  it("needs no mail for whoever is signed in with it", async () => {
    const body = form({ email: "editor@example.com" });
    const answer = await register(body, await server.staff("editor"));
    expect(answer).toMatchObject({ state: "active", signIn: "now" });
    expect(await tokensTo(server, body.email)).toEqual([]);
  });

  it("brings back whoever left, as the same member, without the password too", async () => {
    const body = form();
    const { memberId } = await join(server, body);
    await server.call("POST /me/leave", {}, await server.signIn(body.email));
    expect(await register(body)).toEqual(byMail);
    const [token] = await tokensTo(server, body.email);
    expect(await membersWith(server, body.email)).toMatchObject([{ state: "unsubscribed" }]);
    await choosePassword(server, token!, "another long password");
    expect(await membersWith(server, body.email)).toMatchObject([{ id: memberId, state: "active" }]);
  });

  it("that the brand names meanwhile is the brand's member, whom the account opens", async () => {
    const body = form();
    await register(body);
    const named = { email: body.email, firstName: "Named", lastName: "Bybrand" };
    await server.call("PUT /members/:id", { params: { id: "named" }, body: named }, await server.key("people"));
    const [token] = await tokensTo(server, body.email);
    await choosePassword(server, token!);
    const { member } = await server.call("GET /me", {}, await server.signIn(body.email));
    expect(member).toMatchObject({ id: "named", firstName: "Named" });
  });

  it("of whoever was invited is proven by the invitation; who chose no password gets the link", async () => {
    const body = form();
    const editor = await server.staff("editor");
    await server.call("POST /invitations", { body: { emails: [body.email] } }, editor);
    const [mail] = (await listMails(server.app.ctx.db, { limit: 500 })).filter(({ to }) => to === body.email);
    const invitation = /invitation=([\w-]+)/.exec(mail!.text)![1]!;
    const answer = await server.call("POST /registration", { body: { ...body, invitation } });
    expect(answer).toMatchObject({ state: "active", signIn: "by_mail" });
    const [token] = await tokensTo(server, body.email);
    expect(await choosePassword(server, token!)).toBe(200);
    expect(await signInStatus(server, body.email)).toBe(200);
  });
});

describe("PEO-5: the mode", () => {
  it("approval: the e-mail is proven first, then the brand decides; the refused one stays out", async () => {
    await mode("approval");
    const body = form();
    expect(await register(body)).toEqual(byMail);
    expect(await membersWith(server, body.email)).toEqual([]);
    const [token] = await tokensTo(server, body.email);
    await choosePassword(server, token!);
    const [member] = await membersWith(server, body.email);
    expect(member).toMatchObject({ state: "pending" });
    const session = await server.signIn(body.email);
    expect(await server.refusal("GET /me", {}, session)).toMatchObject({ code: "not_an_active_member" });
    const decision = { decision: "refuse" as const, reason: "no shop nearby" };
    const of = { params: { id: member!.id }, body: decision };
    await server.call("POST /members/:id/approval", of, await server.staff("editor"));
    expect(await tokensTo(server, body.email)).toHaveLength(1);
    expect(await server.refusal("GET /me", {}, session)).toMatchObject({ code: "not_an_active_member" });
  });

  it("of the moment when the link is used decides", async () => {
    const body = form();
    await register(body);
    await mode("invitation");
    const [token] = await tokensTo(server, body.email);
    await choosePassword(server, token!);
    expect(await membersWith(server, body.email)).toEqual([]);
  });
});

describe("PEO-11: a registration nobody proves", () => {
  it("is forgotten after 30 days with its account, and nothing else is", async () => {
    const [gone, kept] = [form(), form()];
    await register(gone);
    server.clock.forward(29 * day);
    await register(kept);
    server.clock.forward(1 * day + 1);
    await dropStaleApplications(server.app.ctx);
    const { rows } = await sql<{ email: string }>`select u.email from accounts."user" u
      left join people.applications a using (email) where u.email in (${gone.email}, ${kept.email})`.execute(
      server.app.ctx.db,
    );
    expect(rows).toEqual([{ email: kept.email }]);
    const [token] = await tokensTo(server, gone.email);
    expect(await choosePassword(server, token!, testPassword)).not.toBe(200);
  });

  it("goes with the visitor who asks to be forgotten", async () => {
    const visitor = await server.visitor();
    const body = form();
    await register(body, visitor);
    await server.call("DELETE /visitors/me", {}, visitor);
    const [token] = await tokensTo(server, body.email);
    await choosePassword(server, token!);
    expect(await membersWith(server, body.email)).toEqual([]);
  });
});
