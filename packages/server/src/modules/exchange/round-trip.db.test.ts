import type { ImportStatus } from "@rapport/contracts";
import { sql } from "kysely";
import { afterEach, expect, it } from "vitest";
import { type Caller, type TestServer, testServer } from "../../../test/index.ts";
import { randomIds, randomProgramme } from "../../../test/random-programme.ts";
import { reconcile } from "#modules/orders";
import { importsSettled } from "./index.ts";
import { resumeImports } from "./jobs.ts";

let servers: TestServer[] = [];
afterEach(async () => {
  for (const server of servers) await server.close();
  servers = [];
});

async function newServer(): Promise<{ server: TestServer; key: Caller }> {
  const server = await testServer();
  servers.push(server);
  return { server, key: await server.key("import", "export", "orders", "people", "admin") };
}

type Programme = Awaited<ReturnType<typeof newServer>>;

async function take({ server, key }: Programme, body: string): Promise<ImportStatus> {
  const answer = await server.send("POST", "/imports", { type: "application/x-ndjson", body, as: key });
  await importsSettled(server.app.ctx);
  const { id } = answer.body as unknown as { id: string };
  return server.call("GET /imports/:id", { params: { id } }, key);
}

async function give({ server, key }: Programme): Promise<string> {
  const { status, body, headers } = await server.request("GET /export", {}, key);
  expect(status).toBe(200);
  expect(headers["content-type"]).toContain("application/x-ndjson");
  return String(body);
}

const ndjson = (lines: readonly unknown[]) => lines.map((line) => JSON.stringify(line)).join("\n");
const sorted = (body: string) => body.trim().split("\n").toSorted();

/** Everything somebody can see of a programme's books. */
async function booksOf({ server, key }: Programme) {
  const reader = await server.staff("reader");
  const balances = await Promise.all(
    randomIds.memberIds.map(async (id) => [id, await server.call("GET /members/:id/balance", { params: { id } }, key)]),
  );
  const orders = [];
  for (const id of randomIds.orderIds) {
    const order = await server.call("GET /orders/:id", { params: { id } }, key);
    const { attribution, statusHistory, hasBeenOk, remarks } = order;
    const { words: _, ...evidence } = await server.call("GET /orders/:id/attribution", { params: { id } }, key);
    const { items } = await server.call("GET /orders/:id/wins", { params: { id } }, key);
    const wins = items.map((win) => JSON.stringify(win)).toSorted();
    const { customer, ...decided } = evidence;
    orders.push({ id, attribution, statusHistory, hasBeenOk, remarks, decided, isMember: customer.isMember, wins });
  }
  const period = { from: "2026-01-05", to: "2026-03-02" };
  const overview = await server.call("GET /insights/overview", { query: period }, reader);
  return { balances, orders, overview };
}

async function ledgerAgrees({ server }: Programme): Promise<void> {
  const { rows } = await sql`
    select member_id from gamification.balances b where (score, points) <> (
      select coalesce(sum(score), 0), coalesce(sum(points), 0) from gamification.ledger l where l.member_id = b.member_id)`.execute(
    server.app.ctx.db,
  );
  expect(rows).toEqual([]);
}

/** What a living programme does after its import: facts that came late, staff's decisions, changed settings. */
async function live(programme: Programme): Promise<void> {
  const { server, key } = programme;
  const [editor, administrator] = [await server.staff("editor"), await server.staff("administrator")];
  await reconcile(server.app.ctx);
  const late = { placedAt: "2026-03-01T10:00:00Z", totalAmount: "50.00", customer: { visitorId: "v9" } };
  await server.call(
    "PUT /orders/:id",
    { params: { id: "ord0" }, body: { channel: "web", status: "CANCELLED", ...late } },
    key,
  );
  await take(
    programme,
    ndjson([{ type: "order", id: "waits", channel: "store", status: "OK", ...late, storeId: null }]),
  );
  for (const id of ["ord3", "ord4"])
    await server.call(
      "PUT /orders/:id/contributors/:side",
      { params: { id, side: "conversation" }, body: { memberId: "m5", reason: "was in the shop" } },
      administrator,
    );
  await server.call("PATCH /settings", { body: { conversationWindowDays: 3, creditExistingTraffic: true } }, key);
  await take(
    programme,
    ndjson([
      {
        type: "click",
        id: "clk-late",
        memberId: "m6",
        visitorId: "v7",
        at: "2026-01-06T00:00:00Z",
        origin: "inbound",
        medium: "qr",
        container: "profile",
      },
    ]),
  );
  const { links } = await server.call("GET /members/:id/links", { params: { id: "m3" } }, editor);
  await server.call(
    "POST /links/:id/undo",
    { params: { id: links[0]!.id }, body: { reason: "somebody else" } },
    editor,
  );
  await server.call(
    "POST /members/:id/state",
    { params: { id: "m2" }, body: { state: "anonymised", reason: "asked" } },
    editor,
  );
  await server.call("PATCH /members/:id", { params: { id: "m1" }, body: { internalComment: "great seller" } }, editor);
  await sql`update conversations.conversations set member_blocked = true, visitor_read_to = least(last_seq, 1) where id = 'con3'`.execute(
    server.app.ctx.db,
  );
}

it.each([11, 29])(
  "a programme goes out and in again with the same books (seed %i)",
  async (seed) => {
    const first = await newServer();
    const lines = randomProgramme(seed);
    expect(await take(first, ndjson(lines))).toMatchObject({ accepted: lines.length, rejected: 0, errors: [] });
    await live(first);
    await ledgerAgrees(first);
    const out = await give(first);

    const second = await newServer();
    expect(await take(second, out)).toMatchObject({ status: "done", rejected: 0, errors: [] });
    await ledgerAgrees(second);
    expect(await booksOf(second)).toEqual(await booksOf(first));
    expect(sorted(await give(second))).toEqual(sorted(out));

    // Once more into the same: nothing moves.
    expect(await take(second, out)).toMatchObject({ status: "done", rejected: 0 });
    expect(sorted(await give(second))).toEqual(sorted(out));
  },
  120_000,
);

it("the books do not depend on the order of the lines, nor on how often they come", async () => {
  const lines = randomProgramme(5);
  const [one, other] = [await newServer(), await newServer()];
  await take(one, ndjson(lines));
  await take(other, ndjson([...lines].toReversed()));
  await take(other, ndjson(lines));
  expect(await booksOf(other)).toEqual(await booksOf(one));
}, 120_000);

it("an import that was interrupted goes on where it stood, and ends in the same books", async () => {
  const body = ndjson(randomProgramme(7));
  const whole = await newServer();
  await take(whole, body);

  const broken = await newServer();
  const { ctx } = broken.server.app;
  const { db } = ctx;
  const transaction = db.transaction.bind(db);
  for (const after of [3, 11, 40, 75]) {
    let left = after;
    db.transaction = () => {
      left -= 1;
      if (left < 0) throw new Error("the process died");
      return transaction();
    };
    if (after === 3)
      await broken.server.send("POST", "/imports", { type: "application/x-ndjson", body, as: broken.key });
    else await resumeImports.run(ctx, {});
    await importsSettled(ctx);
  }
  db.transaction = transaction;
  const [begun] = (await broken.server.call("GET /imports", {}, broken.key)).items;
  expect(begun).toMatchObject({ status: "running" });
  await resumeImports.run(ctx, {});
  await importsSettled(ctx);
  const [ended] = (await broken.server.call("GET /imports", {}, broken.key)).items;
  expect(ended).toMatchObject({ status: "done", rejected: 0 });
  expect(await booksOf(broken)).toEqual(await booksOf(whole));
  await ledgerAgrees(broken);
}, 120_000);

it("the export is not for everybody", async () => {
  const { server } = await newServer();
  expect(await server.refusal("GET /export", {})).toMatchObject({ status: 401 });
  expect(await server.refusal("GET /export", {}, await server.staff("editor"))).toMatchObject({ status: 403 });
  expect(await server.refusal("GET /export", {}, await server.key("import"))).toMatchObject({
    status: 403,
    code: "missing_scope",
  });
});
