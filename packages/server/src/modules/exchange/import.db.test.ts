import type { ImportRecordInput, ImportStatus } from "@rapport/contracts";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Caller, type TestServer, testServer } from "../../../test/index.ts";
import { importsSettled } from "./index.ts";

let server: TestServer;
let key: Caller;
let reader: Caller;
beforeAll(async () => {
  server = await testServer();
  key = await server.key("import", "export", "orders", "people", "admin");
  reader = await server.staff("reader");
});
afterAll(() => server.close());

let n = 0;
let m = "";
let v = "";
beforeEach(() => {
  n += 1;
  m = `member-${n}`;
  v = `visitor-${n}`;
});

type Line = ImportRecordInput | string | Record<string, unknown>;

async function send(lines: readonly Line[]): Promise<ImportStatus> {
  const body = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
  const answer = await server.send("POST", "/imports", { type: "application/x-ndjson", body, as: key });
  expect(answer.status).toBe(202);
  await importsSettled(server.app.ctx);
  const { id } = answer.body as unknown as { id: string };
  return server.call("GET /imports/:id", { params: { id } }, key);
}

const member = (over: Record<string, unknown> = {}) => ({
  type: "member",
  id: m,
  email: `${m}@example.com`,
  firstName: "Ana",
  lastName: "Lima",
  ...over,
});
const visitor = (over: Record<string, unknown> = {}) => ({ type: "visitor", id: v, ...over });
const at = (hours: number) => new Date(Date.parse("2026-02-20T10:00:00Z") + hours * 3_600_000).toISOString();
const talk = (over: Record<string, unknown> = {}) => ({
  type: "conversation",
  id: `con-${n}`,
  memberId: m,
  visitorId: v,
  startedAt: at(0),
  ...over,
});
let serial = 0;
const says = (author: string, hours: number, over: Record<string, unknown> = {}) => ({
  type: "message",
  id: `msg-${++serial}`,
  conversationId: `con-${n}`,
  author,
  text: `at ${hours}`,
  sentAt: at(hours),
  ...over,
});
const order = (over: Record<string, unknown> = {}) => ({
  type: "order",
  id: `order-${n}`,
  channel: "web",
  status: "OK",
  placedAt: at(10),
  totalAmount: "100.00",
  customer: { visitorId: v },
  ...over,
});
const challenge = (over: Record<string, unknown> = {}) => ({
  type: "challenge",
  id: `challenge-${n}`,
  category: "conversation_sale",
  title: { en: "Sell by talking" },
  startsAt: at(-1000),
  points: { kind: "fixed", value: 50 },
  ...over,
});
const done = (accepted: number) => ({ status: "done", accepted, rejected: 0, errors: [] });
const messagesOf = async (id: string) =>
  (await server.call("GET /staff/conversations/:id", { params: { id } }, reader)).messages;

describe("the stream", () => {
  it("a record may refer to one that comes later, and lived history gives the same credit and points", async () => {
    const lines = [order(), says("member", 2), says("visitor", 1), challenge(), talk(), visitor(), member()];
    expect(await send(lines)).toMatchObject(done(lines.length));
    const { attribution } = await server.call("GET /orders/:id", { params: { id: `order-${n}` } }, key);
    expect(attribution).toMatchObject({ state: "decided", conversation: { memberId: m, conversationId: `con-${n}` } });
    const balance = await server.call("GET /members/:id/balance", { params: { id: m } }, key);
    expect(balance).toMatchObject({ score: 50, points: 50 });
    const con = await server.call("GET /staff/conversations/:id", { params: { id: `con-${n}` } }, reader);
    expect(con.dialogueAt).toBe(at(2));
    expect(con.messages.map((one) => [one.seq, one.author])).toEqual([
      [1, "visitor"],
      [2, "member"],
    ]);
  });

  it("sending it again changes nothing; the same id with other words updates", async () => {
    const first = says("visitor", 1);
    const lines = [member(), visitor(), talk(), first, says("member", 2), challenge(), order()];
    await send(lines);
    const balance = () => server.call("GET /members/:id/balance", { params: { id: m } }, key);
    const before = await balance();
    expect(await send(lines)).toMatchObject(done(lines.length));
    expect(await messagesOf(`con-${n}`)).toHaveLength(2);
    expect(await balance()).toEqual(before);
    await send([{ ...first, text: "other words" }, member({ lastName: "Costa", alias: "Ana C" })]);
    expect((await messagesOf(`con-${n}`))[0]?.text).toBe("other words");
    const seen = await server.call("GET /members/:id", { params: { id: m } }, key);
    expect(seen).toMatchObject({ lastName: "Costa", alias: "Ana C", email: `${m}@example.com` });
  });

  it("bad lines are reported with their number and reason, and the good ones are taken", async () => {
    const answer = await send([
      "{not json",
      "",
      '["no", "object"]',
      { type: "unicorn", id: "u1" },
      member({ unknownField: 1 }),
      member({ email: "no address" }),
      `{"type":"store","id":"s\\u0000","name":"x"}`,
      `{"type":"store","id":"st-${n}","name":"half \\ud800 pair"}`,
      `{"type":"store","id":"st-${n}","name":"${"x".repeat(1024 * 1024)}"}`,
      order({ id: `order-${n}-minus`, totalAmount: "-1.00" }),
      order({ id: `order-${n}-rate`, currency: "XAU" }),
      order({ id: `order-${n}-later`, placedAt: "2026-04-01T00:00:00Z" }),
      visitor(),
    ]);
    expect(answer).toMatchObject({ status: "done", accepted: 1, rejected: 11 });
    expect(answer.errors.map((one) => [one.line, one.code])).toEqual([
      [1, "malformed"],
      [3, "malformed"],
      [4, "invalid_fields"],
      [5, "invalid_fields"],
      [6, "invalid_fields"],
      [7, "malformed"],
      [8, "malformed"],
      [9, "body_too_large"],
      [10, "negative_amount"],
      [11, "currency_without_rate"],
      [12, "instant_in_future"],
    ]);
    expect(answer.errors[4]?.message).toContain("email");
  });

  it("keeps the first thousand errors and counts all", async () => {
    const answer = await send(Array.from({ length: 1500 }, () => "x"));
    expect(answer).toMatchObject({ accepted: 0, rejected: 1500 });
    expect(answer.errors).toHaveLength(1000);
    expect(answer.errors.at(-1)?.line).toBe(1000);
  });

  it("takes UTF-8 with a byte order mark, CRLF and no last line break", async () => {
    expect(
      await send([`\uFEFF${JSON.stringify(member({ firstName: "Zoë" }))}\r`, `${JSON.stringify(visitor())}\r`]),
    ).toMatchObject(done(2));
    expect((await server.call("GET /members/:id", { params: { id: m } }, key)).firstName).toBe("Zoë");
  });

  it("an empty stream is an import of nothing; another body is refused", async () => {
    expect(await send([])).toMatchObject(done(0));
    const json = await server.send("POST", "/imports", { type: "application/json", body: "{}", as: key });
    expect(json).toMatchObject({ status: 400 });
    expect((await server.call("GET /imports", { query: { limit: 2 } }, key)).items).toHaveLength(2);
    expect(await server.refusal("GET /imports/:id", { params: { id: "imp_none" } }, key)).toMatchObject({
      status: 404,
    });
  });
});

describe("references", () => {
  it("what nothing resolves is rejected, also when what it names was rejected itself", async () => {
    const answer = await send([
      talk(),
      says("visitor", 1),
      {
        type: "click",
        id: `click-${n}`,
        memberId: m,
        at: at(1),
        origin: "inbound",
        medium: "qr",
        container: "profile",
      },
      visitor({ memberId: "nobody" }),
      member({ storeId: "nowhere" }),
      { type: "product", id: `sku-${n}`, name: "Boot", categoryIds: ["none"] },
      { type: "order_status", id: "s", orderId: "no-order", status: "OK", at: at(1) },
      challenge(),
      { type: "win", id: "w", challengeId: `challenge-${n}`, memberId: m, points: 5, at: at(1) },
      { type: "adjustment", id: "a", memberId: m, score: 1, points: 1, reason: "x", at: at(1) },
      {
        type: "identity_link",
        id: "l",
        personOf: { visitorId: v },
        otherPersonOf: { memberId: m },
        reason: "x",
        at: at(1),
      },
    ]);
    expect(answer).toMatchObject({ accepted: 1, rejected: 10 });
    expect(new Set(answer.errors.map((one) => one.code))).toEqual(new Set(["unknown_reference"]));
  });

  it("an order's unknown SKU and visitor are accepted and reported", async () => {
    await send([order({ lines: [{ sku: "never-heard", quantity: 1, unitPrice: "100.00" }] })]);
    const known = await server.call("GET /orders/:id", { params: { id: `order-${n}` } }, key);
    expect(known.remarks.map((one) => one.code).toSorted()).toEqual(["unknown_sku", "unknown_visitor"]);
  });

  it("GAM-6: categories in a circle are rejected, the others are taken", async () => {
    const category = (id: string, parentId?: string) => ({
      type: "category",
      id: `${id}-${n}`,
      name: id,
      ...(parentId ? { parentId: `${parentId}-${n}` } : {}),
    });
    const answer = await send([
      category("a", "b"),
      category("b", "c"),
      category("c", "a"),
      category("leaf", "root"),
      category("root"),
    ]);
    expect(answer).toMatchObject({ accepted: 2, rejected: 3 });
    expect(answer.errors.map((one) => one.line)).toEqual([1, 2, 3]);
  });

  it("sponsors may come later; whoever leans on a rejected one falls with it", async () => {
    const one = (id: string, sponsorId?: string, over = {}) =>
      member({
        id: `${id}-${n}`,
        email: `${id}${n}@example.com`,
        ...(sponsorId ? { sponsorId: `${sponsorId}-${n}` } : {}),
        ...over,
      });
    const answer = await send([
      one("x", "y"),
      one("y", "z"),
      one("z"),
      one("p", "q"),
      one("q", "gone"),
      one("self", "self"),
      one("twin", undefined, { email: `x${n}@example.com` }),
    ]);
    expect(answer).toMatchObject({ accepted: 3, rejected: 4 });
    expect(answer.errors.map((error) => error.code)).toEqual([
      "unknown_reference",
      "unknown_reference",
      "unknown_reference",
      "email_taken",
    ]);
    expect((await server.call("GET /members/:id", { params: { id: `x-${n}` } }, key)).sponsorId).toBe(`y-${n}`);
  });
});

describe("people and conversations", () => {
  it("PEO-2: a customer id joins, memberId joins, an e-mail does not", async () => {
    await send([
      member({ customerId: `C-${n}` }),
      visitor({ customerId: `C-${n}` }),
      visitor({ id: `${v}-shops`, memberId: m }),
      visitor({ id: `${v}-mail`, email: `${m}@example.com` }),
    ]);
    const links = async () => server.call("GET /members/:id/links", { params: { id: m } }, reader);
    expect((await links()).visitors.map((one) => one.id).toSorted()).toEqual([v, `${v}-shops`]);
    await send([
      member({ id: `${m}-b`, email: `${m}-b@example.com` }),
      visitor({ id: `${v}-shops`, memberId: `${m}-b` }),
    ]);
    expect((await links()).visitors.map((one) => one.id)).toEqual([v]);
  });

  it("PEO-2: what staff undid is not joined again by the same stream", async () => {
    const lines = [member(), visitor({ memberId: m })];
    await send(lines);
    const before = await server.call("GET /members/:id/links", { params: { id: m } }, reader);
    await server.call(
      "POST /links/:id/undo",
      { params: { id: before.links[0]!.id }, body: { reason: "wrong" } },
      await server.staff("editor"),
    );
    await send(lines);
    expect((await server.call("GET /members/:id/links", { params: { id: m } }, reader)).visitors).toEqual([]);
  });

  it("CON-1: one conversation for a pair, and nobody with himself", async () => {
    const answer = await send([
      member(),
      visitor(),
      talk(),
      talk({ id: `con-${n}-again` }),
      visitor({ id: `${v}-self`, memberId: m }),
      talk({ id: `con-${n}-self`, visitorId: `${v}-self` }),
    ]);
    expect(answer.errors.map((one) => one.code)).toEqual(["conflict", "talking_to_oneself"]);
  });

  it("ATT-3: of a phygital conversation only the first automatic message counts, for the visitor", async () => {
    const make = (id: string) => [
      talk({ id, source: "phygital" }),
      says("auto", 1, { conversationId: id }),
      says("auto", 2, { conversationId: id }),
    ];
    await send([member(), visitor(), ...make(`con-${n}`), says("member", 3), order()]);
    const { attribution } = await server.call("GET /orders/:id", { params: { id: `order-${n}` } }, key);
    expect(attribution.conversation?.memberId).toBe(m);
    const con = await server.call("GET /staff/conversations/:id", { params: { id: `con-${n}` } }, reader);
    expect(con.dialogueAt).toBe(at(3));
  });

  it("CON-4: messages of a later import get the numbers after those that are there", async () => {
    await send([member(), visitor(), talk(), says("visitor", 5), says("member", 6)]);
    await send([says("visitor", 1), says("member", 2)]);
    expect((await messagesOf(`con-${n}`)).map((one) => one.text)).toEqual(["at 5", "at 6", "at 1", "at 2"]);
    const con = await server.call("GET /staff/conversations/:id", { params: { id: `con-${n}` } }, reader);
    expect(con.dialogueAt).toBe(at(6));
  });

  it("PEO-9: a member was last here when the last imported message was written, and never in the future", async () => {
    const twoHoursAgo = (Date.parse("2026-03-02T10:00:00Z") - Date.parse(at(0))) / 3_600_000;
    const lines = [member(), visitor(), talk(), says("member", twoHoursAgo), says("member", 1), says("visitor", 500)];
    await send(lines);
    const presence = async () => (await server.call("GET /widget/members/:id", { params: { id: m } })).presence;
    expect(await presence()).toEqual({ kind: "hours", count: 2 });
    await send([says("member", 500), says("member", 2)]);
    expect(await presence()).toEqual({ kind: "hours", count: 2 });
  });

  it("PEO-4: a member whom the stream puts out is cut off; PEO-11: nothing comes back from anonymised", async () => {
    await send([member()]);
    const as = await server.asMember(m);
    await send([member({ state: "blocked" })]);
    expect(await server.refusal("GET /me", {}, as)).toMatchObject({ code: "not_an_active_member" });
    await send([member({ state: "anonymised" })]);
    await send([member({ state: "active" })]);
    expect(await server.call("GET /members/:id", { params: { id: m } }, key)).toMatchObject({
      state: "anonymised",
      email: "",
      name: "",
    });
  });

  it("ATT-6: store purchases wait for the reconciliation; GAM-5: all facts are in before anything is judged", async () => {
    const store = order({ id: `store-${n}`, channel: "store", placedAt: at(8) });
    const first = challenge({ category: "purchase", limits: { firstPurchaseOnly: true } });
    await send([
      order(),
      first,
      order({ id: `older-${n}`, placedAt: at(4) }),
      store,
      visitor({ memberId: m }),
      member(),
    ]);
    const state = async (id: string) =>
      (await server.call("GET /orders/:id", { params: { id } }, key)).attribution.state;
    expect([await state(`order-${n}`), await state(`store-${n}`)]).toEqual(["decided", "pending"]);
    const wins = async (id: string) => (await server.call("GET /orders/:id/wins", { params: { id } }, key)).items;
    expect(await wins(`older-${n}`)).toHaveLength(1);
    expect(await wins(`order-${n}`)).toEqual([]);
  });
});
