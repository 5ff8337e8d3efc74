import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type Caller, type TestServer, testServer } from "../../../test/index.ts";
import { importsSettled } from "./index.ts";

const soon = { timeout: 10_000, interval: 10 };
let server: TestServer;
let key: Caller;
let port: number;
beforeAll(async () => {
  server = await testServer();
  key = await server.key("import", "export");
  await server.app.http.listen({ port: 0, host: "127.0.0.1" });
  ({ port } = server.app.http.server.address() as AddressInfo);
});
afterAll(() => server.close());

const line = (n: number, name = "x") => `${JSON.stringify({ type: "store", id: `store-${n}`, name })}\n`;
const imports = async () => (await server.call("GET /imports", {}, key)).items;
const count = async (from: "exchange.lines" | "people.stores") =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(from)}`.execute(server.app.ctx.db)).rows[0]!.n;

it("a stream that breaks off leaves nothing", async () => {
  const sending = request({
    port,
    path: "/api/v1/imports",
    method: "POST",
    headers: { ...key, "content-type": "application/x-ndjson" },
  });
  sending.on("error", () => undefined);
  for (let n = 0; n < 2500; n++) sending.write(line(n));
  await vi.waitFor(async () => expect(await count("exchange.lines")).toBeGreaterThan(0), soon);
  sending.destroy();
  await vi.waitFor(async () => expect(await imports()).toMatchObject([{ status: "failed", accepted: 0 }]), soon);
  expect([await count("exchange.lines"), await count("people.stores")]).toEqual([0, 0]);
});

it("a long stream is taken in as it comes, and given out page by page", async () => {
  const name = "n".repeat(150);
  async function* body() {
    for (let n = 0; n < 12_000; n++) yield Buffer.from(line(n, name));
  }
  const url = `http://127.0.0.1:${port}/api/v1`;
  const headers = { ...key, "content-type": "application/x-ndjson", "idempotency-key": "long-stream" };
  const answer = await fetch(`${url}/imports`, {
    method: "POST",
    headers,
    body: body() as never,
    duplex: "half",
  } as RequestInit);
  expect(answer.status).toBe(202);
  await importsSettled(server.app.ctx);
  expect((await imports())[0]).toMatchObject({ status: "done", accepted: 12_000, rejected: 0 });
  const out = await (await fetch(`${url}/export`, { headers: key })).text();
  expect(out.split("\n").filter((one) => one.includes('"type":"store"'))).toHaveLength(12_000);
});

it("what is long in a programme comes out as lines that it takes itself", async () => {
  const admin = await server.key("orders", "import", "export");
  const placedAt = "2026-03-01T00:00:00Z";
  const order = { type: "order", id: "long", channel: "web", status: "NEW", placedAt, totalAmount: "1" };
  const statuses = Array.from({ length: 1500 }, (_, n) => {
    const at = new Date(Date.parse(placedAt) + n * 1000).toISOString();
    return { type: "order_status", id: `long-${n}`, orderId: "long", status: `step ${n}`, at };
  });
  const take = async (to: TestServer, as: Caller, body: string) => {
    const answer = await to.send("POST", "/imports", { type: "application/x-ndjson", body, as });
    await importsSettled(to.app.ctx);
    return to.call("GET /imports/:id", { params: answer.body as unknown as { id: string } }, as);
  };
  await take(server, admin, [order, ...statuses].map((one) => JSON.stringify(one)).join("\n"));
  const known = await server.call("GET /orders/:id", { params: { id: "long" } }, admin);
  expect(known.statusHistory).toHaveLength(1501);
  const out = await server.request("GET /export", {}, admin);
  const other = await testServer();
  const otherKey = await other.key("orders", "import", "admin");
  expect(await take(other, otherKey, String(out.body))).toMatchObject({ status: "done", rejected: 0 });
  expect(await other.call("GET /orders/:id", { params: { id: "long" } }, otherKey)).toEqual(known);
  await other.close();
}, 60_000);

it("a reader who leaves an export in the middle holds nothing up", async () => {
  const leaving = new AbortController();
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/export`, { headers: key, signal: leaving.signal });
  await answer.body!.getReader().read();
  leaving.abort();
  const open = async () => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
      where datname = current_database() and state = 'idle in transaction'`.execute(server.app.ctx.db);
    return rows[0]!.n;
  };
  await vi.waitFor(async () => expect(await open()).toBe(0), soon);
});
