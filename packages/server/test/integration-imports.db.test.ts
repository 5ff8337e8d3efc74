import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Subject, importInto, newSubject } from "./reference/drive.ts";

/** "Import and export records" of docs/integration-api.md, as a brand's own systems send them. */

let subject: Subject;
beforeAll(async () => {
  subject = await newSubject();
});
afterAll(() => subject.server.close());

const at = "2026-03-01T10:00:00Z";
/** One record of each type, with every field of the contract's table; each may stand before what it names. */
const documented: Record<string, unknown>[] = [
  { type: "order_status", id: "os1", orderId: "o1", status: "SHIPPED", at: "2026-03-02T11:15:00Z" },
  {
    type: "order",
    id: "o1",
    channel: "web",
    status: "OK",
    placedAt: "2026-03-02T10:15:00Z",
    currency: "EUR",
    totalAmount: "129.00",
    totalWithoutShipping: "119.00",
    customer: { visitorId: "v1", customerId: "C77", email: "ana@example.com" },
    lines: [{ sku: "SKU1", quantity: 1, unitPrice: "119.00" }],
    storeId: "s1",
    cartId: "k9",
    statusAt: "2026-03-02T10:15:00Z",
  },
  {
    type: "click",
    id: "cl1",
    memberId: "m1",
    visitorId: "v1",
    at,
    origin: "inbound",
    medium: "facebook",
    container: "publication",
    publicationId: "p1",
    sku: "SKU1",
  },
  {
    type: "message",
    id: "x2",
    conversationId: "c1",
    author: "member",
    kind: "text",
    text: "Hi",
    sentAt: "2026-03-01T10:01:00Z",
  },
  { type: "message", id: "x1", conversationId: "c1", author: "visitor", kind: "text", text: "Hello", sentAt: at },
  { type: "message", id: "x3", conversationId: "c1", author: "auto", kind: "notice", text: "Away", sentAt: at },
  { type: "conversation", id: "c1", memberId: "m1", visitorId: "v1", source: "waiting_list", startedAt: at },
  { type: "conversation", id: "c2", memberId: "bot", visitorId: "v1", source: "direct", startedAt: at },
  { type: "visitor", id: "v1", email: "ana@example.com", customerId: "C77", memberId: null },
  { type: "visitor", id: "v2", email: null, customerId: null, memberId: "m2" },
  {
    type: "member",
    id: "m2",
    email: "bea@example.com",
    firstName: "Bea",
    lastName: "M",
    alias: "B",
    role: "vendor",
    state: "blocked",
    storeId: "s1",
    sponsorId: "m1",
    joinedAt: at,
    underContract: true,
    customerId: "C78",
  },
  {
    type: "member",
    id: "m1",
    email: "m1@example.com",
    firstName: "Ana",
    lastName: "M",
    role: "ambassador",
    state: "active",
  },
  {
    type: "store",
    id: "s1",
    name: "Lyon",
    address: { street: "1 rue", postcode: "69001", city: "Lyon", country: "FR", latitude: 45.76, longitude: 4.83 },
  },
  {
    type: "product",
    id: "SKU1",
    name: "Boot",
    description: "Warm",
    price: { amount: "119.00", currency: "EUR" },
    url: "https://shop.example/boot",
    imageUrl: "https://shop.example/boot.jpg",
    categoryIds: ["boots"],
  },
  { type: "category", id: "boots", name: "Boots", parentId: "shoes" },
  { type: "category", id: "shoes", name: "Shoes", parentId: null },
  {
    type: "challenge",
    id: "ch1",
    category: "conversation_sale",
    title: { en: "Talk", fr: "Parler" },
    startsAt: "2026-03-01T00:00:00Z",
    endsAt: null,
    active: true,
    points: { kind: "fixed", value: 50 },
    limits: { firstPurchaseOnly: false, sku: null, categoryId: "shoes", inboundOnly: false, base: "order" },
    activity: null,
  },
  {
    type: "challenge",
    id: "ch2",
    category: "manual",
    title: { en: "By hand" },
    startsAt: "2026-03-01T00:00:00Z",
    points: { kind: "fixed", value: 5 },
  },
  { type: "win", id: "w1", challengeId: "ch2", memberId: "m1", points: 7, at, reason: "Helped" },
  { type: "adjustment", id: "a1", memberId: "m1", score: 1, points: -2, reason: "Because", at },
  { type: "setting", id: "settings", conversationWindowDays: 14, timezone: "Europe/Paris" },
];

/** All that can be asked of it; ids of ours, which another programme gives anew, left out. */
const stateOf = async () => {
  const { server, key } = subject;
  const one = (id: string) => ({ params: { id } });
  const { customer, ...evidence } = await server.call("GET /orders/:id/attribution", one("o1"), key);
  const { items } = await server.call("GET /members/:id/ledger", one("m1"), key);
  return {
    order: await server.call("GET /orders/:id", one("o1"), key),
    evidence: { ...evidence, isMember: customer.isMember },
    wins: await server.call("GET /orders/:id/wins", one("o1"), key),
    balances: [
      await server.call("GET /members/:id/balance", one("m1"), key),
      await server.call("GET /members/:id/balance", one("m2"), key),
    ],
    ledger: items.map((line) => ({ ...line, id: null })),
  };
};

describe("the records", () => {
  it("are taken, each of the contract's table, whatever stands first", async () => {
    const { startedAt: _, finishedAt: __, id: ___, ...status } = await importInto(subject, documented);
    expect(status).toEqual({ status: "done", accepted: documented.length, rejected: 0, errors: [] });
    const { order, wins, balances, ledger } = await stateOf();
    expect(order).toMatchObject({
      status: "SHIPPED",
      attribution: {
        state: "decided",
        conversation: { memberId: "m1", conversationId: "c1" },
        affiliation: { memberId: "m1", clickId: "cl1" },
      },
    });
    expect(wins).toEqual({ items: [{ challengeId: "ch1", memberId: "m1", points: 50 }] });
    expect(balances).toEqual([
      { score: 58, points: 55, level: null },
      { score: 0, points: 0, level: null },
    ]);
    expect(ledger).toHaveLength(3);
    expect(ledger[0]).toMatchObject({
      kind: "win",
      score: 50,
      points: 50,
      challengeId: "ch1",
      orderId: "o1",
      reason: null,
    });
  });

  it("sent again change nothing; nor do they one by one, or the other way round", async () => {
    const before = await stateOf();
    await importInto(subject, documented);
    await importInto(subject, documented.toReversed());
    for (const record of documented)
      expect(await importInto(subject, [record])).toMatchObject({ accepted: 1, rejected: 0 });
    expect(await stateOf()).toEqual(before);
  });

  it("come out again in the format in which they went in, and give an empty programme the same books", async () => {
    const { body } = await subject.server.request("GET /export", {}, subject.key);
    const records = String(body)
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { type: string; id: string });
    for (const { type, id } of documented as { type: string; id: string }[])
      // A status is a line of its order's history, whatever it was called.
      if (type !== "order_status") expect(records).toContainEqual(expect.objectContaining({ type, id }));
    const before = await stateOf();
    const first = subject;
    subject = await newSubject();
    expect(await importInto(subject, String(body))).toMatchObject({ status: "done", rejected: 0 });
    expect(await stateOf()).toEqual(before);
    await first.server.close();
  });

  it.each(["contact", "publication", "comment", "like", "rating", "reward"])(
    "%s: this release has none, and says so",
    async (type) => {
      const status = await importInto(subject, [{ type, id: "x", memberId: "m1" }]);
      expect(status).toMatchObject({ status: "done", accepted: 0, rejected: 1 });
      expect(status.errors).toEqual([
        { line: 1, code: "invalid_fields", message: `type: there are no records of type ${type}` },
      ]);
    },
  );

  it.each<{ says: string; record: Record<string, unknown>; days: number | null }>([
    { says: "by their names", record: { conversationWindowDays: 10 }, days: 10 },
    { says: "in values", record: { values: { conversationWindowDays: 9 } }, days: 9 },
    { says: "by id and value", record: { id: "conversationWindowDays", value: 8 }, days: 8 },
    { says: "not below zero", record: { id: "conversationWindowDays", value: -1 }, days: null },
    { says: "not by another name", record: { id: "conversationDays", value: 8 }, days: null },
    { says: "not without any", record: {}, days: null },
  ])("setting: $says", async ({ record, days }) => {
    const before = await subject.server.call("GET /settings", {}, subject.key);
    const status = await importInto(subject, [{ type: "setting", id: "settings", ...record }]);
    expect(status).toMatchObject(
      days ? { rejected: 0 } : { rejected: 1, errors: [{ line: 1, code: "invalid_fields" }] },
    );
    const after = await subject.server.call("GET /settings", {}, subject.key);
    expect(after.conversationWindowDays).toBe(days ?? before.conversationWindowDays);
  });

  it("win and adjustment as their calls: the challenge's points, and now", async () => {
    const lines = [
      { type: "win", id: "w2", challengeId: "ch2", memberId: "m2", reason: "Helped" },
      { type: "adjustment", id: "a2", memberId: "m2", score: 0, points: 3, reason: "Because" },
      { type: "win", id: "w3", challengeId: "ch3", memberId: "m2", reason: "A percentage of nothing" },
      { ...documented.find(({ id }) => id === "ch1")!, id: "ch3", points: { kind: "percentage", value: "10" } },
    ];
    for (const _ of ["once", "again"])
      expect(await importInto(subject, lines)).toMatchObject({
        accepted: 3,
        errors: [{ line: 3, code: "zero_adjustment" }],
      });
    const { items } = await subject.server.call("GET /members/:id/ledger", { params: { id: "m2" } }, subject.key);
    expect(items.map(({ kind, score, points, at: when }) => ({ kind, score, points, when }))).toEqual(
      expect.arrayContaining([
        { kind: "win", score: 5, points: 5, when: "2026-03-02T12:00:00.000Z" },
        { kind: "adjustment", score: 0, points: 3, when: "2026-03-02T12:00:00.000Z" },
      ]),
    );
    expect(items).toHaveLength(2);
  });
});

describe("a bad line", () => {
  const click = documented.find(({ type }) => type === "click")!;
  it.each<{ says: string; record: Record<string, unknown>; code: string }>([
    {
      says: "a category below nothing",
      record: { type: "category", id: "n", name: "N", parentId: "none" },
      code: "unknown_reference",
    },
    {
      says: "a category below itself",
      record: { type: "category", id: "n", name: "N", parentId: "n" },
      code: "category_cycle",
    },
    {
      says: "a product in no category",
      record: { type: "product", id: "n", name: "N", categoryIds: ["none"] },
      code: "unknown_reference",
    },
    {
      says: "a member of no store",
      record: { ...documented[11], id: "n", email: "n@example.com", storeId: "none" },
      code: "unknown_reference",
    },
    {
      says: "a member without sponsor",
      record: { ...documented[11], id: "n", email: "n@example.com", sponsorId: "none" },
      code: "unknown_reference",
    },
    {
      says: "a member with another's e-mail",
      record: { ...documented[11], id: "n", email: " M1@Example.com" },
      code: "email_taken",
    },
    {
      says: "a visitor who is nobody",
      record: { type: "visitor", id: "n", memberId: "none" },
      code: "unknown_reference",
    },
    {
      says: "a conversation with nobody",
      record: { ...documented[6], id: "n", memberId: "none" },
      code: "unknown_reference",
    },
    {
      says: "a conversation of nobody",
      record: { ...documented[6], id: "n", visitorId: "none" },
      code: "unknown_reference",
    },
    { says: "CON-1: a second conversation of a pair", record: { ...documented[6], id: "n" }, code: "conflict" },
    {
      says: "CON-1: a conversation with oneself",
      record: { ...documented[6], id: "n", memberId: "m2", visitorId: "v2" },
      code: "talking_to_oneself",
    },
    {
      says: "a message of no conversation",
      record: { ...documented[4], id: "n", conversationId: "none" },
      code: "unknown_reference",
    },
    { says: "a click on nobody's link", record: { ...click, id: "n", memberId: "none" }, code: "unknown_reference" },
    { says: "a click of nobody", record: { ...click, id: "n", visitorId: "none" }, code: "unknown_reference" },
    {
      says: "TRK-1: a click without its publication",
      record: { ...click, id: "n", publicationId: null },
      code: "missing_container",
    },
    { says: "an origin that is none", record: { ...click, id: "n", origin: "elsewhere" }, code: "invalid_fields" },
    { says: "a status of no order", record: { ...documented[0], id: "n", orderId: "none" }, code: "unknown_reference" },
    {
      says: "ORD-1: a negative amount",
      record: { ...documented[1], id: "n", totalAmount: "-1" },
      code: "negative_amount",
    },
    {
      says: "ORD-1: a currency without a rate",
      record: { ...documented[1], id: "n", currency: "USD" },
      code: "currency_without_rate",
    },
    {
      says: "ORD-1: an order of next week",
      record: { ...documented[1], id: "n", placedAt: "2026-03-09T00:00:00Z" },
      code: "instant_in_future",
    },
    {
      says: "a challenge in no category",
      record: { ...documented[16], id: "n", limits: { categoryId: "none" } },
      code: "unknown_reference",
    },
    {
      says: "GAM-1: a challenge of activity",
      record: {
        ...documented[16],
        id: "n",
        category: "activity",
        activity: { metric: "ratings", threshold: 5, period: "once" },
      },
      code: "category_not_supported",
    },
    {
      says: "a win of no challenge",
      record: { ...documented[18], id: "n", challengeId: "none" },
      code: "unknown_reference",
    },
    { says: "a win of nobody", record: { ...documented[18], id: "n", memberId: "none" }, code: "unknown_reference" },
    { says: "a win of no order", record: { ...documented[18], id: "n", orderId: "none" }, code: "unknown_reference" },
    {
      says: "GAM-12: an adjustment of nothing",
      record: { ...documented[19], id: "n", score: 0, points: 0 },
      code: "zero_adjustment",
    },
    {
      says: "GAM-12: an adjustment without a reason",
      record: { ...documented[19], id: "n", reason: "" },
      code: "invalid_fields",
    },
    {
      says: "an id with a control character",
      record: { type: "store", id: "n\u0007", name: "N" },
      code: "invalid_fields",
    },
    { says: "a record without id", record: { type: "store", name: "N" }, code: "invalid_fields" },
    { says: "a record without type", record: { id: "n", name: "N" }, code: "invalid_fields" },
  ])("is rejected with its number and reason, and the others are taken: $says", async ({ record, code }) => {
    const good = { type: "store", id: "good", name: "Good" };
    const status = await importInto(subject, [good, record, { ...good, id: "better" }]);
    expect(status).toMatchObject({ status: "done", accepted: 2, rejected: 1, errors: [{ line: 2, code }] });
    expect(status.errors[0]!.message).not.toBe("");
  });

  it("counts empty lines; CRLF, a byte order mark and no last line break are no harm", async () => {
    const store = (id: string) => JSON.stringify({ type: "store", id, name: "Süd" });
    const status = await importInto(
      subject,
      `\uFEFF${store("t1")}\r\n\r\n  \r\nbroken\r\n${store("t2")}\r\n[]\r\n${store("t3")}`,
    );
    expect(status).toMatchObject({ accepted: 3, rejected: 2 });
    expect(status.errors.map(({ line, code }) => [line, code])).toEqual([
      [4, "malformed"],
      [6, "malformed"],
    ]);
  });

  it.each(["application/x-ndjson", "application/x-ndjson; charset=utf-8", "application/ndjson", "application/jsonl"])(
    "the stream may be called %s",
    async (type) => {
      const answer = await subject.server.send("POST", "/imports", { type, body: "{}", as: subject.key });
      expect(answer.status).toBe(202);
    },
  );
});
