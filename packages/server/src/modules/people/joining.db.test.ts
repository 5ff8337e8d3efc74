import type { Settings } from "@rapport/contracts";
import { afterAll, beforeEach, beforeAll, describe, expect, it } from "vitest";
import { type TestServer, testPassword, testServer } from "../../../test/index.ts";
import { choosePassword, join as joinBy, membersWith, signInStatus, tokensTo } from "../../../test/joining.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());
beforeEach(() => mode("open"));

async function mode(registrationMode: Settings["registrationMode"]): Promise<void> {
  await server.call("PATCH /settings", { body: { registrationMode } }, await server.key("admin"));
}

let serial = 0;
const form = (over: Record<string, unknown> = {}) => ({
  email: `joiner${++serial}@example.com`,
  firstName: "Jo",
  lastName: "Iner",
  termsAccepted: true,
  ...over,
});

const join = (body: ReturnType<typeof form>) => joinBy(server, body);
const noJoin = (body: ReturnType<typeof form>) => server.refusal("POST /registration", { body });
const memberOf = async (id: string) =>
  server.call("GET /members/:id", { params: { id } }, await server.staff("reader"));
const mailsTo = async (to: string) =>
  (await server.call("GET /mailbox", {}, await server.staff("administrator"))).items.filter((mail) => mail.to === to);

describe("PEO-3: becoming a member", () => {
  it("needs the terms accepted, and keeps their version", async () => {
    expect(await noJoin(form({ termsAccepted: false }))).toMatchObject({
      status: 422,
      code: "terms_not_accepted",
      rule: "PEO-3",
    });
    expect(await noJoin(form({ firstName: "  " }))).toMatchObject({ status: 400, code: "invalid_fields" });
  });

  it("gives an active member who can sign in", async () => {
    const body = form();
    const { memberId, state } = await join(body);
    expect(state).toBe("active");
    expect(await memberOf(memberId)).toMatchObject({ email: body.email, role: "ambassador", state: "active" });
    expect(await signInStatus(server, body.email)).toBe(200);
  });

  it("a second time is refused, whoever asks", async () => {
    const body = form();
    await join(body);
    expect(await noJoin(form({ email: body.email }))).toMatchObject({ status: 409, code: "email_taken" });
  });

  it("two at once make one member", async () => {
    const body = form({ password: testPassword });
    await server.app.ctx.accounts.ensure(body.email, "Jo", testPassword);
    const answers = await Promise.all([1, 2, 3].map(() => server.request("POST /registration", { body })));
    expect(answers.filter((one) => one.status === 201)).toHaveLength(1);
    expect(answers.filter((one) => one.status === 409)).toHaveLength(2);
  });

  it("the visitor who registers stays the same person", async () => {
    const visitor = await server.visitor();
    const body = form();
    await server.call("POST /registration", { body }, visitor);
    const [token] = await tokensTo(server, body.email);
    await choosePassword(server, token!);
    const memberId = (await membersWith(server, body.email))[0]!.id;
    const view = await server.call(
      "GET /members/:id/links",
      { params: { id: memberId } },
      await server.staff("reader"),
    );
    expect(view.visitors.map((one) => one.id)).toEqual([visitor.visitorId]);
    expect(view.links).toMatchObject([{ reason: "became_member" }]);
  });

  it("nobody takes over an account by registering with its e-mail", async () => {
    await server.staff("reader");
    const body = form({ email: "reader@example.com", password: "a stranger's own" });
    expect(await noJoin(body)).toMatchObject({ status: 409, code: "email_taken" });
  });

  it("whoever left comes back with the own password, as the same member", async () => {
    const body = form();
    const { memberId } = await join(body);
    await server.call(
      "PUT /members/:id",
      {
        params: { id: memberId },
        body: { email: body.email, firstName: "Jo", lastName: "Iner", state: "unsubscribed" },
      },
      await server.key("people"),
    );
    const wrong = { ...body, password: "not the password" };
    expect(await noJoin(wrong)).toMatchObject({ code: "email_taken" });
    const again = await server.call("POST /registration", { body: { ...body, password: testPassword } });
    expect(again).toEqual({ memberId, state: "active", signIn: "now" });
  });

  it("whoever the brand put out is not readmitted by registering", async () => {
    const body = form();
    const { memberId } = await join(body);
    await server.call(
      "POST /members/:id/state",
      { params: { id: memberId }, body: { state: "removed", reason: "rude" } },
      await server.staff("editor"),
    );
    expect(await noJoin(body)).toMatchObject({ code: "state_change_not_allowed" });
  });
});

describe("PEO-5: registration modes", () => {
  it("approval: pending until the brand says so, by e-mail in the member's language", async () => {
    await mode("approval");
    const body = form({ locale: "fr" });
    const { memberId, state } = await join(body);
    expect(state).toBe("pending");
    const editor = await server.staff("editor");
    const params = { id: memberId };
    const preview = await server.call(
      "POST /members/:id/approval",
      { params, body: { decision: "approve", preview: true } },
      editor,
    );
    expect(preview).toMatchObject({ state: "pending", mail: { to: body.email, subject: "Rapport : bienvenue" } });
    const before = await mailsTo(body.email);
    expect(before).toMatchObject([{ subject: "Rapport : choisissez votre mot de passe" }]);
    expect((await memberOf(memberId)).state).toBe("pending");
    const done = await server.call("POST /members/:id/approval", { params, body: { decision: "approve" } }, editor);
    expect(done).toEqual({ state: "active", mail: preview.mail });
    const [mail, ...older] = await mailsTo(body.email);
    expect(mail).toMatchObject({ subject: preview.mail.subject, text: preview.mail.text });
    expect(older).toEqual(before);
    expect(
      await server.refusal("POST /members/:id/approval", { params, body: { decision: "approve" } }, editor),
    ).toMatchObject({ status: 409, code: "already_decided" });
  });

  it("approval: a refusal has a reason, which the e-mail tells", async () => {
    await mode("approval");
    const body = form();
    const params = { id: (await join(body)).memberId };
    const editor = await server.staff("editor");
    expect(
      await server.refusal("POST /members/:id/approval", { params, body: { decision: "refuse" } }, editor),
    ).toMatchObject({ code: "reason_required" });
    const { state } = await server.call(
      "POST /members/:id/approval",
      { params, body: { decision: "refuse", reason: "no shop nearby" } },
      editor,
    );
    expect(state).toBe("declined");
    expect((await mailsTo(body.email))[0]?.text).toContain("no shop nearby");
  });

  it("allow-list: only whose e-mail is on it; the list only grows and reports bad lines", async () => {
    await mode("allow_list");
    const body = form();
    expect(await noJoin(body)).toMatchObject({ status: 422, code: "registration_closed", rule: "PEO-5" });
    const as = await server.staff("editor");
    const grow = (csv: string, type = "text/csv") => server.send("POST", "/allow-list", { type, body: csv, as });
    const plain = await grow(`${body.email.toUpperCase()}\nother@example.com\nnot-an-address\n`);
    expect(plain).toMatchObject({
      status: 200,
      body: { added: 2, known: 0, errors: [{ line: 3, code: "bad_email" }] },
    });
    const named = await grow(`\uFEFFname;e-mail\r\nAna;${body.email}\r\nBob;bob@example.com\r\nCy;\r\n`);
    expect(named).toMatchObject({
      status: 200,
      body: { added: 1, known: 1, errors: [{ line: 4, code: "email_missing" }] },
    });
    expect(await grow("x@example.com", "text/plain")).toMatchObject({ body: { added: 1 } });
    const page = await server.call("GET /allow-list", { query: { limit: 2 } }, await server.staff("reader"));
    expect(page.items).toHaveLength(2);
    const rest = await server.call(
      "GET /allow-list",
      { query: { limit: 200, cursor: page.nextCursor! } },
      await server.staff("reader"),
    );
    expect([...page.items, ...rest.items].map((one) => one.email)).toContain(body.email);
    expect(await join(body)).toMatchObject({ state: "active" });
  });

  it("invitation: the link works once, for the address it went to, and gives its role", async () => {
    await mode("invitation");
    const body = form();
    expect(await noJoin(body)).toMatchObject({ code: "registration_closed" });
    const { invited } = await server.call(
      "POST /invitations",
      { body: { emails: [body.email, body.email], role: "expert" } },
      await server.staff("editor"),
    );
    expect(invited).toBe(1);
    const [mail] = await mailsTo(body.email);
    const invitation = /invitation=([\w-]+)/.exec(mail!.text)![1]!;
    expect(await noJoin(form({ invitation }))).toMatchObject({ code: "registration_closed" });
    const { memberId, ...rest } = await server.call("POST /registration", {
      body: form({ email: body.email, invitation, password: testPassword }),
    });
    expect(rest).toEqual({ state: "active", signIn: "now" });
    expect(await signInStatus(server, body.email)).toBe(200);
    expect((await memberOf(memberId!)).role).toBe("expert");
    const { email: newcomer } = form();
    const again = { emails: [body.email, newcomer, body.email], role: "expert" as const };
    expect(await server.call("POST /invitations", { body: again }, await server.staff("editor"))).toEqual({
      invited: 1,
      alreadyMembers: [body.email],
    });
    expect(await mailsTo(body.email)).toHaveLength(1);
    await server.call(
      "PUT /members/:id",
      {
        params: { id: memberId! },
        body: { email: body.email, firstName: "Jo", lastName: "Iner", state: "unsubscribed" },
      },
      await server.key("people"),
    );
    expect(await noJoin(form({ email: body.email, invitation }))).toMatchObject({ code: "registration_closed" });
  });

  it("a role link gives its role, and no other", async () => {
    const { roleLink, url } = await server.call(
      "POST /role-links",
      { body: { role: "vendor" } },
      await server.staff("editor"),
    );
    expect(url).toContain(encodeURIComponent(roleLink));
    expect(await server.call("GET /registration", { query: { roleLink } })).toMatchObject({
      mode: "open",
      role: "vendor",
    });
    expect(await server.call("GET /registration", {})).toMatchObject({ role: "ambassador" });
    const { memberId } = await join(form({ roleLink }));
    expect((await memberOf(memberId)).role).toBe("vendor");
    const signature = roleLink.split(".")[1];
    for (const wrong of [
      `administrator.${signature}`,
      `client.${signature}`,
      `${roleLink.slice(0, -2)}zz`,
      "vendor",
      "",
    ])
      if (wrong)
        expect(await noJoin(form({ roleLink: wrong }))).toMatchObject({ status: 422, code: "role_link_invalid" });
  });
});
