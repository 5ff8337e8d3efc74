import type { Api, OrderBody, Problem, RequestOf } from "@rapport/contracts";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { form, fullWorld, type FullWorld, photo, signIdentity } from "./full-world.ts";
import { type Caller, type TestServer, testServer } from "./index.ts";

let server: TestServer;
let world: FullWorld;
let key: Caller;
beforeAll(async () => {
  server = await testServer();
  world = await fullWorld(server);
  key = await server.key("orders", "catalog", "people", "admin");
}, 120_000);
afterAll(() => server.close());

/** Every table that holds what the programme knows, and how many rows it has. */
async function books(): Promise<Record<string, number>> {
  const { db } = server.app.ctx;
  const { rows } = await sql<{ name: string }>`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') and tablename not in ('idempotency', 'deliveries', 'session', 'sightings', 'secrets')`.execute(
    db,
  );
  const counts: Record<string, number> = {};
  for (const { name } of rows.toSorted((a, b) => a.name.localeCompare(b.name))) {
    const counted = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(name)}`.execute(db);
    counts[name] = counted.rows[0]!.n;
  }
  return counts;
}

/** Refused with this problem, and nothing was written, not even half. */
async function refusedWithout<K extends keyof Api>(
  call: { key: K; of: RequestOf<Api[K]>; as?: Caller },
  wanted: Partial<Problem>,
): Promise<Problem> {
  await server.settle();
  const before = await books();
  const problem = await server.refusal(call.key, call.of, call.as);
  expect(problem).toMatchObject(wanted);
  await server.settle();
  expect(await books()).toEqual(before);
  return problem;
}

const order = (part: object = {}): OrderBody =>
  ({ channel: "web", status: "OK", placedAt: "2026-03-02T10:00:00Z", totalAmount: "10.00", ...part }) as OrderBody;
const one = (id: string) => ({ params: { id } });

describe("an order", () => {
  const line = { sku: "SKU1", quantity: 1, unitPrice: "10.00" };

  it.each([
    { says: "an unknown field", part: { colour: "red" }, path: "colour" },
    { says: "an unknown field of the customer", part: { customer: { phone: "1" } }, path: "customer.phone" },
    { says: "a bad amount", part: { totalAmount: "12,50" }, path: "totalAmount" },
    { says: "an amount as a number", part: { totalAmount: 12.5 }, path: "totalAmount" },
    { says: "an amount with too many digits", part: { totalAmount: "1.00001" }, path: "totalAmount" },
    { says: "an amount that is no number", part: { totalAmount: "NaN" }, path: "totalAmount" },
    { says: "half a piece", part: { lines: [{ ...line, quantity: 0.5 }] }, path: "lines.0.quantity" },
    { says: "an instant without offset", part: { placedAt: "2026-03-02T10:00:00" }, path: "placedAt" },
    { says: "an instant that never was", part: { placedAt: "2026-02-30T10:00:00Z" }, path: "placedAt" },
    { says: "an unknown channel", part: { channel: "phone" }, path: "channel" },
    { says: "an empty status", part: { status: "" }, path: "status" },
  ])("with $says is 400 and says where", async ({ part, path }) => {
    const call = { key: "PUT /orders/:id" as const, of: { ...one("bad"), body: order(part) }, as: key };
    const { errors } = await refusedWithout(call, { status: 400, code: "invalid_fields" });
    expect(errors?.map((error) => error.path)).toContain(path);
    expect((await server.request("GET /orders/:id", one("bad"), key)).status).toBe(404);
  });

  it.each([
    { says: "a negative quantity", part: { lines: [{ ...line, quantity: -1 }] }, code: "negative_amount" },
    { says: "a negative price", part: { lines: [{ ...line, unitPrice: "-1" }] }, code: "negative_amount" },
    { says: "a negative total", part: { totalAmount: "-0.01" }, code: "negative_amount" },
    { says: "a negative total without shipping", part: { totalWithoutShipping: "-1" }, code: "negative_amount" },
    { says: "a currency without a rate", part: { currency: "XPF" }, code: "currency_without_rate" },
    { says: "an instant too far ahead", part: { placedAt: "2026-03-04T10:00:00Z" }, code: "instant_in_future" },
  ])("ORD-1: with $says is 422", async ({ part, code }) => {
    const call = { key: "PUT /orders/:id" as const, of: { ...one("bad"), body: order(part) }, as: key };
    await refusedWithout(call, { status: 422, code, rule: "ORD-1", type: `urn:rapport:problem:${code}` });
  });

  it("that was good stays as it was after a bad update", async () => {
    const good = await server.call("PUT /orders/:id", { ...one("kept"), body: order({ lines: [line] }) }, key);
    const worse = order({ status: "CANCELLED", lines: [{ ...line, quantity: -1 }] });
    const call = { key: "PUT /orders/:id" as const, of: { ...one("kept"), body: worse }, as: key };
    await refusedWithout(call, { code: "negative_amount" });
    expect(await server.call("GET /orders/:id", one("kept"), key)).toEqual(good);
  });

  it("ORD-1: with an unknown SKU and an unknown visitor is taken, and says so", async () => {
    const body = order({ lines: [{ ...line, sku: "NOBODY-KNOWS" }], customer: { visitorId: "nobody-knows" } });
    const { remarks, lines } = await server.call("PUT /orders/:id", { ...one("odd"), body }, key);
    expect(remarks.map((remark) => remark.code).toSorted()).toEqual(["unknown_sku", "unknown_visitor"]);
    expect(lines).toMatchObject([{ sku: "NOBODY-KNOWS", known: false }]);
  });
});

describe("TRK-4: a link", () => {
  it.each([
    "https://evil.example/",
    "//evil.example",
    "https://shop.example@evil.example/",
    "https://shop.example.evil.example/",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "\\\\evil.example",
    "https:evil.example",
    "http://shop.example:81/",
    "nonsense",
  ])("to another site (%s) leads home", async (to) => {
    const { status, location } = await world.sales.follow(world.bob, { to });
    expect(status).toBe(302);
    expect(new URL(location).origin).toBe("https://shop.example");
  });

  it("of nobody, or with odd words in it, leads home and stores nothing", async () => {
    const before = await books();
    for (const url of ["/l/unknown", "/l/%27%3B--", "/l/unknown?to=https://shop.example/a", "/l/%00?m=%00"]) {
      const answer = await server.app.http.inject({ url, headers: { "user-agent": "Mozilla/5.0 Firefox/140.0" } });
      expect(answer.statusCode).toBe(302);
      expect(new URL(String(answer.headers.location)).origin).toBe("https://shop.example");
    }
    expect(await books()).toEqual(before);
  });
});

describe("a token", () => {
  const start = (identity: string) => ({ key: "POST /visitors" as const, of: { body: { identity } } });
  const none = Buffer.from('{"alg":"none"}').toString("base64url");

  it("PEO-1: of an identity that was forged, changed, unsigned or is over makes no visitor", async () => {
    const good = await signIdentity(server, { sub: "C1" });
    const [head, , signature] = good.split(".") as [string, string, string];
    const claims = Buffer.from(JSON.stringify({ sub: "C2", exp: 4_000_000_000 })).toString("base64url");
    const forged = [
      await signIdentity(server, { sub: "C1", secret: "another secret that is long enough" }),
      `${head}.${claims}.${signature}`,
      `${none}.${claims}.`,
      "nonsense",
      `${"x".repeat(3000)}.y.z`,
    ];
    for (const identity of forged)
      await refusedWithout(start(identity), { status: 401, code: "identity_token_invalid", rule: "PEO-1" });
    const old = await signIdentity(server, { sub: "C1", expiresInMs: -60_000 });
    await refusedWithout(start(old), { status: 401, code: "identity_token_expired", rule: "PEO-1" });
  });

  it("of a visitor that is over is told apart from one that is wrong", async () => {
    const visitor = await server.visitor();
    const before = server.clock.now();
    server.clock.forward(91 * 86_400_000);
    await refusedWithout(
      { key: "GET /visitors/me", of: {}, as: visitor },
      { status: 401, code: "visitor_token_expired" },
    );
    server.clock.set(before);
    const wrong = { authorization: `${visitor.authorization!.slice(0, -6)}AAAAAA` };
    await refusedWithout(
      { key: "GET /visitors/me", of: {}, as: wrong },
      { status: 401, code: "visitor_token_invalid" },
    );
  });
});

describe("CON-5: a photo that is none", () => {
  it.each([
    { says: "words", file: Buffer.from("not a photo"), code: "not_an_image" },
    { says: "nothing", file: Buffer.alloc(0), code: "not_an_image" },
    {
      says: "a page that says it is a photo",
      file: Buffer.from("<html><script>alert(1)</script>"),
      code: "not_an_image",
    },
    {
      says: "a drawing with a script",
      file: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
      code: "not_an_image",
    },
    { says: "the start of a photo", file: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), code: "not_an_image" },
  ])("($says) is 422, and no file is kept", async ({ file, code }) => {
    const before = await books();
    for (const [url, method, as] of [
      ["/uploads", "POST", world.shopper],
      ["/me/photo", "PUT", world.bobCaller],
    ] as const) {
      const { visitorId: _, ...caller } = as as Caller;
      const answer = await server.send(method, url, { ...form(file), as: caller });
      expect(answer).toMatchObject({ status: 422, body: { code, rule: "CON-5" } });
    }
    expect(await books()).toEqual(before);
  });

  it("a form that breaks off is 400", async () => {
    const whole = form(await photo());
    const { visitorId: _, ...as } = world.shopper;
    const answer = await server.send("POST", "/uploads", { type: whole.type, body: whole.body.subarray(0, 300), as });
    expect(answer).toMatchObject({ status: 400, body: { code: "malformed" } });
  });
});

describe("the catalogue and the books", () => {
  it("GAM-6: a category below itself is 422, directly or by way of others", async () => {
    const put = (id: string, parentId: string | null) => ({ ...one(id), body: { name: id, parentId } });
    for (const [id, parent] of [
      ["top", null],
      ["middle", "top"],
      ["low", "middle"],
    ] as const)
      await server.call("PUT /categories/:id", put(id, parent), key);
    for (const [id, parent] of [
      ["top", "low"],
      ["top", "middle"],
      ["top", "top"],
    ] as const)
      await refusedWithout(
        { key: "PUT /categories/:id", of: put(id, parent), as: key },
        { status: 422, code: "category_cycle", rule: "GAM-6" },
      );
    const { parentId } = await server.call("GET /categories/:id", one("top"), key);
    expect(parentId).toBeNull();
  });

  it("what leads nowhere is 422: a parent, a category, a store, a sponsor, a winner", async () => {
    const nowhere = "leads-nowhere";
    const member = { email: "new@example.com", firstName: "N", lastName: "N" };
    await refusedWithout(
      { key: "PUT /categories/:id", of: { ...one("c"), body: { name: "c", parentId: nowhere } }, as: key },
      { status: 422, code: "unknown_reference" },
    );
    await refusedWithout(
      { key: "PUT /products/:sku", of: { params: { sku: "P" }, body: { name: "p", categoryIds: [nowhere] } }, as: key },
      { status: 422, code: "unknown_reference" },
    );
    await refusedWithout(
      { key: "PUT /members/:id", of: { ...one("n"), body: { ...member, storeId: nowhere } }, as: key },
      { status: 422, code: "unknown_reference" },
    );
    await refusedWithout(
      { key: "PUT /members/:id", of: { ...one("n"), body: { ...member, sponsorId: nowhere } }, as: key },
      { status: 422, code: "unknown_reference" },
    );
    const winners = { memberIds: [world.ana, nowhere], reason: "one of them is nobody" };
    await refusedWithout(
      { key: "POST /challenges/:id/winners", of: { ...one(world.challengeId), body: winners }, as: key },
      { status: 422, code: "unknown_reference" },
    );
  });

  it("GAM-12: money moves only with a reason, and only if it moves", async () => {
    const adjust = (body: { score: number; points: number; reason: string }) => ({
      key: "POST /members/:id/adjustments" as const,
      of: { ...one(world.ana), body },
      as: key,
    });
    await refusedWithout(adjust({ score: 1, points: 1, reason: " " }), { status: 400, code: "invalid_fields" });
    await refusedWithout(adjust({ score: 0, points: 0, reason: "nothing" }), {
      status: 422,
      code: "zero_adjustment",
      rule: "GAM-12",
    });
    await refusedWithout(adjust({ score: 1e9, points: 0, reason: "too much" }), {
      status: 400,
      code: "invalid_fields",
    });
  });

  it("PEO-3: an e-mail that somebody has, or terms that are not accepted, make no member", async () => {
    const body = {
      email: "BOB.private@example.com ",
      password: "long enough password",
      firstName: "B",
      lastName: "B",
      termsAccepted: true,
    };
    await refusedWithout(
      { key: "POST /registration", of: { body } },
      { status: 409, code: "email_taken", rule: "PEO-3" },
    );
    const fresh = { ...body, email: "fresh@example.com" };
    await refusedWithout(
      { key: "POST /registration", of: { body: { ...fresh, termsAccepted: false } } },
      { status: 422, code: "terms_not_accepted", rule: "PEO-3" },
    );
    await refusedWithout(
      { key: "POST /registration", of: { body: { ...fresh, roleLink: "expert.forged" } } },
      { status: 422, code: "role_link_invalid", rule: "PEO-5" },
    );
  });

  it("ORD-3: an order tag without what it needs is refused", async () => {
    const body = { cart_id: "k1", order_id: "o-tag", order_status: "OK", total_amount: "10.00" };
    for (const name of Object.keys(body) as (keyof typeof body)[]) {
      const { [name]: _, ...rest } = body;
      const problem = await refusedWithout(
        { key: "POST /tag/confirmation", of: { body: rest as typeof body }, as: world.other },
        { status: 400, code: "invalid_fields" },
      );
      expect(problem.errors?.map((error) => error.path)).toEqual([name]);
    }
  });
});
