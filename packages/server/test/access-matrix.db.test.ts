import { api, type Api, type Problem, Role, Scope, StaffRight } from "@rapport/contracts";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Admitted, accessMatrix, admits } from "./access-matrix.ts";
import { requestsOf, type Sent } from "./arbitraries.ts";
import { form, fullWorld, type FullWorld, photo, signIdentity } from "./full-world.ts";
import { type Answer, type Caller, type TestServer, testPassword, testServer } from "./index.ts";

type Key = keyof Api;
type Named = Exclude<Admitted, "anyone"> | "nobody";

/** Somebody who calls: how the matrix names them, and how they prove it. */
interface Kind {
  name: string;
  is: Named;
  caller(): Promise<Caller>;
}

const keys = Object.keys(api) as Key[];
const evil = "https://evil.example";
const ours = "http://localhost:4100";
const shop = "https://shop.example";

let server: TestServer;
let world: FullWorld;
let blocked: Caller;
beforeAll(async () => {
  server = await testServer();
  world = await fullWorld(server);
  blocked = await inactiveMember();
}, 120_000);
afterAll(() => server.close());

/** A member who was blocked and still knows the password. */
async function inactiveMember(): Promise<Caller> {
  const id = await server.member({ id: "gone" });
  await server.asMember(id);
  const body = { state: "blocked" as const, reason: "test" };
  await server.call("POST /members/:id/state", { params: { id }, body }, await server.staff("editor"));
  await server.settle();
  const payload = { email: "gone@example.com", password: testPassword };
  const answer = await server.app.http.inject({ method: "POST", url: "/api/auth/sign-in/email", payload });
  return { cookie: answer.cookies.map((one) => `${one.name}=${one.value}`).join("; ") };
}

const memberIds = new Map<Role, Promise<string>>();
async function memberOf(role: Role): Promise<Caller> {
  const id = memberIds.get(role) ?? server.member({ id: `member-${role.replaceAll("_", "-")}`, role });
  memberIds.set(role, id);
  return server.asMember(await id);
}

const kinds: Kind[] = [
  { name: "nobody", is: "nobody", caller: async () => ({}) },
  { name: "a visitor", is: "visitor", caller: async () => world.other },
  ...Role.options.map((role) => ({ name: `a member, ${role}`, is: "member" as const, caller: () => memberOf(role) })),
  ...StaffRight.options.map((right) => ({ name: `staff, ${right}`, is: right, caller: () => server.staff(right) })),
  ...Scope.options.map((scope) => ({
    name: `a key, ${scope}`,
    is: `key:${scope}` as const,
    caller: () => server.key(scope),
  })),
];

/** Where a request made up from the contract would change what the other calls need, or be refused for what it says. */
const requests: Partial<Record<Key, () => Promise<Partial<Sent>> | Partial<Sent>>> = {
  "PATCH /settings": () => ({ body: {} }),
  "POST /visitors": () => ({ body: {} }),
  "POST /visitors/me/identity": async () => ({ body: { token: await signIdentity(server, { sub: "somebody" }) } }),
  "POST /conversations": () => ({ body: { memberId: world.bob } }),
  "PUT /members/:id": () => ({ params: { id: "somebody" } }),
};

const samples = new Map<Key, Sent>();
/** The same for every caller: a request made up from the contract. */
function sampleOf(key: Key): Sent {
  const known = samples.get(key);
  if (known) return known;
  const [sample] = fc.sample(requestsOf(key, { ids: [], hostile: false }), { numRuns: 1, seed: 7 });
  samples.set(key, sample!);
  return sample!;
}

async function requestOf(key: Key): Promise<Sent> {
  return { ...sampleOf(key), ...(await requests[key]?.()) };
}

async function call(key: Key, as: Caller): Promise<Answer<Problem>> {
  return (await server.request(key, (await requestOf(key)) as never, as)) as unknown as Answer<Problem>;
}

/** Who leaves does not come back: each time somebody new. */
async function callerFor(kind: Kind, key: Key): Promise<Caller> {
  if (key === "DELETE /visitors/me" && kind.is === "visitor") return server.visitor();
  if (key === "POST /me/leave" && kind.is === "member") return server.asMember(await server.member());
  return kind.caller();
}

it("every call has a row in the matrix, and every row is a call", () => {
  expect(Object.keys(accessMatrix).toSorted()).toEqual(keys.toSorted());
});

it("every call of the contract has a route", () => {
  expect([...server.app.routes().keys()].toSorted()).toEqual(keys.toSorted());
});

describe("each call lets in whom the matrix says, and nobody else", () => {
  it.each(keys)("%s", async (key) => {
    const seen: Record<string, string> = {};
    const wanted: Record<string, string> = {};
    for (const kind of kinds) {
      const { status, body } = await call(key, await callerFor(kind, key));
      seen[kind.name] = verdictOf(status, body);
      wanted[kind.name] = admits(accessMatrix[key], kind) ? "let in" : refusalOf(kind);
    }
    expect(seen).toEqual(wanted);
  });
});

function verdictOf(status: number, body: Problem): string {
  return status === 401 || status === 403 || status >= 500 ? `${status} ${body.code}` : "let in";
}

function refusalOf({ is }: Kind): string {
  if (is === "nobody") return "401 not_signed_in";
  return is.startsWith("key:") ? "403 missing_scope" : "403 not_allowed";
}

describe("PEO-4: an account that is not active", () => {
  it.each(keys)("%s", async (key) => {
    const { status, body } = await call(key, blocked);
    const wanted = accessMatrix[key].includes("anyone") ? "let in" : "403 not_an_active_member";
    expect(verdictOf(status, body)).toBe(wanted);
  });
});

describe("from another site", () => {
  it.each(keys)("%s", async (key) => {
    const staff = await server.staff("administrator");
    const outside: Record<string, Caller> = {
      nobody: { origin: evil },
      visitor: { ...world.other, origin: evil },
      "member, by the cookie": { ...world.bobCaller, origin: evil },
      "staff, by the cookie": { ...staff, origin: evil },
      "staff, by the cookie, from the shop": { ...staff, origin: shop },
      "member, from nowhere": { ...world.bobCaller, origin: "null" },
    };
    for (const [name, as] of Object.entries(outside)) {
      const { status, body, headers } = await call(key, as);
      expect({ name, verdict: verdictOf(status, body) }).toEqual({ name, verdict: "403 site_not_allowed" });
      if (as.origin === evil) expect(headers["access-control-allow-origin"]).toBeUndefined();
    }
  });

  it("the shop's own pages, and ours, are let in", async () => {
    expect((await call("GET /visitors/me", { ...world.other, origin: shop })).status).toBe(200);
    expect((await call("GET /widget/config", { origin: shop })).status).toBe(200);
    expect((await call("GET /me", { ...world.bobCaller, origin: ours })).status).toBe(200);
  });

  it("a cookie from another site does not sign out, nor change the password", async () => {
    for (const url of ["/api/auth/sign-out", "/api/auth/change-password"]) {
      const headers = { ...world.bobCaller, origin: evil, "content-type": "application/json" };
      const answer = await server.app.http.inject({ method: "POST", url, headers, payload: "{}" });
      expect(answer.statusCode).toBe(403);
    }
    expect((await call("GET /me", world.bobCaller)).status).toBe(200);
  });
});

describe("somebody else's", () => {
  const ofConversation = keys.filter((key) => / \/conversations\/:id/.test(key));

  it.each(ofConversation)("%s is not there for another visitor, nor for another member", async (key) => {
    const of = { ...sampleOf(key), params: { id: world.conversationId } };
    for (const as of [world.other, world.bobCaller]) {
      const { status, body } = (await server.request(key, of as never, as)) as unknown as Answer<Problem>;
      expect({ status, code: body.code }).toEqual({ status: 404, code: "not_found" });
    }
    for (const as of [world.shopper, world.anaCaller])
      expect([404, 401, 403]).not.toContain((await server.request(key, of as never, as)).status);
  });

  it("sale is not there for another member", async () => {
    const params = { id: world.orderId };
    const stranger = await memberOf("expert");
    expect(await server.refusal("GET /me/sales/:id", { params }, stranger)).toMatchObject({ status: 404 });
    expect((await server.request("GET /me/sales/:id", { params }, world.anaCaller)).status).toBe(200);
  });

  it("photo cannot be sent", async () => {
    const upload = await server.send("POST", "/uploads", { ...form(await photo()), as: world.shopper });
    const { id: imageId } = upload.body as unknown as { id: string };
    const { id } = await server.call("POST /conversations", { body: { memberId: world.bob } }, world.other);
    const body = { kind: "image" as const, clientId: "somebody-elses", imageId };
    expect(
      await server.refusal("POST /conversations/:id/messages", { params: { id }, body }, world.other),
    ).toMatchObject({ status: 422, code: "unknown_upload" });
  });

  it("kept answer is not replayed: keys of the same name, visitors and strangers each have their own", async () => {
    const keyOf = async () => {
      const body = { name: "shop", scopes: ["orders" as const] };
      const { secret } = await server.call("POST /api-keys", { body }, await server.staff("administrator"));
      return { authorization: `Bearer ${secret}`, "idempotency-key": "one" };
    };
    const params = { id: "kept-order" };
    const body = { channel: "web" as const, status: "OK", placedAt: "2026-03-02T10:00:00Z", totalAmount: "1.00" };
    for (const as of [await keyOf(), await keyOf()]) {
      const { status, headers } = await server.request("PUT /orders/:id", { params, body }, as);
      expect([status, headers["idempotency-replayed"]]).toEqual([200, undefined]);
    }
    const start = (agent: string) =>
      server.call("POST /visitors", { body: {} }, { "idempotency-key": "one", "user-agent": agent });
    expect((await start("a")).visitorId).not.toBe((await start("b")).visitorId);
  });
});

describe("who is no longer somebody", () => {
  it("PEO-11: the token of an erased visitor is refused", async () => {
    const visitor = await server.visitor();
    await server.call("DELETE /visitors/me", {}, visitor);
    for (const key of ["GET /visitors/me", "GET /conversations", "POST /conversations"] as const)
      expect(await call(key, visitor)).toMatchObject({ status: 401, body: { code: "visitor_token_invalid" } });
  });

  it("a revoked key is refused", async () => {
    const staff = await server.staff("administrator");
    const { id, secret } = await server.call("POST /api-keys", { body: { name: "k", scopes: ["orders"] } }, staff);
    const as = { authorization: `Bearer ${secret}` };
    expect((await server.request("GET /orders", {}, as)).status).toBe(200);
    await server.call("DELETE /api-keys/:id", { params: { id } }, staff);
    server.clock.forward(10_000);
    expect(await server.request("GET /orders", {}, as)).toMatchObject({
      status: 401,
      body: { code: "api_key_invalid" },
    });
  });

  it("a wrong key, a wrong token, a token of another kind are refused, also where anybody may call", async () => {
    const identity = await signIdentity(server, { sub: "x" });
    const wrong = {
      rk_wrong_wrong_wrong_wrong: "api_key_invalid",
      "a.b.c": "visitor_token_invalid",
      [identity]: "visitor_token_invalid",
    };
    for (const [token, code] of Object.entries(wrong))
      for (const key of ["GET /widget/config", "GET /visitors/me", "GET /orders"] as const)
        expect(await call(key, { authorization: `Bearer ${token}` })).toMatchObject({ status: 401, body: { code } });
  });
});
