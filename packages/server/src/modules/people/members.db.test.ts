import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestServer, testServer } from "../../../test/index.ts";
import { privateFieldsIn } from "./rules/public-name.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

const listed = async () => (await server.call("GET /widget/members", { query: { limit: 50 } })).items;

describe("PEO-4: states", () => {
  it("only active members sign in and appear", async () => {
    const id = await server.member();
    const as = await server.asMember(id);
    await server.call("GET /me", {}, as);
    await server.call(
      "POST /members/:id/state",
      { params: { id }, body: { state: "blocked", reason: "x" } },
      await server.staff("editor"),
    );
    expect(await server.refusal("GET /me", {}, as)).toMatchObject({ status: 403, code: "not_an_active_member" });
    expect((await listed()).map((one) => one.id)).not.toContain(id);
    expect(await server.refusal("GET /widget/members/:id", { params: { id } })).toMatchObject({ status: 404 });
  });

  it("nothing comes back from anonymised", async () => {
    const id = await server.member();
    const editor = await server.staff("editor");
    await server.call(
      "POST /members/:id/state",
      { params: { id }, body: { state: "anonymised", reason: "asked" } },
      editor,
    );
    expect(
      await server.refusal(
        "POST /members/:id/state",
        { params: { id }, body: { state: "active", reason: "x" } },
        editor,
      ),
    ).toMatchObject({ code: "state_change_not_allowed", rule: "PEO-4" });
  });
});

describe("PEO-6, PEO-8: what the public sees", () => {
  it("the alias replaces the name everywhere but in the Manager, and nothing private is there", async () => {
    const id = await server.member();
    const as = await server.asMember(id);
    await server.call("PATCH /me/profile", { body: { alias: "Trail Ana", bio: "I climb" } }, as);
    const face = await server.call("GET /widget/members/:id", { params: { id } });
    expect(face).toMatchObject({ name: "Trail Ana", bio: "I climb" });
    expect(privateFieldsIn(face)).toEqual([]);
    expect(privateFieldsIn(await listed())).toEqual([]);
    const seen = await server.call("GET /members/:id", { params: { id } }, await server.staff("reader"));
    expect(seen).toMatchObject({ name: `${id} Member`, alias: "Trail Ana" });
  });

  it("a member hides from widgets without hiding from the App", async () => {
    const id = await server.member();
    await server.call("PATCH /me/profile", { body: { hiddenFromWidgets: true } }, await server.asMember(id));
    expect((await listed()).map((one) => one.id)).not.toContain(id);
    const seen = await server.call("GET /members/:id", { params: { id } }, await server.staff("reader"));
    expect(seen).toMatchObject({ hiddenFromWidgets: true, hiddenFromApp: false });
  });
});

describe("PEO-9: presence", () => {
  it("absent overrides what the last action says, from–to", async () => {
    const id = await server.member();
    const as = await server.asMember(id);
    const absence = { from: "2026-03-02T00:00:00.000Z", to: "2026-03-09T00:00:00.000Z", message: "skiing" };
    await server.call("PUT /me/availability", { body: { unavailable: false, absence } }, as);
    const presence = async () => (await server.call("GET /widget/members/:id", { params: { id } })).presence;
    expect(await presence()).toEqual({ kind: "absent", message: "skiing", until: absence.to });
    await server.call("PUT /me/availability", { body: { unavailable: true, absence: null } }, as);
    expect(await presence()).toEqual({ kind: "unavailable" });
    expect(
      await server.refusal(
        "PUT /me/availability",
        { body: { unavailable: false, absence: { ...absence, to: absence.from } } },
        as,
      ),
    ).toMatchObject({ code: "invalid_fields" });
  });
});

describe("PEO-10: staff rights", () => {
  it("a reader changes nothing, an editor no settings, an administrator both", async () => {
    const body = { emails: ["x@example.com"] };
    expect(await server.refusal("POST /invitations", { body }, await server.staff("reader"))).toMatchObject({
      status: 403,
      rule: "PEO-10",
    });
    await server.call("POST /invitations", { body }, await server.staff("editor"));
    expect(await server.refusal("PATCH /settings", { body: {} }, await server.staff("editor"))).toMatchObject({
      status: 403,
    });
    await server.call("PATCH /settings", { body: {} }, await server.staff("administrator"));
  });

  it("a new colleague gets a mail to set a password; the last administrator stays", async () => {
    const administrator = await server.staff("administrator");
    await server.call(
      "PUT /staff/:email",
      { params: { email: "New@Example.com" }, body: { right: "editor", name: "New" } },
      administrator,
    );
    const { items } = await server.call("GET /staff", {}, administrator);
    expect(items).toContainEqual({
      email: "new@example.com",
      name: "New",
      right: "editor",
      memberId: null,
      lastSeenAt: null,
    });
    const mails = (await server.call("GET /mailbox", {}, administrator)).items.filter(
      (mail) => mail.to === "new@example.com",
    );
    expect(mails[0]?.text).toContain("/app/set-password?token=");
    await server.call(
      "PUT /staff/:email",
      { params: { email: "new@example.com" }, body: { right: null } },
      administrator,
    );
    expect((await server.call("GET /staff", {}, administrator)).items.map((one) => one.email)).not.toContain(
      "new@example.com",
    );
    expect(
      await server.refusal(
        "PUT /staff/:email",
        { params: { email: "administrator@example.com" }, body: { right: "reader" } },
        administrator,
      ),
    ).toMatchObject({ status: 422, code: "last_administrator" });
    expect(
      await server.refusal(
        "PUT /staff/:email",
        { params: { email: "nobody@example.com" }, body: { right: null } },
        administrator,
      ),
    ).toMatchObject({ status: 404 });
  });
});

describe("the audit log", () => {
  const actionsOn = async (subject: string) =>
    (await server.call("GET /audit", { query: { subject } }, await server.staff("reader"))).items.map((one) => [
      one.action,
      one.actor,
      one.change,
    ]);

  it("says which member a named person made or changed by hand, and leaves out what the brand's systems send", async () => {
    const body = { email: "hand@example.com", firstName: "Hand", lastName: "Made" };
    const put = async (as: Record<string, string>) =>
      server.call("PUT /members/:id", { params: { id: "hand" }, body }, as);
    await put(await server.staff("editor"));
    await put(await server.staff("editor"));
    await put(await server.key("people"));
    const fields = ["email", "firstName", "lastName"];
    expect(await actionsOn("hand")).toEqual([
      ["member.changed", "editor@example.com", { fields: expect.arrayContaining(fields) }],
      ["member.created", "editor@example.com", { fields: expect.arrayContaining(fields) }],
    ]);
  });

  it("names a colleague by e-mail from the first right on", async () => {
    const administrator = await server.staff("administrator");
    for (const right of ["reader", null] as const)
      await server.call(
        "PUT /staff/:email",
        { params: { email: "first@example.com" }, body: { right } },
        administrator,
      );
    expect((await actionsOn("first@example.com")).map(([, , change]) => change)).toEqual([
      { from: "reader", to: null },
      { from: null, to: "reader" },
    ]);
  });

  it("names a key that was revoked", async () => {
    const administrator = await server.staff("administrator");
    const { id } = await server.call("POST /api-keys", { body: { name: "Till", scopes: ["orders"] } }, administrator);
    await server.call("DELETE /api-keys/:id", { params: { id } }, administrator);
    expect((await actionsOn(id))[0]).toEqual(["api_key.revoked", "administrator@example.com", { name: "Till" }]);
    expect(await server.refusal("DELETE /api-keys/:id", { params: { id } }, administrator)).toMatchObject({
      status: 404,
    });
  });
});

describe("PUT /me/photo", () => {
  const upload = async (photo: Buffer, as: Record<string, string>) => {
    const boundary = "----photo";
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="photo"; filename="me.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`;
    const response = await server.app.http.inject({
      method: "PUT",
      url: "/api/v1/me/photo",
      headers: { ...as, "content-type": `multipart/form-data; boundary=${boundary}` },
      payload: Buffer.concat([Buffer.from(head), photo, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    });
    return { status: response.statusCode, body: response.json<{ photoUrl?: string; code?: string }>() };
  };

  it("keeps the picture, and the one before goes", async () => {
    const as = await server.asMember(await server.member());
    const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#269" } })
      .jpeg()
      .toBuffer();
    const fetch = async (url: string) => (await server.app.http.inject({ url: new URL(url).pathname })).statusCode;
    const first = await upload(photo, as);
    expect(first.status).toBe(200);
    expect(await fetch(first.body.photoUrl!)).toBe(200);
    const second = await upload(photo, as);
    expect(await fetch(second.body.photoUrl!)).toBe(200);
    expect(await fetch(first.body.photoUrl!)).toBe(404);
    expect((await server.call("GET /me", {}, as)).member?.photoUrl).toBe(second.body.photoUrl);
  });

  it("refuses what is no photo", async () => {
    const as = await server.asMember(await server.member());
    expect(await upload(Buffer.from("<svg onload=alert(1)>"), as)).toMatchObject({
      status: 422,
      body: { code: "not_an_image" },
    });
  });
});
