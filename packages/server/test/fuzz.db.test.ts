import { api, type Api, type Endpoint } from "@rapport/contracts";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessMatrix, type Admitted } from "./access-matrix.ts";
import { badCursors, requestsOf, type Sent } from "./arbitraries.ts";
import { fullWorld, type FullWorld } from "./full-world.ts";
import { type Caller, type TestServer, testServer } from "./index.ts";

type Key = keyof Api;

const seed = Number(process.env.FUZZ_SEED ?? 20_260_302);
const runs = Number(process.env.FUZZ_RUNS ?? 12);
const keys = Object.keys(api) as Key[];
/** What takes its caller, its site or its key away from the other calls comes last. */
const last: readonly Key[] = [
  "PATCH /settings",
  "PUT /members/:id",
  "PATCH /members/:id",
  "POST /members/:id/state",
  "DELETE /visitors/me",
  "POST /me/leave",
];
const departing = new Set<Key>(["DELETE /visitors/me", "POST /me/leave"]);
const writing = keys.filter((key) => !key.startsWith("GET") && !last.includes(key));
const reading = keys.filter((key) => key.startsWith("GET"));

let server: TestServer;
let world: FullWorld;
beforeAll(async () => {
  server = await testServer();
  world = await fullWorld(server);
}, 120_000);
afterAll(() => server.close());

/** Somebody the call lets in, so that what is sent is really looked at. */
async function callerOf(key: Key): Promise<Caller> {
  const admitted: readonly Admitted[] = accessMatrix[key];
  if (key === "DELETE /visitors/me") return server.visitor();
  if (key === "POST /me/leave") return server.asMember(await server.member());
  if (admitted.includes("anyone")) return strangerAt();
  if (admitted.includes("visitor")) return key.includes("/conversations") ? world.shopper : world.other;
  if (admitted.includes("member")) return world.anaCaller;
  const scope = admitted.find((one) => one.startsWith("key:"));
  return scope ? server.key(scope.slice(4) as never) : server.staff("administrator");
}

let strangers = 0;
/** Another address each time: limits for one are tested elsewhere. */
function strangerAt(): Caller {
  strangers += 1;
  return { "x-forwarded-for": `10.${strangers >> 16}.${(strangers >> 8) & 255}.${strangers & 255}` };
}

interface Raw {
  type?: string;
  body?: string | Buffer;
  search?: string;
  params?: Record<string, unknown>;
}

async function send(key: Key, of: Raw, as: Caller) {
  const [method, template] = key.split(" ") as ["POST", string];
  const wellFormed = (value: unknown) => encodeURIComponent(textOf(value));
  const path = template.replace(/:(\w+)/g, (_, name: string) => wellFormed(of.params?.[name] ?? "nothing-here"));
  const { visitorId: _, ...headers } = as;
  return server.app.http.inject({
    method,
    url: `/api/v1${path}${of.search ? `?${of.search}` : ""}`,
    headers: { ...headers, ...(of.type ? { "content-type": of.type } : {}) },
    ...(of.body === undefined ? {} : { payload: of.body }),
  });
}

function textOf(value: unknown): string {
  return (typeof value === "string" ? value : JSON.stringify(value)).toWellFormed();
}

function rawOf({ params, query, body }: Sent): Raw {
  const pairs = Object.entries(query ?? {}).map(([name, value]) => [name, textOf(value)]);
  const search = new URLSearchParams(pairs).toString();
  const of = { params: typeof params === "object" && params !== null ? params : {}, search };
  return body === undefined ? of : { ...of, type: "application/json", body: JSON.stringify(body) };
}

/** Whatever is sent: no failure on our side, and each refusal a problem with its code. */
function check(answer: Awaited<ReturnType<typeof send>>): void {
  expect(answer.statusCode, answer.payload).toBeLessThan(500);
  if (answer.statusCode < 400) return;
  expect(answer.headers["content-type"]).toMatch(/^application\/problem\+json/);
  expect(answer.json()).toMatchObject({ status: answer.statusCode, code: expect.stringMatching(/^[a-z_]+$/) });
}

async function fuzz(key: Key, hostile: boolean): Promise<void> {
  const property = fc.asyncProperty(requestsOf(key, { ids: world.ids, hostile }), async (sent) =>
    check(await send(key, rawOf(sent), await callerOf(key))),
  );
  await fc.assert(property, { seed, numRuns: departing.has(key) ? 4 : runs, endOnFailure: true });
}

function fuzzing(says: string, of: readonly Key[]): void {
  describe(`${says}, with requests made from their own schema (FUZZ_SEED=${seed})`, () => {
    it.each(of)("%s", async (key) => {
      await fuzz(key, false);
      await fuzz(key, true);
    });
  });
}

fuzzing("changing calls", writing);
fuzzing("reading what they left", reading);

describe("cursors no list gave, and limits out of range", () => {
  const lists = reading.filter((key) => "cursor" in shapeOf((api[key] as Endpoint).query));
  const id = (key: Key) => (key.includes("/members/") ? world.ana : world.challengeId);

  it.each(lists)("%s", async (key) => {
    const staff = await server.staff("administrator");
    const as =
      accessMatrix[key].includes("reader") || accessMatrix[key].includes("administrator")
        ? staff
        : await server.asMember(await server.member());
    for (const cursor of badCursors) {
      const answer = await send(
        key,
        { params: { id: id(key) }, search: new URLSearchParams({ cursor }).toString() },
        as,
      );
      check(answer);
      // With many runs (FUZZ_RUNS) the caller may have used up the minute.
      if (answer.statusCode === 429) return;
      if (cursor === "nonsense") expect(answer.json()).toMatchObject({ status: 400, code: "bad_cursor" });
    }
    for (const limit of ["-1", "0", "201", "1e9", "99999999999999999999", "NaN", "ten", "1.5", ""]) {
      const answer = await send(key, { params: { id: id(key) }, search: `limit=${limit}` }, as);
      expect(answer.json()).toMatchObject({ status: 400, code: "invalid_fields" });
    }
  });
});

function shapeOf(schema: unknown): object {
  return (schema as { shape?: object } | undefined)?.shape ?? {};
}

describe("bodies that are not what they say", () => {
  const nested = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
  const bodies: Raw[] = [
    { type: "application/json", body: "{" },
    { type: "application/json", body: "" },
    { type: "application/json", body: "null" },
    { type: "application/json", body: "[]" },
    { type: "application/json", body: '"text"' },
    { type: "application/json", body: "NaN" },
    { type: "application/json", body: nested },
    { type: "application/json", body: `{"a":${nested}}` },
    { type: "application/json", body: '{"__proto__":{"admin":true}}' },
    { type: "application/json", body: '{"constructor":{"prototype":{"admin":true}}}' },
    { type: "application/json", body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) },
    { type: "application/json; charset=utf-16", body: Buffer.from('{"a":1}', "utf16le") },
    { type: "application/json", body: "\uFEFF{}" },
    { type: "text/plain", body: "words" },
    { type: "text/csv", body: "a,b\n1,2\n" },
    { type: "application/x-ndjson", body: "{}\n" },
    { type: "application/xml", body: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' },
    { type: "application/x-www-form-urlencoded", body: "a=1" },
    { type: "multipart/form-data", body: "no boundary" },
    { type: "multipart/form-data; boundary=x", body: "--x\r\nnonsense" },
    { type: "nonsense", body: "x" },
    { body: "x" },
  ];

  it.each(writing)("%s", async (key) => {
    for (const of of bodies) {
      const answer = await send(key, of, await callerOf(key));
      check(answer);
      if (!(api[key] as Endpoint).body) continue;
      const isJson = of.type?.startsWith("application/json");
      expect(isJson ? [200, 201, 400, 404, 422, 429] : [400, 415, 429]).toContain(answer.statusCode);
    }
  });

  it.each(writing.filter((key) => (api[key] as Endpoint).body))("%s takes no megabyte of JSON", async (key) => {
    const body = JSON.stringify({ text: "x".repeat(1_100_000) });
    const answer = await send(key, { type: "application/json", body }, await callerOf(key));
    expect(answer.json()).toMatchObject({ status: 413, code: "body_too_large" });
  });

  it("with an Idempotency-Key they are refused the same way", async () => {
    const key = "PUT /orders/:id";
    for (const [at, of] of bodies.entries())
      check(await send(key, of, { ...(await callerOf(key)), "idempotency-key": `odd-${at}` }));
  });

  it("nothing was added to any object's prototype", () => {
    expect("admin" in {}).toBe(false);
  });
});

it("addresses that are not: odd escapes, endless ids, other methods", async () => {
  const odd = [
    "/api/v1/orders/%",
    "/api/v1/orders/%00",
    "/api/v1/orders/%ff%fe",
    `/api/v1/orders/${"x".repeat(5000)}`,
    "/api/v1/",
    "/api/v1/../../etc/passwd",
    "/files/..%2f..%2fsecrets",
    "/files/photos/%00.webp",
    "/l/%00",
    `/l/${"a".repeat(240)}`,
    "/api/v1/orders?limit=1&limit=2",
    "/api/v1/orders?__proto__[a]=1",
    "/api/auth/nothing",
    "//api/v1/orders",
  ];
  for (const url of odd)
    for (const method of ["GET", "POST", "DELETE", "OPTIONS", "TRACE"] as const) {
      const headers = await server.staff("administrator");
      const { statusCode } = await server.app.http.inject({ method: method as "GET", url, headers });
      expect(statusCode, `${method} ${url}`).toBeLessThan(500);
    }
});

fuzzing("calls that turn the world over", last);
fuzzing("reading what is left", reading);

it("afterwards every fact is digested, no consumer failed", async () => {
  await server.settle();
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from platform.deliveries where parked_at is not null`.execute(server.app.ctx.db);
  expect(rows[0]!.n).toBe(0);
});
