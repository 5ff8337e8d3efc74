import { Writable } from "node:stream";
import { api, type Api, type Endpoint } from "@rapport/contracts";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLog } from "#platform/log";
import { privateFieldsIn } from "../src/modules/people/rules/public-name.ts";
import { accessMatrix } from "./access-matrix.ts";
import { requestsOf } from "./arbitraries.ts";
import { fullWorld, type FullWorld, secrets, signIdentity } from "./full-world.ts";
import { type Caller, type TestServer, testPassword, testServer } from "./index.ts";
import { type LiveClient, liveClient } from "./live-client.ts";

type Key = keyof Api;
type Secret = keyof typeof secrets;

let server: TestServer;
let world: FullWorld;
beforeAll(async () => {
  server = await testServer();
  world = await fullWorld(server);
}, 120_000);
afterAll(() => server.close());

/** Who looks, and which of the secrets are their own. */
const lookers: { name: string; as: () => Caller; own: Secret[]; admitted: string[] }[] = [
  { name: "nobody", as: () => ({}), own: [], admitted: ["anyone"] },
  { name: "the shopper", as: () => world.shopper, own: ["shopperEmail"], admitted: ["anyone", "visitor"] },
  { name: "another visitor", as: () => world.other, own: ["otherEmail"], admitted: ["anyone", "visitor"] },
  {
    name: "Ana, who sold",
    as: () => world.anaCaller,
    own: ["anaEmail", "anaLegalName"],
    admitted: ["anyone", "member"],
  },
  { name: "Bob, another member", as: () => world.bobCaller, own: ["bobEmail"], admitted: ["anyone", "member"] },
];

/** Where one's own e-mail is told to oneself. */
const ownPlaces: Partial<Record<Key, string[]>> = {
  "GET /me": ["member.email"],
  "PATCH /me/profile": ["member.email"],
  "GET /visitors/me": ["email"],
  "POST /visitors": ["email"],
  "PUT /visitors/me/email": ["email"],
  "POST /visitors/me/identity": ["email"],
};

/** Calls after which the looker is somebody else, or nobody. */
const departures: readonly Key[] = ["DELETE /visitors/me", "POST /me/leave", "POST /setup"];
const keys = (Object.keys(api) as Key[]).filter((key) => !departures.includes(key));

/** The answers of a call, for everything there is that its address can name. */
async function answersOf(key: Key, as: Caller): Promise<unknown[]> {
  const [sample] = fc.sample(requestsOf(key, { ids: world.ids, hostile: false }), { numRuns: 1, seed: 3 });
  const body = await bodyOf(key, sample!.body);
  const named = (api[key] as Endpoint).params ? world.ids : [""];
  const answers: unknown[] = [];
  for (const id of named) {
    const of = { ...sample!, params: { id, sku: id }, query: {}, body };
    answers.push((await server.request(key, of as never, as)).body);
  }
  return answers;
}

async function bodyOf(key: Key, sample: unknown): Promise<unknown> {
  if (key === "POST /visitors") return {};
  if (key === "POST /conversations") return { memberId: world.ana };
  if (key === "PUT /visitors/me/email") return { email: "typed@example.com" };
  if (key === "POST /visitors/me/identity") return { token: await signIdentity(server, { sub: "somebody" }) };
  if (key === "POST /conversations/phygital") return { email: secrets.otherEmail };
  if (key === "PATCH /me/profile") return { bio: "hello" };
  if (key === "PATCH /conversations/:id") return { muted: false };
  return sample;
}

describe("PEO-6: what others may not know stands in no answer", () => {
  describe.each(lookers)("to $name", ({ as, own, admitted }) => {
    const open = keys.filter((key) => accessMatrix[key].some((one) => admitted.includes(one)));
    const others = (Object.keys(secrets) as Secret[]).filter((name) => !own.includes(name));

    it.each(open)("%s", async (key) => {
      for (const answer of await answersOf(key, as())) {
        expect(privateFieldsIn(answer).filter((path) => !ownPlaces[key]?.includes(path))).toEqual([]);
        const text = JSON.stringify(answer);
        expect(others.filter((name) => text.includes(secrets[name]))).toEqual([]);
      }
    });
  });
});

describe("GAM-11: the start of a challenge", () => {
  it.each(["GET /widget/challenges", "GET /me/challenges", "GET /me/sales", "GET /me/ledger"] as const)(
    "stands nowhere in %s",
    async (key) => {
      const { body } = await server.request(key, {}, key.includes("/me/") ? world.anaCaller : {});
      const text = JSON.stringify(body);
      expect(text).toContain(world.challengeId);
      expect(text).not.toContain("startsAt");
      expect(text).not.toContain(world.challengeStart.slice(0, 16));
    },
  );

  it("nor is one shown before it", async () => {
    const id = await world.sales.challenge("purchase", { startsAt: "2026-06-01T00:00:00Z" });
    for (const [key, as] of [
      ["GET /widget/challenges", {}],
      ["GET /me/challenges", world.anaCaller],
    ] as const)
      expect(JSON.stringify((await server.request(key, {}, as)).body)).not.toContain(id);
  });
});

it("PEO-6: frames of the live connection hold nothing private either", async () => {
  const url = (await server.app.http.listen({ host: "127.0.0.1", port: 0 })).replace("http", "ws");
  const ana = await liveClient(`${url}/api/v1/live`, { cookie: world.anaCaller.cookie! });
  const shopper = await liveClient(`${url}/api/v1/live`);
  ana.say({ type: "hello" });
  shopper.say({ type: "hello", token: world.shopper.authorization!.replace("Bearer ", "") });
  await Promise.all([ana.next("ready"), shopper.next("ready")]);
  const { conversationId } = world;
  const draft = { kind: "text" as const, clientId: "live-and-private", text: "hello" };
  shopper.say({ type: "send", conversationId, draft });
  const [, arrived] = await Promise.all([shopper.next("ack"), ana.next("message")]);
  ana.say({ type: "read", conversationId, seq: arrived.type === "message" ? arrived.message.seq : 0 });
  await shopper.next("marks");
  const told = ({ frames }: LiveClient) => JSON.stringify(frames);
  expect(privateFieldsIn([...ana.frames, ...shopper.frames])).toEqual([]);
  for (const secret of [secrets.shopperEmail, secrets.customerId, secrets.internalComment])
    expect(told(ana)).not.toContain(secret);
  for (const secret of [secrets.anaEmail, secrets.anaLegalName]) expect(told(shopper)).not.toContain(secret);
  ana.end();
  shopper.end();
});

describe("log lines", () => {
  let lines: string;
  let told: string[];
  beforeAll(async () => {
    lines = "";
    const sink = new Writable({ write: (chunk, _encoding, done) => ((lines += String(chunk)), done()) });
    const noisy = await testServer({ log: createLog("debug", sink) });
    const busy = await fullWorld(noisy);
    await quarrel(noisy, busy);
    told = [
      ...Object.values(secrets),
      testPassword,
      "wrong password here",
      "new.private@example.com",
      "typed.private@example.com",
      busy.shopper.authorization!.slice(-40),
      busy.anaCaller.cookie!.split("=")[1]!,
      (await noisy.key("admin")).authorization!.slice(-20),
      (await noisy.call("GET /settings/identity-secret", {}, await noisy.key("admin"))).secret,
    ];
    await noisy.close();
  }, 120_000);

  it("tell of failures, with the request they came from", () => {
    const failures = lines.split("\n").filter((line) => line.includes("a request failed"));
    expect(failures.length).toBeGreaterThanOrEqual(2);
    for (const line of failures) expect(JSON.parse(line)).toMatchObject({ requestId: expect.stringMatching(/^req_/) });
  });

  it("name nobody, and hold no password, token, cookie or key", () => {
    expect(told.filter((secret) => lines.includes(secret))).toEqual([]);
  });
});

/** What is likely to be logged: wrong passwords and tokens, bad input, and a database that breaks in the middle of things. */
async function quarrel(of: TestServer, { sales, bob, shopper }: FullWorld): Promise<void> {
  const signIn = { email: secrets.anaEmail, password: "wrong password here" };
  await of.app.http.inject({ method: "POST", url: "/api/auth/sign-in/email", payload: signIn });
  const forgotten = { email: secrets.anaEmail, redirectTo: "/app" };
  await of.app.http.inject({ method: "POST", url: "/api/auth/request-password-reset", payload: forgotten });
  await of.request("GET /visitors/me", {}, { authorization: `${shopper.authorization!}x` });
  await of.app.http.inject({ url: `/api/v1/nothing?email=${secrets.shopperEmail}`, headers: shopper });
  const member = { email: "new.private@example.com", firstName: "New", lastName: "Private" };
  const { db } = of.app.ctx;
  await sql`alter table people.members add constraint broken check (false) not valid`.execute(db);
  await sql`alter table people.visitors add constraint broken check (false) not valid`.execute(db);
  const key = await of.key("people");
  expect((await of.request("PUT /members/:id", { params: { id: "new" }, body: member }, key)).status).toBe(500);
  const typed = { email: "typed.private@example.com" };
  expect((await of.request("PUT /visitors/me/email", { body: typed }, shopper)).status).toBe(500);
  await sql`alter table tracking.clicks add constraint broken check (false) not valid`.execute(db);
  await sales.follow(bob, { to: `https://shop.example/?email=${secrets.shopperEmail}` });
  await sql`alter table people.applications add constraint broken check (false) not valid`.execute(db);
  const refused = await of.request("POST /registration", {
    body: { ...member, password: testPassword, termsAccepted: true, locale: "en" },
  });
  expect(refused.status).toBe(500);
}
