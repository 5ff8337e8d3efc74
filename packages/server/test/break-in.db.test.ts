import { once } from "node:events";
import { request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import type { RegistrationBody } from "@rapport/contracts";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { z } from "zod";
import { fullWorld, type FullWorld } from "./full-world.ts";
import { type TestServer, testPassword, testServer } from "./index.ts";
import { signInStatus, tokensTo } from "./joining.ts";
import { type LiveClient, liveClient } from "./live-client.ts";

const soon = { timeout: 10_000, interval: 10 };
let server: TestServer;
let world: FullWorld;
let port: number;
const open: LiveClient[] = [];
beforeAll(async () => {
  server = await testServer();
  world = await fullWorld(server);
  await server.app.http.listen({ host: "127.0.0.1", port: 0 });
  port = (server.app.http.server.address() as AddressInfo).port;
}, 120_000);
afterEach(() => {
  for (const client of open.splice(0)) client.end();
});
afterAll(() => server.close());

/** A live connection of the shopper that has said hello. */
async function shopper(): Promise<LiveClient> {
  const client = await liveClient(`ws://127.0.0.1:${port}/api/v1/live`);
  open.push(client);
  client.say({ type: "hello", token: world.shopper.authorization!.replace("Bearer ", "") });
  await client.next("ready");
  return client;
}

function form(of: Partial<z.input<typeof RegistrationBody>>): z.input<typeof RegistrationBody> {
  const names = { firstName: "Mal", lastName: "Lory", locale: "en" as const };
  return { ...names, email: "mal@example.com", password: "a stranger's own", termsAccepted: true, ...of };
}

describe("a live connection", () => {
  it.each(["NUL", "half a character"])("cannot send %s, alone or beside others", async (what) => {
    const client = await shopper();
    const clientId = what === "NUL" ? String.raw`client-1\u0000` : String.raw`client-1\ud800`;
    client.say(
      `{"type":"send","conversationId":"${world.conversationId}","draft":{"kind":"text","clientId":"${clientId}","text":"x"}}`,
    );
    expect(await client.next("refused")).toMatchObject({ problem: { code: "malformed" } });
  });

  it("that sends faster than it is served is closed, and holds no more than a bounded number of frames", async () => {
    const client = await shopper();
    for (let n = 0; n < 2000; n++) client.say({ type: "read", conversationId: world.conversationId, seq: 1 });
    expect(await client.closed).toBe(4429);
  });

  it("that goes while it says hello leaves nobody behind", async () => {
    const { live } = server.app.ctx;
    await vi.waitFor(() => expect(live.connections()).toBe(0), soon);
    for (let n = 0; n < 40; n++) {
      const client = await liveClient(`ws://127.0.0.1:${port}/api/v1/live`);
      client.say({ type: "hello", token: world.shopper.authorization!.replace("Bearer ", "") });
      client.end();
      await client.closed;
    }
    await vi.waitFor(() => expect(live.connections()).toBe(0), soon);
  });
});

describe("an address in another spelling", () => {
  it.each(["/%61pi/v1/visitors", "http://shop.example/api/v1/visitors"])("%s meets the same checks", async (path) => {
    const asked = httpRequest({
      port,
      method: "POST",
      path,
      headers: { origin: "https://evil.example", "content-type": "application/json" },
    });
    asked.end("{}");
    const [answer] = (await once(asked, "response")) as [{ statusCode: number; resume(): void }];
    answer.resume();
    expect(answer.statusCode).toBe(403);
  });
});

describe("PEO-10: a staff right", () => {
  it("is not inherited by whoever registered under a colleague's address before", async () => {
    const email = "new.colleague@example.com";
    await server.call("POST /registration", { body: form({ email }) });
    expect(await signInStatus(server, email, "a stranger's own")).toBe(401);
    const administrator = await server.staff("administrator");
    await server.call("PUT /staff/:email", { params: { email }, body: { right: "administrator" } }, administrator);
    expect(await signInStatus(server, email, "a stranger's own")).toBe(401);
    // The stranger's registration brought one link, the right another.
    expect(await tokensTo(server, email)).toHaveLength(2);
    // Another right later leaves the password that was set meanwhile.
    await server.call("PUT /staff/:email", { params: { email }, body: { right: "editor" } }, administrator);
    expect(await tokensTo(server, email)).toHaveLength(2);
  });

  it("is not inherited by an account with a password whose e-mail nobody proved", async () => {
    const email = "old.account@example.com";
    await server.app.ctx.accounts.ensure(email, "Mal Lory", "a stranger's own");
    expect(await signInStatus(server, email, "a stranger's own")).toBe(200);
    const administrator = await server.staff("administrator");
    await server.call("PUT /staff/:email", { params: { email }, body: { right: "administrator" } }, administrator);
    expect(await signInStatus(server, email, "a stranger's own")).toBe(401);
    expect(await tokensTo(server, email)).toHaveLength(1);
  });
});

describe("PEO-3: a member the brand knows", () => {
  it("who never signed in is nobody's who only knows the e-mail", async () => {
    const people = await server.key("people");
    const member = {
      email: "sleeping@example.com",
      firstName: "Sle",
      lastName: "Eping",
      state: "unsubscribed" as const,
    };
    await server.call("PUT /members/:id", { params: { id: "sleeping" }, body: member }, people);
    const body = form({ email: member.email });
    expect(await server.refusal("POST /registration", { body })).toMatchObject({ code: "email_taken" });
  });

  it("keeps role and state when the brand's own system sends neither", async () => {
    const people = await server.key("people");
    const body = { email: "keeps@example.com", firstName: "Kee", lastName: "Ps" };
    const params = { id: "keeps" };
    const given = { ...body, role: "expert" as const, state: "blocked" as const };
    await server.call("PUT /members/:id", { params, body: given }, people);
    expect(await server.call("PUT /members/:id", { params, body }, people)).toMatchObject({
      role: "expert",
      state: "blocked",
    });
  });
});

it("the password of an account cannot be guessed by registering", async () => {
  const email = "guessed@example.com";
  await server.app.ctx.accounts.ensure(email, "Guessed", testPassword);
  const guess = (password: string) => server.request("POST /registration", { body: form({ email, password }) });
  const answers = [];
  for (let n = 0; n < 6; n++) answers.push((await guess(`wrong password ${n}`)).status);
  expect(answers).toEqual([409, 409, 409, 409, 409, 429]);
  expect((await guess(testPassword)).status).toBe(429);
});

it("settings in an import need the administrator's scope", async () => {
  const line = JSON.stringify({ type: "setting", sites: ["https://evil.example"] });
  const asked = { type: "application/x-ndjson", body: `${line}\n` };
  const started = await server.send("POST", "/imports", { ...asked, as: await server.key("import") });
  expect(started.status).toBe(202);
  const { id } = started.body as { id: string };
  const reader = await server.key("import");
  await vi.waitFor(async () => {
    const report = await server.call("GET /imports/:id", { params: { id } }, reader);
    expect(report).toMatchObject({ status: "done", rejected: 1 });
  }, soon);
  expect((await server.call("GET /settings", {}, await server.key("admin"))).sites).not.toContain(
    "https://evil.example",
  );
});

it("TRK-4: a script that follows a link makes no more clicks than a crowd could, and is always brought on", async () => {
  const link = await server.call("GET /members/:id/link", { params: { id: world.ana } }, await server.staff("reader"));
  const headers = { "user-agent": "Mozilla/5.0 Firefox/140.0" };
  const follow = () => server.app.http.inject({ url: `/l/${link.code}`, headers, remoteAddress: "203.0.113.9" });
  const answers = await Promise.all(Array.from({ length: 150 }, follow));
  expect(new Set(answers.map((answer) => answer.statusCode))).toEqual(new Set([302]));
  const after = await server.call("GET /members/:id/link", { params: { id: world.ana } }, await server.staff("reader"));
  expect(after.clicks - link.clicks).toBe(120);
});

it.each([
  ["a CSV", { "content-type": "text/csv" }, 415],
  ["a host that is none", { host: "[", "content-type": "application/json" }, 400],
])("sign-in with %s is a 4xx", async (_what, headers, status) => {
  const origin = server.app.ctx.publicUrl;
  const answer = await server.app.http.inject({
    method: "POST",
    url: "/api/auth/sign-in/email",
    headers: { origin, ...headers },
    payload: "{}",
  });
  expect(answer.statusCode).toBe(status);
});
