import type { OrderBody } from "@rapport/contracts";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { form, photo } from "./full-world.ts";
import { type Caller, type TestServer, testServer } from "./index.ts";

let server: TestServer;
let key: Caller;
beforeAll(async () => {
  server = await testServer();
  key = await server.key("orders", "people", "admin", "import", "catalog");
});
afterAll(() => server.close());

const order = (part: Partial<OrderBody> = {}): OrderBody => ({
  channel: "web",
  status: "OK",
  placedAt: "2026-03-02T10:00:00Z",
  totalAmount: "10.00",
  ...part,
});
const one = (id: string) => ({ params: { id } });
const keyed = (name: string, as: Caller = key): Caller => ({ ...as, "idempotency-key": name });
const adjustment = (reason: string) => ({ ...one("ana"), body: { score: 5, points: 5, reason } });
const score = async () => (await server.call("GET /members/:id/balance", one("ana"), key)).score;

describe("Idempotency-Key", () => {
  beforeAll(() => server.member({ id: "ana" }));

  it("the same key and body give the same answer, and the work is done once", async () => {
    const before = await score();
    const send = () => server.request("POST /members/:id/adjustments", adjustment("once"), keyed("a1"));
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect(second.headers["idempotency-replayed"]).toBe("true");
    expect(await score()).toBe(before + 5);
  });

  it("the same key with another body, or for another call, is 409", async () => {
    await server.call("PUT /orders/:id", { ...one("i1"), body: order() }, keyed("b1"));
    for (const of of [
      { ...one("i1"), body: order({ totalAmount: "11.00" }) },
      { ...one("i2"), body: order() },
    ])
      expect(await server.refusal("PUT /orders/:id", of, keyed("b1"))).toMatchObject({
        status: 409,
        code: "idempotency_key_reused",
      });
    expect((await server.request("GET /orders/:id", one("i2"), key)).status).toBe(404);
    expect(await server.call("GET /orders/:id", one("i1"), key)).toMatchObject({ totalAmount: "10.00" });
  });

  it("a refusal is repeated too, as a problem", async () => {
    const of = { ...one("i3"), body: order({ totalAmount: "-1" }) };
    const [first, second] = [
      await server.request("PUT /orders/:id", of, keyed("c1")),
      await server.request("PUT /orders/:id", of, keyed("c1")),
    ];
    expect(second).toMatchObject({ status: 422, body: first.body as object });
    expect(second.headers["content-type"]).toMatch(/^application\/problem\+json/);
    expect(second.headers["idempotency-replayed"]).toBe("true");
  });

  it("an answer without a body is repeated", async () => {
    const staff = await server.staff("administrator");
    const { id } = await server.call("POST /api-keys", { body: { name: "k", scopes: ["orders"] } }, staff);
    for (const _ of [1, 2])
      expect((await server.request("DELETE /api-keys/:id", one(id), keyed("d1", staff))).status).toBe(204);
  });

  it("of many at once one does the work; the others get its answer or are told to wait", async () => {
    const before = await score();
    const all = await Promise.all(
      Array.from({ length: 12 }, () =>
        server.request("POST /members/:id/adjustments", adjustment("many"), keyed("e1")),
      ),
    );
    expect(new Set(all.map(({ status }) => status)).difference(new Set([201, 409]))).toEqual(new Set());
    const done = all.filter(({ status }) => status === 201).map(({ body }) => body.id);
    expect(new Set(done).size).toBe(1);
    for (const { status, body } of all) if (status === 409) expect(body).toMatchObject({ code: "conflict" });
    expect(await score()).toBe(before + 5);
  });

  it("after 24 hours the key is free again", async () => {
    const send = () => server.request("POST /members/:id/adjustments", adjustment("again"), keyed("f1"));
    const first = await send();
    await sql`update platform.idempotency set at = at - interval '25 hours'`.execute(server.app.ctx.db);
    const second = await send();
    expect(second.status).toBe(201);
    expect(second.body.id).not.toBe(first.body.id);
  });

  it("belongs to its caller", async () => {
    const send = async (as: Caller) =>
      server.request("PUT /visitors/me/email", { body: { email: "a@example.com" } }, keyed("g1", as));
    const [first, second] = [await send(await server.visitor()), await send(await server.visitor())];
    expect(second.headers["idempotency-replayed"]).toBeUndefined();
    expect(second.body.visitorId).not.toBe(first.body.visitorId);
  });

  it("is not tried before the caller is known to be let in", async () => {
    const of = { ...one("i5"), body: order() };
    await server.call("PUT /orders/:id", of, keyed("h1"));
    expect(await server.refusal("PUT /orders/:id", of, { "idempotency-key": "h1" })).toMatchObject({ status: 401 });
    expect(await server.refusal("PUT /orders/:id", of, keyed("h1", await server.key("people")))).toMatchObject({
      status: 403,
    });
  });

  it.each(["", "x".repeat(201), "with space", "é"])("that is none is 400: %j", async (name) => {
    const of = { ...one("i6"), body: order() };
    expect(await server.refusal("PUT /orders/:id", of, keyed(name))).toMatchObject({ code: "bad_idempotency_key" });
  });

  it("holds for streams: the same file is taken once, another one is told apart", async () => {
    const records = (id: string) => `${JSON.stringify({ type: "category", id, name: id })}\n`;
    const send = (body: string) =>
      server.send("POST", "/imports", { type: "application/x-ndjson", body, as: keyed("s1") });
    const first = await send(records("one"));
    expect(first.status).toBe(202);
    expect(await send(records("one"))).toMatchObject({ status: 202, body: first.body as object });
    expect(await send(records("two"))).toMatchObject({ status: 409, body: { code: "idempotency_key_reused" } });
    const csv = (body: string) => server.send("POST", "/products/csv", { type: "text/csv", body, as: keyed("s2") });
    expect((await csv("sku,name\nA,a\n")).status).toBe(200);
    expect((await csv("sku,name\nB,b\n")).status).toBe(409);
  });

  it("does not mix up photos", async () => {
    const { visitorId: _, ...visitor } = await server.visitor();
    const file = form(await photo());
    const send = () => server.send("POST", "/uploads", { ...file, as: keyed("p1", visitor) });
    expect([(await send()).status, (await send()).status]).toEqual([201, 201]);
  });

  it("keeps no secret that the database alone could tell", async () => {
    const staff = await server.staff("administrator");
    const body = { name: "kept", scopes: ["orders" as const] };
    const made = await server.call("POST /api-keys", { body }, keyed("secret-keeping", staff));
    const again = await server.call("POST /api-keys", { body }, keyed("secret-keeping", staff));
    expect(again).toEqual(made);
    const { rows } = await sql<{ row: string }>`select i::text as row from platform.idempotency i`.execute(
      server.app.ctx.db,
    );
    for (const { row } of rows) for (const told of [made.secret, "secret-keeping"]) expect(row).not.toContain(told);
  });
});

describe("cursors", () => {
  const ids = Array.from({ length: 7 }, (_, n) => `page-${n}`);
  beforeAll(async () => {
    for (const id of ids) {
      const placedAt = id < "page-4" ? "2026-03-01T10:00:00Z" : "2026-03-01T11:00:00Z";
      await server.call("PUT /orders/:id", { ...one(id), body: order({ placedAt, cartId: "paged" }) }, key);
    }
  });

  it("lead through the whole list, each row once, also where instants are equal", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await server.call("GET /orders", { query: { limit: 2, cursor, to: "2026-03-01T12:00:00Z" } }, key);
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map((row) => row.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen.toSorted()).toEqual(ids);
  });

  it("of another list, or of nothing, are 400", async () => {
    const { nextCursor } = await server.call("GET /orders", { query: { limit: 2 } }, key);
    const refused = { status: 400, code: "bad_cursor" };
    expect(await server.refusal("GET /members", { query: { cursor: nextCursor! } }, key)).toMatchObject(refused);
    expect(await server.refusal("GET /orders", { query: { cursor: "x" } }, key)).toMatchObject(refused);
  });
});

describe("too many requests", () => {
  it("are 429, say when to come back, and do not stop others", async () => {
    const visitor = await server.visitor();
    const tag = () => server.request("POST /tag/checkout", { body: { cart_id: "k" } }, visitor);
    for (let n = 0; n < 60; n++) expect((await tag()).status).toBe(200);
    const { status, body, headers } = await tag();
    expect({ status, body }).toMatchObject({ status: 429, body: { code: "too_many_requests" } });
    expect(headers["content-type"]).toMatch(/^application\/problem\+json/);
    expect(Number(headers["retry-after"])).toBeGreaterThan(0);
    const other = await server.visitor();
    expect((await server.request("POST /tag/checkout", { body: { cart_id: "k" } }, other)).status).toBe(200);
  });
});
