import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Conversation, Me, Message, ServerFrame, VisitorSession } from "@rapport/contracts";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from "vitest";
import type { Database } from "#platform/db";
import { listMails } from "#platform/mail";
import { testDatabase } from "./database.ts";
import { type LiveClient, liveClient } from "./live-client.ts";
import { choosePassword, type NodeProcess, refusalOf, signIn, startNode, urlOf } from "./node-process.ts";
import { type TestRedis, testRedis } from "./redis.ts";

const key = { authorization: "Bearer rk_nodes_nodes_nodes_nodes" };
const admin = { email: "admin@example.com", password: "correct horse battery" };
const publicUrl = "http://rapport.example";
/** Long before what a node remembers gets old by itself. */
const atOnce = { timeout: 1_500, interval: 5 };
const soon = { timeout: 15_000, interval: 10 };

let database: Database;
let redis: TestRedis;
let folder: string;
let a: NodeProcess;
let b: NodeProcess;
const open: LiveClient[] = [];

describe.runIf(inject("redis"))("two nodes on one PostgreSQL and one Redis", () => {
  beforeAll(async () => {
    database = await testDatabase();
    redis = await testRedis();
    folder = await mkdtemp(path.join(tmpdir(), "rapport-nodes-"));
    // Both at the same moment on an empty programme: one of them makes the administrator and the key.
    [a, b] = await Promise.all([startNode(settings()), startNode(settings())]);
  }, 60_000);
  afterEach(() => {
    for (const client of open.splice(0)) client.end();
  });
  afterAll(async () => {
    const said = await Promise.all([a?.stop(), b?.stop()]);
    await database.close();
    await redis.close();
    await rm(folder, { recursive: true, force: true });
    expect(said).toEqual(["", ""]);
  });

  const settings = () => ({
    DATABASE_URL: urlOf(database.connection),
    REDIS_URL: redis.url,
    RAPPORT_DATA: folder,
    RAPPORT_API_KEY: key.authorization.slice("Bearer ".length),
    RAPPORT_ADMIN_EMAIL: admin.email,
    RAPPORT_ADMIN_PASSWORD: admin.password,
    PUBLIC_URL: publicUrl,
  });

  let count = 0;
  /** A member at node A and a visitor at node B who talk, connected. */
  async function pair() {
    const name = `m${(count += 1)}`;
    const email = `${name}@example.com`;
    const body = { email, firstName: name, lastName: "Member", termsAccepted: true };
    await a.call("POST", "/registration", { body });
    await choosePassword(b, await mailedToken(email), admin.password);
    const memberAs = await signIn(a, email, admin.password);
    const { member: own } = await a.call<Me>("GET", "/me", { as: memberAs });
    const memberId = own!.id;
    const session = await b.call<VisitorSession>("POST", "/visitors", { body: {}, as: key });
    const visitorAs = { authorization: `Bearer ${session.token}` };
    const { id } = await b.call<Conversation>("POST", "/conversations", { as: visitorAs, body: { memberId } });
    const member = await greeted(a, { headers: memberAs });
    const visitor = await greeted(b, { token: session.token });
    return { id, memberId, member, memberAs, visitor, visitorAs, visitorId: session.visitorId, token: session.token };
  }

  async function mailedToken(email: string): Promise<string> {
    const [mail] = (await listMails(database.db, { limit: 50 })).filter(({ to }) => to === email);
    return /set-password\?token=([\w-]+)/.exec(mail!.text)![1]!;
  }

  async function greeted(node: NodeProcess, of: { headers?: Record<string, string>; token?: string }) {
    const client = await liveClient(node.live, of.headers);
    open.push(client);
    client.say({ type: "hello", ...(of.token ? { token: of.token } : {}) });
    await client.next("ready");
    return client;
  }

  const say = (client: LiveClient, conversationId: string, text: string) =>
    client.say({ type: "send", conversationId, draft: { kind: "text", clientId: `${text} ${conversationId}`, text } });
  const textsOf = (client: LiveClient) =>
    client.frames.flatMap((frame) => (frame.type === "message" ? [frame.message.text] : []));
  const of = <T extends ServerFrame["type"]>(client: LiveClient, type: T) =>
    client.frames.filter((frame): frame is Extract<ServerFrame, { type: T }> => frame.type === type);

  it("started together: one administrator, one key, every part ready", async () => {
    const { rows } = await sql<{
      staff: number;
      keys: number;
    }>`select (select count(*)::int from accounts.staff) as staff,
      (select count(*)::int from programme.api_keys) as keys`.execute(database.db);
    expect(rows).toEqual([{ staff: 1, keys: 1 }]);
    for (const node of [a, b])
      await vi.waitFor(async () => {
        const ready = await fetch(`${node.url}/health/ready`);
        expect(await ready.json()).toEqual({ status: "ok", parts: { database: "ok", uploads: "ok", redis: "ok" } });
      }, soon);
  });

  it("CON-4: messages, typing and marks go both ways, once and in order", async () => {
    const { id, member, visitor } = await pair();
    for (let n = 0; n < 50; n++) say(visitor, id, `from the shop ${n}`);
    await vi.waitFor(() => expect(textsOf(member)).toHaveLength(50), soon);
    expect(textsOf(member)).toEqual(Array.from({ length: 50 }, (_, n) => `from the shop ${n}`));
    for (let n = 0; n < 50; n++) say(member, id, `from the App ${n}`);
    await vi.waitFor(() => expect(textsOf(visitor)).toHaveLength(50), soon);
    expect(textsOf(visitor)).toEqual(Array.from({ length: 50 }, (_, n) => `from the App ${n}`));
    const numbers = of(visitor, "message").map(({ message }) => message.seq);
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, n) => 51 + n));

    member.say({ type: "typing", conversationId: id, on: true });
    expect(await visitor.next("typing")).toEqual({ type: "typing", conversationId: id, side: "member", on: true });
    visitor.say({ type: "read", conversationId: id, seq: 100 });
    await vi.waitFor(() => expect(of(member, "marks").at(-1)).toMatchObject({ side: "visitor", readTo: 100 }), soon);
  });

  it("PEO-9: each sees who is there at the other", async () => {
    const { id, memberId, memberAs, visitor, visitorAs, visitorId } = await pair();
    const isOnline = async () =>
      (await a.call<Conversation>("GET", `/conversations/${id}`, { as: memberAs })).visitor.online;
    expect(await isOnline()).toBe(true);
    visitor.end();
    await vi.waitFor(async () => expect(await isOnline()).toBe(false), soon);
    const again = await greeted(b, { token: visitorAs.authorization.slice("Bearer ".length) });
    await vi.waitFor(async () => expect(await isOnline()).toBe(true), soon);
    const absence = { from: "2020-01-01T00:00:00Z", to: "2100-01-01T00:00:00Z", message: "Back soon" };
    await a.call("PUT", "/me/availability", { as: memberAs, body: { unavailable: false, absence } });
    expect(await again.next("presence")).toMatchObject({ memberId, presence: { kind: "absent" } });
    expect(visitorId).toMatch(/^vis_/);
  });

  it("CON-6: who is blocked at one cannot write at the other any more", async () => {
    const { id, member, memberAs, visitorAs } = await pair();
    say(member, id, "hello");
    await member.next("ack");
    await b.call("PATCH", `/conversations/${id}`, { as: visitorAs, body: { blocked: true } });
    const body = { kind: "text", clientId: "too-late-1", text: "buy" };
    const write = () => a.call("POST", `/conversations/${id}/messages`, { as: memberAs, body });
    await vi.waitFor(async () => expect(await refusalOf(write())).toMatchObject({ code: "blocked" }), atOnce);
    await b.call("PATCH", `/conversations/${id}`, { as: visitorAs, body: { blocked: false } });
    await vi.waitFor(write, atOnce);
  });

  it("PEO-4: a member blocked at one is cut off at the other, with the session", async () => {
    const { memberId, member, memberAs } = await pair();
    const staff = await signIn(b, admin.email, admin.password);
    const body = { state: "blocked", reason: "test" };
    await b.call("POST", `/members/${memberId}/state`, { as: staff, body });
    expect(await member.closed).toBe(4401);
    expect((await refusalOf(a.call("GET", "/me", { as: memberAs }))).status).toBeGreaterThanOrEqual(401);
  });

  it("PEO-11: a visitor forgotten at one is cut off at the other", async () => {
    const { visitor, visitorAs } = await pair();
    await a.call("DELETE", "/visitors/me", { as: visitorAs });
    expect(await visitor.closed).toBe(4401);
    expect(await refusalOf(b.call("GET", "/visitors/me", { as: visitorAs }))).toMatchObject({ status: 401 });
  });

  it("settings, keys and sessions that change at one are changed at the other at once", async () => {
    const staff = await signIn(a, admin.email, admin.password);
    const window = async () =>
      (await a.call<{ conversationWindowDays: number }>("GET", "/settings", { as: staff })).conversationWindowDays;
    for (const days of [7, 14]) {
      await window();
      await b.call("PATCH", "/settings", { as: key, body: { conversationWindowDays: days } });
      await vi.waitFor(async () => expect(await window()).toBe(days), atOnce);
    }
    const made = { name: "shop", scopes: ["orders"] };
    const { id, secret } = await a.call<{ id: string; secret: string }>("POST", "/api-keys", { as: staff, body: made });
    const as = { authorization: `Bearer ${secret}` };
    await b.call("GET", "/orders", { as });
    await a.call("DELETE", `/api-keys/${id}`, { as: staff });
    const refused = (code: string, call: () => Promise<unknown>) =>
      vi.waitFor(async () => expect(await refusalOf(call())).toMatchObject({ code }), atOnce);
    await refused("api_key_invalid", () => b.call("GET", "/orders", { as }));
    await b.call("GET", "/me", { as: staff });
    const signOut = {
      method: "POST",
      headers: { ...staff, origin: publicUrl, "content-type": "application/json" },
      body: "{}",
    };
    expect((await fetch(`${a.url}/api/auth/sign-out`, signOut)).status).toBe(200);
    await refused("not_signed_in", () => b.call("GET", "/me", { as: staff }));
  });

  it("ATT-6: reconciliations started at both at once decide each order once", async () => {
    const order = { channel: "store", status: "OK", placedAt: "2026-03-02T10:00:00Z", totalAmount: "10.00" };
    for (let n = 0; n < 20; n++)
      await (n % 2 === 0 ? a : b).call("PUT", `/orders/night-${n}`, { as: key, body: { ...order, currency: "EUR" } });
    const runs = await Promise.all(
      [a, b].map((node) => node.call<{ id: string }>("POST", "/jobs/reconciliation/runs", { as: key })),
    );
    const decided = runs.map(({ id }) =>
      vi.waitFor(async () => {
        const address = `/jobs/reconciliation/runs/${id}`;
        const run = await b.call<{ status: string; decided: number }>("GET", address, { as: key });
        expect(run.status).toBe("done");
        return run.decided;
      }, soon),
    );
    const [one, other] = await Promise.all(decided);
    expect(one! + other!).toBe(20);
  });

  it("imports that come to both at once are all taken in", async () => {
    const send = async (node: NodeProcess, n: number) => {
      const body = `{"type":"store","id":"shop-${n}","name":"Shop ${n}","address":{"city":"Lyon"}}\n`;
      const headers = { ...key, "content-type": "application/x-ndjson" };
      const answer = await fetch(`${node.url}/api/v1/imports`, { method: "POST", headers, body });
      return ((await answer.json()) as { id: string }).id;
    };
    const ids = await Promise.all(Array.from({ length: 8 }, (_, n) => send(n % 2 === 0 ? a : b, n)));
    for (const id of ids)
      await vi.waitFor(async () => {
        expect(await a.call("GET", `/imports/${id}`, { as: key })).toMatchObject({ status: "done", accepted: 1 });
      }, soon);
  });

  it("CON-4: without Redis nothing is lost, and whoever missed something is called back to fetch it", async () => {
    const { id, member, memberAs, visitor, token } = await pair();
    const stateOf = async (node: NodeProcess) => {
      const answer = await fetch(`${node.url}/health/ready`);
      return { status: answer.status, ...((await answer.json()) as { parts: Record<string, string> }).parts };
    };
    await redis.stop();
    await vi.waitFor(async () => expect(await stateOf(b)).toMatchObject({ status: 503, redis: "down" }), soon);
    expect(await stateOf(a)).toMatchObject({ status: 503, redis: "down", database: "ok", uploads: "ok" });
    // Those of one node still hear each other.
    const colleague = await greeted(a, { headers: memberAs });
    for (let n = 0; n < 10; n++) say(member, id, `while away ${n}`);
    await vi.waitFor(() => expect(of(member, "ack")).toHaveLength(10), soon);
    expect(textsOf(colleague)).toHaveLength(10);
    expect(textsOf(visitor)).toEqual([]);

    await redis.start();
    expect(await visitor.closed).toBe(1012);
    const as = { authorization: `Bearer ${token}` };
    const { items } = await b.call<{ items: Message[] }>("GET", `/conversations/${id}/messages?after=0`, { as });
    expect(items.map(({ text }) => text)).toEqual(Array.from({ length: 10 }, (_, n) => `while away ${n}`));
    await vi.waitFor(async () => expect(await stateOf(a)).toMatchObject({ status: 200, redis: "ok" }), soon);
    await vi.waitFor(async () => expect(await stateOf(b)).toMatchObject({ status: 200, redis: "ok" }), soon);
    let times = 0;
    await vi.waitFor(async () => {
      const back = await greeted(b, { token });
      say(await greeted(a, { headers: memberAs }), id, `again together ${(times += 1)}`);
      expect(await back.next("message")).toMatchObject({ message: { text: `again together ${times}` } });
    }, soon);
  });

  it("limits hold for both together", async () => {
    const attempts = [];
    for (let n = 0; n < 40; n++)
      attempts.push(await refusalOf(signIn(n % 2 === 0 ? a : b, "nobody@example.com", "wrong wrong wrong")));
    const refused = attempts.filter(({ status }) => status === 429).length;
    expect(refused).toBeGreaterThanOrEqual(20);
  });
});
