import type { RequestOf, api } from "@rapport/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Caller, testServer, type TestServer } from "#test/index";

type Body = RequestOf<(typeof api)["PUT /challenges/:id"]>["body"];

let server: TestServer;
let admin: Caller;
let key: Caller;
let ana: string;
let bea: string;

beforeAll(async () => {
  server = await testServer();
  admin = await server.staff("administrator");
  key = await server.key("admin", "people", "catalog");
  ana = await server.member({ id: "ana", email: "ana@example.com" });
  bea = await server.member({ id: "bea", email: "bea@example.com" });
});
afterAll(() => server.close());

const challenge = (part: Partial<Body> = {}): Body => ({
  category: "manual",
  title: { en: "Great talk", fr: "Bel échange" },
  startsAt: "2026-03-01T00:00:00Z",
  points: { kind: "fixed", value: 50 },
  ...part,
});
const put = (id: string, part: Partial<Body> = {}) =>
  server.call("PUT /challenges/:id", { params: { id }, body: challenge(part) }, key);
const refused = (id: string, part: Partial<Body>) =>
  server.refusal("PUT /challenges/:id", { params: { id }, body: challenge(part) }, key);
const balance = (id: string) => server.call("GET /members/:id/balance", { params: { id } }, key);

describe("challenges", () => {
  it("are made and edited, and come back as they were put", async () => {
    const made = await put("c1", { description: { en: "Words" }, endsAt: "2026-04-01T00:00:00+02:00" });
    expect(made).toMatchObject({
      id: "c1",
      endsAt: "2026-03-31T22:00:00.000Z",
      active: true,
      limits: { firstPurchaseOnly: false, sku: null, categoryId: null, inboundOnly: false, base: "order" },
      wins: 0,
      pointsGiven: 0,
    });
    await put("c1", { title: { en: "Better talk" }, active: false });
    const read = await server.call("GET /challenges/:id", { params: { id: "c1" } }, key);
    expect(read).toMatchObject({ title: { en: "Better talk" }, endsAt: null, active: false });
    const { items } = await server.call("GET /audit", { query: { subject: "c1" } }, admin);
    expect(items.map((one) => one.action)).toEqual(["challenge.edited", "challenge.created"]);
  });

  it.each([
    { says: "GAM-1: activity is not there yet", part: { category: "activity" }, code: "category_not_supported" },
    { says: "an end before its start", part: { endsAt: "2026-03-01T00:00:00Z" }, code: "invalid_fields" },
    { says: "a manual percentage", part: { points: { kind: "percentage", value: "10" } }, code: "invalid_fields" },
    { says: "an unknown category of products", part: { limits: { categoryId: "nowhere" } }, code: "unknown_reference" },
    { says: "half a point", part: { points: { kind: "fixed", value: 1.5 } }, code: "invalid_fields" },
    { says: "a field nobody knows", part: { colour: "red" } as never, code: "invalid_fields" },
  ] satisfies { says: string; part: Partial<Body>; code: string }[])("refuses $says", async ({ part, code }) => {
    expect((await refused("bad", part)).code).toBe(code);
    expect((await server.request("GET /challenges/:id", { params: { id: "bad" } }, key)).status).toBe(404);
  });

  it("GAM-13: keep their category once won", async () => {
    await put("fixed");
    await put("fixed", { category: "purchase" });
    await put("fixed");
    const body = { memberIds: [ana], reason: "Well done" };
    await server.call("POST /challenges/:id/winners", { params: { id: "fixed" }, body }, key);
    expect((await refused("fixed", { category: "purchase" })).code).toBe("challenge_category_fixed");
    expect((await put("fixed", { points: { kind: "fixed", value: 60 } })).pointsGiven).toBe(50);
  });

  it("GAM-10, GAM-11: lists are newest start first; members and shoppers see what runs, never the start", async () => {
    const other = await testServer();
    const by = await other.key("admin");
    const make = (id: string, part: Partial<Body>) =>
      other.call("PUT /challenges/:id", { params: { id }, body: challenge(part) }, by);
    await make("old", { startsAt: "2026-01-01T00:00:00Z" });
    await make("now", { startsAt: "2026-03-02T12:00:00Z" });
    await make("soon", { startsAt: "2026-03-02T12:00:00.001Z" });
    await make("over", { startsAt: "2026-02-01T00:00:00Z", endsAt: "2026-03-02T12:00:00Z" });
    await make("off", { startsAt: "2026-02-02T00:00:00Z", active: false });
    const pages = await pagesOf(other, by);
    expect(pages).toEqual(["soon", "now", "off", "over", "old"]);

    const { items } = await other.call("GET /widget/challenges", {});
    expect(items.map((one) => one.id)).toEqual(["now", "old"]);
    expect(JSON.stringify(items)).not.toContain("2026-01-01");
    const mine = await other.call("GET /me/challenges", {}, await other.asMember(await other.member()));
    expect(mine.items.map((one) => [one.id, one.myWins])).toEqual([
      ["now", 0],
      ["old", 0],
    ]);
    await other.close();
  });
});

async function pagesOf(other: TestServer, by: Caller): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page = await other.call("GET /challenges", { query: { limit: 2, ...(cursor ? { cursor } : {}) } }, by);
    ids.push(...page.items.map((one) => one.id));
    cursor = page.nextCursor;
  }
  return ids;
}

describe("GAM-12: staff", () => {
  it("add winners, who see why", async () => {
    await put("w1");
    const before = await balance(ana);
    const body = { memberIds: [ana, bea, ana], reason: "Helped a lost shopper" };
    const done = await server.call("POST /challenges/:id/winners", { params: { id: "w1" }, body }, admin);
    expect(done).toEqual({ added: 2, points: 100 });
    expect(await balance(ana)).toEqual({ score: before.score + 50, points: before.points + 50, level: null });

    const asAna = await server.asMember(ana);
    const { items } = await server.call("GET /me/ledger", {}, asAna);
    expect(items[0]).toMatchObject({
      kind: "win",
      score: 50,
      points: 50,
      challengeId: "w1",
      reason: "Helped a lost shopper",
    });
    const mine = await server.call("GET /me/challenges", {}, asAna);
    expect(mine.items.find((one) => one.id === "w1")).toMatchObject({ myWins: 1, myPoints: 50 });
    const winners = await server.call("GET /challenges/:id/winners", { params: { id: "w1" } }, admin);
    expect(winners.items.map((one) => one.memberId).toSorted()).toEqual([ana, bea]);
    expect((await server.call("GET /challenges/:id", { params: { id: "w1" } }, key)).wins).toBe(2);
  });

  it("add nobody when one is not there, or the challenge gives nothing by hand", async () => {
    await put("w2");
    await put("w3", { category: "purchase", points: { kind: "percentage", value: "10" } });
    const add = (id: string, memberIds: string[]) =>
      server.refusal("POST /challenges/:id/winners", { params: { id }, body: { memberIds, reason: "r" } }, key);
    expect((await add("w2", [ana, "ghost"])).code).toBe("unknown_reference");
    expect((await add("w3", [ana])).code).toBe("zero_adjustment");
    expect((await add("none", [ana])).code).toBe("not_found");
    expect((await server.call("GET /challenges/:id", { params: { id: "w2" } }, key)).wins).toBe(0);
  });

  it("add winners from a file, and learn of each bad line", async () => {
    await put("w4");
    const body = [
      "\uFEFFmember;reason",
      "ana;Was there",
      '"BEA@example.com";"Was there; ""too"""',
      "ghost;x",
      ";x",
      "ana;Again",
      "nobody@example.com;x",
    ].join("\r\n");
    const answer = await server.send("POST", "/challenges/w4/winners/csv", { type: "text/csv", body, as: key });
    expect(answer.body).toEqual({
      added: 2,
      errors: [
        { line: 4, code: "member_unknown", message: "There is no member ghost." },
        { line: 5, code: "member_missing", message: "There is no member in this line." },
        { line: 6, code: "member_twice", message: "This member is in line 2 already." },
        { line: 7, code: "member_unknown", message: "There is no member nobody@example.com." },
      ],
    });
    const { items } = await server.call("GET /members/:id/ledger", { params: { id: bea } }, key);
    expect(items[0]).toMatchObject({ challengeId: "w4", reason: 'Was there; "too"' });
  });

  it.each([
    { says: "no file", type: "application/json", body: "{}", code: "bad_csv" },
    { says: "no column", type: "text/csv", body: "name\nana", code: "bad_csv" },
    { says: "an empty file", type: "text/csv", body: "", code: "bad_csv" },
    { says: "other letters than UTF-8", type: "text/csv", body: Buffer.from([109, 0xff, 10]), code: "bad_csv" },
    { says: "6 MB", type: "text/csv", body: `member\n${"x".repeat(6 * 1024 * 1024)}`, code: "body_too_large" },
  ])("cannot send $says for winners", async ({ type, body, code }) => {
    await put("w5");
    const answer = await server.send("POST", "/challenges/w5/winners/csv", { type, body, as: key });
    expect((answer.body as { code: string }).code).toBe(code);
  });

  it("give a reason with a file too", async () => {
    await put("w6");
    const send = (path: string) => server.send("POST", path, { type: "text/csv", body: "member\nana", as: key });
    expect((await send("/challenges/w6/winners/csv")).body).toEqual({
      added: 0,
      errors: [{ line: 2, code: "reason_missing", message: "A reason is required." }],
    });
    expect((await send("/challenges/w6/winners/csv?reason=Fair")).body).toEqual({ added: 1, errors: [] });
  });

  it("adjust score and points separately, below zero too", async () => {
    const before = await balance(bea);
    const adjust = (body: { score: number; points: number; reason: string }) =>
      server.request("POST /members/:id/adjustments", { params: { id: bea }, body }, admin);
    const answer = await adjust({ score: 5, points: -1000, reason: "Returned" });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ kind: "adjustment", score: 5, points: -1000, reason: "Returned" });
    expect(await balance(bea)).toMatchObject({ score: before.score + 5, points: before.points - 1000 });
    expect((await adjust({ score: 0, points: 0, reason: "x" })).body).toMatchObject({ code: "zero_adjustment" });
    expect((await adjust({ score: 1, points: 0, reason: " " })).status).toBe(400);
    expect((await adjust({ score: 0.5, points: 0, reason: "x" })).status).toBe(400);
    const ghost = { params: { id: "ghost" }, body: { score: 1, points: 0, reason: "x" } };
    expect((await server.refusal("POST /members/:id/adjustments", ghost, admin)).code).toBe("not_found");
  });
});

it("whoever looks at points and challenges is told to fetch them again", async () => {
  const told: string[] = [];
  const { ctx } = server.app;
  const { live } = ctx;
  const publish: typeof live.publish = (audience, frame) =>
    void told.push(`${String(audience)} ${"topic" in frame ? frame.topic : frame.type}`);
  ctx.live = { ...live, publish };
  await put("live");
  const body = { memberIds: [ana], reason: "Seen" };
  await server.call("POST /challenges/:id/winners", { params: { id: "live" }, body }, key);
  await ctx.settled();
  ctx.live = live;
  expect([...new Set(told)].toSorted()).toEqual(
    expect.arrayContaining(["member:ana challenges", "member:ana score", "staff challenges"]),
  );
});
