import type { AddressInfo } from "node:net";
import { SignJWT } from "jose";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { fullWorld, type FullWorld } from "./full-world.ts";
import { type Caller, type TestServer, testServer } from "./index.ts";
import { type LiveClient, liveClient } from "./live-client.ts";

let server: TestServer;
let world: FullWorld;
let url: string;
const open: LiveClient[] = [];
beforeAll(async () => {
  server = await testServer();
  world = await fullWorld(server);
  await server.app.http.listen({ host: "127.0.0.1", port: 0 });
  url = `ws://127.0.0.1:${(server.app.http.server.address() as AddressInfo).port}/api/v1/live`;
}, 120_000);
afterEach(() => {
  for (const client of open.splice(0)) client.end();
  vi.useRealTimers();
});
afterAll(() => server.close());

async function connect(headers: Record<string, string> = {}): Promise<LiveClient> {
  const client = await liveClient(url, headers);
  open.push(client);
  return client;
}

const tokenOf = (caller: Caller) => caller.authorization!.replace("Bearer ", "");

async function greeted(of: { token?: string; headers?: Record<string, string> }): Promise<LiveClient> {
  const client = await connect(of.headers);
  client.say({ type: "hello", ...(of.token ? { token: of.token } : {}) });
  await client.next("ready");
  return client;
}

const draft = (clientId: string) => ({ kind: "text" as const, clientId, text: "hello" });

describe("who may connect", () => {
  it("a visitor by token, a member by cookie", async () => {
    const shopper = await greeted({ token: tokenOf(world.shopper) });
    expect(shopper.frames[0]).toMatchObject({ type: "ready", side: "visitor" });
    const ana = await greeted({ headers: { cookie: world.anaCaller.cookie! } });
    expect(ana.frames[0]).toMatchObject({ type: "ready", side: "member", id: world.ana });
  });

  it("a page of another site is closed before it hears anything, whatever it shows", async () => {
    const origin = "https://evil.example";
    const both: Record<string, string>[] = [{ origin }, { origin, cookie: world.anaCaller.cookie! }];
    for (const headers of both) {
      const client = await connect(headers);
      client.say({ type: "hello", token: tokenOf(world.shopper) });
      client.say({ type: "ping" });
      expect(await client.closed).toBe(4403);
      expect(client.frames).toEqual([]);
    }
  });

  it("a page of the shop may use a visitor's token, never a member's cookie", async () => {
    const headers = { origin: "https://shop.example" };
    await greeted({ token: tokenOf(world.shopper), headers });
    const client = await connect({ ...headers, cookie: world.anaCaller.cookie! });
    client.say({ type: "hello" });
    expect(await client.closed).toBe(4403);
    expect(client.frames).toEqual([]);
  });

  it.each([
    { says: "nobody", token: async () => undefined, code: undefined },
    { says: "a forged token", token: forged, code: "visitor_token_invalid" },
    { says: "an API key", token: async () => tokenOf(await server.key("admin")), code: "visitor_token_invalid" },
    { says: "an expired token", token: expired, code: "visitor_token_expired" },
    { says: "the token of an erased visitor", token: erased, code: "visitor_token_invalid" },
  ])("$says is told and closed", async ({ token, code }) => {
    const client = await connect();
    const given = await token();
    client.say({ type: "hello", ...(given ? { token: given } : {}) });
    expect(await client.closed).toBe(4401);
    expect(client.frames).toEqual(
      code ? [expect.objectContaining({ type: "refused", problem: expect.objectContaining({ code }) })] : [],
    );
  });

  it("PEO-4: a member who is not active cannot connect, and is cut off at once when blocked", async () => {
    const id = await server.member({ id: "cut" });
    const cookie = (await server.asMember(id)).cookie!;
    const client = await greeted({ headers: { cookie } });
    const body = { state: "blocked" as const, reason: "test" };
    await server.call("POST /members/:id/state", { params: { id }, body }, await server.staff("editor"));
    expect(await client.closed).toBe(4401);
    const again = await connect({ cookie });
    again.say({ type: "hello" });
    await again.closed;
    expect(again.frames.map((frame) => frame.type)).not.toContain("ready");
  });

  it("PEO-10: a session that ended, or a right that was taken, ends the connection; other sessions come back at once", async () => {
    const id = await server.member({ id: "two-tabs" });
    const cookie = (await server.asMember(id)).cookie!;
    const phone = (await server.signIn("two-tabs@example.com")).cookie!;
    const both = [await greeted({ headers: { cookie } }), await greeted({ headers: { cookie: phone } })];
    const headers = { cookie, origin: "http://localhost:4100", "content-type": "application/json" };
    const out = await server.app.http.inject({ method: "POST", url: "/api/auth/sign-out", headers, payload: "{}" });
    expect(out.statusCode).toBe(200);
    expect(await Promise.all(both.map((client) => client.closed))).toEqual([4409, 4409]);
    await greeted({ headers: { cookie: phone } });
    const gone = await connect({ cookie });
    gone.say({ type: "hello" });
    expect(await gone.closed).toBe(4401);

    const { cookie: reader } = await server.staff("reader");
    const staff = await greeted({ headers: { cookie: reader! } });
    await server.call(
      "PUT /staff/:email",
      { params: { email: "reader@example.com" }, body: { right: null } },
      await server.staff("administrator"),
    );
    expect(await staff.closed).toBe(4409);
  });

  it("PEO-11: whoever asks to be forgotten is cut off", async () => {
    const visitor = await server.visitor();
    const client = await greeted({ token: tokenOf(visitor) });
    await server.call("DELETE /visitors/me", {}, visitor);
    expect(await client.closed).toBe(4401);
  });
});

describe("before and after the hello", () => {
  it("nothing is done before it", async () => {
    const client = await connect();
    client.say({ type: "send", conversationId: world.conversationId, draft: draft("before-hello") });
    expect(await client.closed).toBe(4401);
    expect(client.frames).toEqual([]);
  });

  it("ten seconds without it end the connection, however much else it says", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const client = await connect();
    client.say({ type: "ping" });
    await client.next("pong");
    vi.advanceTimersByTime(6_000);
    client.say({ type: "ping" });
    await client.next("pong");
    vi.advanceTimersByTime(4_001);
    expect(await client.closed).toBe(4401);
  });

  it("a second one is refused: the connection stays whose it was", async () => {
    const client = await greeted({ token: tokenOf(world.other) });
    client.say({ type: "hello", token: tokenOf(world.shopper) });
    expect(await client.next("refused")).toMatchObject({ problem: { code: "malformed" } });
    client.say({ type: "read", conversationId: world.conversationId, seq: 1 });
    expect(await client.next("refused")).toMatchObject({ problem: { code: "not_found" } });
    expect(client.frames.filter((frame) => frame.type === "ready")).toHaveLength(1);
  });
});

describe("frames about another's conversation", () => {
  it("are refused as if it were not there, and its participants hear nothing", async () => {
    const { conversationId } = world;
    const shopper = await greeted({ token: tokenOf(world.shopper) });
    const before = await server.call("GET /conversations/:id", { params: { id: conversationId } }, world.shopper);
    for (const of of [{ token: tokenOf(world.other) }, { headers: { cookie: world.bobCaller.cookie! } }]) {
      const stranger = await greeted(of);
      stranger.say({ type: "send", conversationId, draft: draft("from-a-stranger") });
      expect(await stranger.next("refused")).toMatchObject({
        clientId: "from-a-stranger",
        problem: { status: 404, code: "not_found" },
      });
      for (const frame of [
        { type: "received" as const, conversationId, seq: 1 },
        { type: "read" as const, conversationId, seq: 1 },
        { type: "typing" as const, conversationId, on: true },
      ]) {
        stranger.say(frame);
        expect(await stranger.next("refused")).toMatchObject({ problem: { code: "not_found" } });
      }
    }
    shopper.say({ type: "ping" });
    await shopper.next("pong");
    expect(shopper.frames.map((frame) => frame.type)).toEqual(["ready", "pong"]);
    const after = await server.call("GET /conversations/:id", { params: { id: conversationId } }, world.shopper);
    expect(after).toEqual(before);
  });

  it("CON-6: who is blocked is told so, and nothing is written", async () => {
    const { id } = await server.call("POST /conversations", { body: { memberId: world.bob } }, world.shopper);
    await server.call("PATCH /conversations/:id", { params: { id }, body: { blocked: true } }, world.bobCaller);
    const shopper = await greeted({ token: tokenOf(world.shopper) });
    shopper.say({ type: "send", conversationId: id, draft: draft("while-blocked") });
    expect(await shopper.next("refused")).toMatchObject({ problem: { status: 403, code: "blocked", rule: "CON-6" } });
    const { items } = await server.call("GET /conversations/:id/messages", { params: { id } }, world.bobCaller);
    expect(items).toEqual([]);
  });
});

describe("what is no frame", () => {
  it.each([
    "",
    "nonsense",
    "null",
    "[]",
    "{}",
    '{"type":"__proto__"}',
    '{"type":"send"}',
    '{"type":"ping","extra":1}',
    `${"[".repeat(10_000)}${"]".repeat(10_000)}`,
    '{"type":"hello","token":5}',
    JSON.stringify({ type: "read", conversationId: "c", seq: -1 }),
    JSON.stringify({ type: "read", conversationId: "c", seq: 2 ** 60 }),
  ])("is answered and changes nothing: %j", async (text) => {
    const client = await greeted({ token: tokenOf(world.shopper) });
    client.say(text);
    expect(await client.next("refused")).toMatchObject({ problem: { status: 400, code: "malformed" } });
    client.say({ type: "ping" });
    await client.next("pong");
  });

  it("text that cannot be kept, and numbers past any message, are answered, not broken on", async () => {
    const client = await greeted({ token: tokenOf(world.shopper) });
    const { conversationId } = world;
    for (const text of ["a\0b", "\ud800"])
      client.say({
        type: "send",
        conversationId,
        draft: { kind: "text", clientId: `odd-${text.length}-padding`, text },
      });
    client.say({ type: "read", conversationId, seq: Number.MAX_SAFE_INTEGER });
    client.say({ type: "received", conversationId, seq: 2 ** 31 });
    client.say({ type: "ping" });
    await client.next("pong");
    const { id } = await server.call("POST /conversations", { body: { memberId: world.ana } }, world.shopper);
    client.say({ type: "send", conversationId: id, draft: draft("after-the-odd-ones") });
    await client.next("ack");
    const broken = client.frames.filter((frame) => frame.type === "refused" && frame.problem.status >= 500);
    expect(broken).toEqual([]);
  });

  it("too large or too many frames end the connection", async () => {
    const large = await greeted({ token: tokenOf(world.shopper) });
    large.say("x".repeat(70_000));
    expect(await large.closed).toBe(1009);
    const many = await greeted({ token: tokenOf(world.shopper) });
    for (let n = 0; n < 450; n++) many.say({ type: "ping" });
    expect(await many.closed).toBe(4429);
  });
});

async function forged(): Promise<string> {
  return new SignJWT({})
    .setProtectedHeader({ alg: "HS256", typ: "visitor+jwt" })
    .setSubject(world.shopper.visitorId)
    .setIssuedAt(server.clock.now())
    .setExpirationTime("10y")
    .sign(new TextEncoder().encode("not the programme's secret, of course"));
}

async function expired(): Promise<string> {
  const before = server.clock.now();
  server.clock.set(new Date(before.getTime() - 100 * 86_400_000));
  const token = tokenOf(await server.visitor());
  server.clock.set(before);
  return token;
}

async function erased(): Promise<string> {
  const visitor = await server.visitor();
  await server.call("DELETE /visitors/me", {}, visitor);
  return tokenOf(visitor);
}
