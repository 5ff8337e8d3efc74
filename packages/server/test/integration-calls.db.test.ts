import type { Api, Scope } from "@rapport/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Subject, newSubject } from "./reference/drive.ts";

/** The table of calls and the conventions of docs/integration-api.md; orders and imports have files of their own. */

let subject: Subject;
beforeAll(async () => {
  subject = await newSubject();
  await call("PUT /members/:id", { ...one("ana"), body: person("ana") });
});
afterAll(() => subject.server.close());

const one = (id: string) => ({ params: { id } });
const person = (name: string) => ({ email: `${name}@example.com`, firstName: name, lastName: "M" });
const challenge = {
  category: "conversation_sale" as const,
  title: { en: "Talk", fr: "Parler" },
  startsAt: "2026-03-01T00:00:00Z",
  endsAt: null,
  active: true,
  points: { kind: "fixed" as const, value: 50 },
  limits: { firstPurchaseOnly: false, sku: null, categoryId: null, inboundOnly: false, base: "order" as const },
  activity: null,
};

async function call(key: keyof Api, of: Record<string, unknown>): Promise<Record<string, unknown>> {
  return (await subject.server.call(key, of as never, subject.key)) as Record<string, unknown>;
}

const refusal = (key: keyof Api, of: Record<string, unknown>) => subject.server.refusal(key, of as never, subject.key);

describe("create or replace", () => {
  it("a category, a product, a store: what is left out is then empty", async () => {
    await call("PUT /categories/:id", { ...one("shoes"), body: { name: "Shoes" } });
    await call("PUT /categories/:id", { ...one("boots"), body: { name: "Boots", parentId: "shoes" } });
    const whole = {
      name: "Boot",
      description: "Warm",
      price: { amount: "119", currency: "EUR" },
      url: "https://shop.example/boot",
      imageUrl: "https://shop.example/boot.jpg",
      categoryIds: ["boots"],
    };
    expect(await call("PUT /products/:sku", { params: { sku: "SKU-1" }, body: whole })).toMatchObject({
      sku: "SKU-1",
      price: { amount: "119.00", currency: "EUR" },
      categoryIds: ["boots"],
    });
    const bare = await call("PUT /products/:sku", { params: { sku: "SKU-1" }, body: { name: "Boot" } });
    expect(bare).toMatchObject({ price: null, url: null, imageUrl: null, categoryIds: [], description: { en: "" } });
    const address = {
      street: "1 rue",
      postcode: "69001",
      city: "Lyon",
      country: "FR",
      latitude: 45.76,
      longitude: 4.83,
    };
    expect(await call("PUT /stores/:id", { ...one("s1"), body: { name: "Lyon", address } })).toMatchObject({
      id: "s1",
      address,
    });
  });

  it("PEO-4: a member by the brand's id, in any state; the e-mail is kept in lower case", async () => {
    const body = {
      ...person("bea"),
      email: " Bea@Example.com ",
      role: "vendor",
      state: "blocked",
      storeId: null,
      customerId: "C1",
    };
    const first = await call("PUT /members/:id", { ...one("bea"), body });
    expect(first).toMatchObject({
      id: "bea",
      email: "bea@example.com",
      role: "vendor",
      state: "blocked",
      customerId: "C1",
    });
    const again = await call("PUT /members/:id", {
      ...one("bea"),
      body: { ...person("bea"), lastName: "N", state: "active" },
    });
    expect(again).toMatchObject({ lastName: "N", state: "active", customerId: "C1", personId: first.personId });
  });

  it.each<{ says: string; key: keyof Api; of: Record<string, unknown>; status: number; code: string }>([
    {
      says: "a category that is not there",
      key: "PUT /products/:sku",
      of: { params: { sku: "x" }, body: { name: "X", categoryIds: ["none"] } },
      status: 422,
      code: "unknown_reference",
    },
    {
      says: "a circle of categories",
      key: "PUT /categories/:id",
      of: { ...one("shoes"), body: { name: "Shoes", parentId: "boots" } },
      status: 422,
      code: "category_cycle",
    },
    {
      says: "an e-mail that another member has",
      key: "PUT /members/:id",
      of: { ...one("cat"), body: person("ana") },
      status: 409,
      code: "email_taken",
    },
    {
      says: "a role that is none",
      key: "PUT /members/:id",
      of: { ...one("cat"), body: { ...person("cat"), role: "boss" } },
      status: 400,
      code: "invalid_fields",
    },
    {
      says: "a store that is not there",
      key: "PUT /members/:id",
      of: { ...one("cat"), body: { ...person("cat"), storeId: "none" } },
      status: 422,
      code: "unknown_reference",
    },
    {
      says: "a price as a number",
      key: "PUT /products/:sku",
      of: { params: { sku: "x" }, body: { name: "X", price: 12 } },
      status: 400,
      code: "invalid_fields",
    },
    {
      says: "a negative price",
      key: "PUT /products/:sku",
      of: { params: { sku: "x" }, body: { name: "X", price: { amount: "-1", currency: "EUR" } } },
      status: 400,
      code: "invalid_fields",
    },
  ])("refuses $says", async ({ key, of, status, code }) => {
    expect(await refusal(key, of)).toMatchObject({ status, code });
  });
});

describe("challenges", () => {
  it("GET answers what PUT was given", async () => {
    await call("PUT /challenges/:id", { ...one("talk"), body: challenge });
    expect(await call("GET /challenges/:id", one("talk"))).toMatchObject({
      ...challenge,
      id: "talk",
      startsAt: "2026-03-01T00:00:00.000Z",
    });
  });

  it.each<{ says: string; part: Record<string, unknown>; status: number; code: string; rule?: string }>([
    {
      says: "a percentage as a number",
      part: { points: { kind: "percentage", value: 10 } },
      status: 400,
      code: "invalid_fields",
    },
    { says: "half a point", part: { points: { kind: "fixed", value: 0.5 } }, status: 400, code: "invalid_fields" },
    {
      says: "less than no points",
      part: { points: { kind: "fixed", value: -1 } },
      status: 400,
      code: "invalid_fields",
    },
    { says: "an end before the start", part: { endsAt: "2026-02-01T00:00:00Z" }, status: 400, code: "invalid_fields" },
    { says: "another category", part: { category: "luck" }, status: 400, code: "invalid_fields" },
    {
      says: "a category of products that is not there",
      part: { limits: { categoryId: "none" } },
      status: 422,
      code: "unknown_reference",
    },
    {
      says: "actions where sales are counted",
      part: { activity: { metric: "ratings", threshold: 5, period: "week" } },
      status: 400,
      code: "invalid_fields",
    },
    {
      says: "counted actions, which this release has not",
      part: { category: "activity", activity: { metric: "ratings", threshold: 5, period: "week" } },
      status: 422,
      code: "category_not_supported",
      rule: "GAM-1",
    },
  ])("refuses $says", async ({ part, status, code, rule }) => {
    const problem = { status, code, ...(rule ? { rule } : {}) };
    expect(await refusal("PUT /challenges/:id", { ...one("bad"), body: { ...challenge, ...part } })).toMatchObject(
      problem,
    );
    expect(await refusal("GET /challenges/:id", one("bad"))).toMatchObject({ status: 404 });
  });

  it("GAM-12: winners by hand get its points, all or nobody", async () => {
    const manual = { ...challenge, category: "manual" as const, points: { kind: "fixed" as const, value: 5 } };
    await call("PUT /challenges/:id", { ...one("hand"), body: manual });
    await call("PUT /members/:id", { ...one("dee"), body: person("dee") });
    await call("POST /challenges/:id/winners", { ...one("hand"), body: { memberIds: ["dee"], reason: "Helped" } });
    const none = { ...one("hand"), body: { memberIds: ["dee", "none"], reason: "Helped" } };
    expect(await refusal("POST /challenges/:id/winners", none)).toMatchObject({
      status: 422,
      code: "unknown_reference",
    });
    expect(await call("GET /members/:id/balance", one("dee"))).toEqual({ score: 5, points: 5, level: null });
  });
});

describe("balance and ledger", () => {
  it("GAM-12, GAM-13: newest first, page by page, and the balance is their sum", async () => {
    for (const n of [1, 2, 3, 4, 5]) {
      subject.server.clock.forward(1);
      const body = { score: n, points: -n, reason: `number ${n}` };
      await call("POST /members/:id/adjustments", { ...one("ana"), body });
    }
    const seen: { score: number; reason: string | null; at: string }[] = [];
    let cursor: string | undefined;
    do {
      const page = await subject.server.call(
        "GET /members/:id/ledger",
        { ...one("ana"), query: { limit: 2, cursor } },
        subject.key,
      );
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen.map(({ score }) => score)).toEqual([5, 4, 3, 2, 1]);
    expect(seen[0]).toEqual({
      id: expect.stringMatching(/^led_/) as string,
      at: "2026-03-02T12:00:00.005Z",
      kind: "adjustment",
      score: 5,
      points: -5,
      challengeId: null,
      challengeTitle: null,
      orderId: null,
      reason: "number 5",
    });
    expect(await call("GET /members/:id/balance", one("ana"))).toEqual({ score: 15, points: -15, level: null });
  });

  it.each([{ limit: "0" }, { limit: "201" }, { limit: "x" }, { limit: "1.5" }, { cursor: "x" }])(
    "a page of %j is 400",
    async (query) => {
      expect(await refusal("GET /members/:id/ledger", { ...one("ana"), query })).toMatchObject({ status: 400 });
    },
  );

  it.each<{ says: string; body: Record<string, unknown>; status: number; code: string }>([
    { says: "no reason", body: { score: 1, points: 1 }, status: 400, code: "invalid_fields" },
    { says: "an empty reason", body: { score: 1, points: 1, reason: " " }, status: 400, code: "invalid_fields" },
    { says: "half a point", body: { score: 0.5, points: 1, reason: "x" }, status: 400, code: "invalid_fields" },
    { says: "nothing to adjust", body: { score: 0, points: 0, reason: "x" }, status: 422, code: "zero_adjustment" },
  ])("GAM-12: an adjustment with $says is refused", async ({ body, status, code }) => {
    expect(await refusal("POST /members/:id/adjustments", { ...one("ana"), body })).toMatchObject({ status, code });
  });
});

describe("settings and runs", () => {
  it("PATCH changes what it names, and nothing where one is wrong", async () => {
    expect(await call("PATCH /settings", { body: { conversationWindowDays: 7 } })).toMatchObject({
      conversationWindowDays: 7,
      affiliationWindowDays: 30,
      creditExistingTraffic: false,
      reconciliationSpanDays: 30,
      currency: "EUR",
      scenario: "retail",
    });
    for (const body of [{ timezone: "Mars/Olympus" }, { affiliationWindowDays: 0 }, { unknown: 1 }])
      expect(await refusal("PATCH /settings", { body: { conversationWindowDays: 9, ...body } })).toMatchObject({
        status: 400,
      });
    expect(await call("GET /settings", {})).toMatchObject({ conversationWindowDays: 7 });
  });
});

describe("who may call", () => {
  const calls: { key: keyof Api; scope: Scope; of: Record<string, unknown> }[] = [
    { key: "PUT /products/:sku", scope: "catalog", of: { params: { sku: "p" }, body: { name: "P" } } },
    { key: "PUT /categories/:id", scope: "catalog", of: { ...one("p"), body: { name: "P" } } },
    { key: "PUT /stores/:id", scope: "catalog", of: { ...one("p"), body: { name: "P" } } },
    { key: "PUT /members/:id", scope: "people", of: { ...one("eve"), body: person("eve") } },
    { key: "GET /members/:id/balance", scope: "people", of: one("ana") },
    { key: "GET /members/:id/ledger", scope: "people", of: one("ana") },
    {
      key: "POST /members/:id/adjustments",
      scope: "admin",
      of: { ...one("eve"), body: { score: 1, points: 1, reason: "x" } },
    },
    { key: "PUT /challenges/:id", scope: "admin", of: { ...one("who"), body: challenge } },
    { key: "GET /challenges/:id", scope: "admin", of: one("who") },
    {
      key: "PUT /orders/:id",
      scope: "orders",
      of: { ...one("who"), body: { channel: "web", status: "OK", placedAt: "2026-03-02T10:00:00Z", totalAmount: "1" } },
    },
    { key: "GET /orders/:id", scope: "orders", of: one("who") },
    { key: "GET /orders/:id/attribution", scope: "orders", of: one("who") },
    { key: "GET /orders/:id/wins", scope: "orders", of: one("who") },
    { key: "GET /imports", scope: "import", of: {} },
    { key: "GET /export", scope: "export", of: {} },
    { key: "POST /jobs/reconciliation/runs", scope: "admin", of: {} },
    { key: "GET /settings", scope: "admin", of: {} },
    { key: "PATCH /settings", scope: "admin", of: { body: {} } },
  ];
  const scopes: Scope[] = ["catalog", "orders", "people", "import", "export", "admin"];

  it.each(calls)("$key: the scope $scope is enough, and nothing without it", async ({ key, scope, of }) => {
    const { server } = subject;
    const others = await server.key(...scopes.filter((name) => name !== scope));
    expect(await server.refusal(key, of as never)).toMatchObject({ status: 401, code: "not_signed_in" });
    expect(await server.refusal(key, of as never, others)).toMatchObject({ status: 403, code: "missing_scope" });
    expect((await server.request(key, of as never, await server.key(scope))).status).toBeLessThan(300);
  });
});
