import { readFile } from "node:fs/promises";
import type { CsvReport } from "@rapport/contracts";
import type { z } from "zod";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cardsOf, categoriesOf, exportRecords, importCategories, importProducts, knownSkus } from "#modules/catalog";
import { type Caller, testServer, type TestServer } from "#test/index";

let server: TestServer;
let key: Caller;
let editor: Caller;
beforeAll(async () => {
  server = await testServer();
  key = await server.key("catalog");
  editor = await server.staff("editor");
});
afterAll(() => server.close());

const category = (id: string, parentId?: string | null) =>
  server.request(
    "PUT /categories/:id",
    { params: { id }, body: { name: id, ...(parentId === undefined ? {} : { parentId }) } },
    key,
  );
const product = (sku: string, body: object) =>
  server.call("PUT /products/:sku", { params: { sku }, body: { name: sku, ...body } } as never, key);
const found = async (query: object, by = key) =>
  (await server.call("GET /products", { query } as never, by)).items.map((one) => one.sku);
const send = (body: string | Buffer, query = "", type = "text/csv") =>
  server.send("POST", `/products/csv${query}`, { type, body, as: editor });
const fixture = (name: string) => readFile(new URL(`fixtures/${name}.csv`, import.meta.url));
const reportOf = (answer: { body: unknown }) => answer.body as z.output<typeof CsvReport>;

describe("categories", () => {
  it("GAM-6: cannot stand below themselves, nor below nothing", async () => {
    await category("top");
    await category("middle", "top");
    await category("low", "middle");
    expect((await category("top", "low")).body).toMatchObject({ code: "category_cycle", rule: "GAM-6" });
    expect((await category("top", "top")).body).toMatchObject({ code: "category_cycle" });
    expect((await category("new", "new")).body).toMatchObject({ code: "category_cycle" });
    expect((await category("new", "nowhere")).body).toMatchObject({ code: "unknown_reference" });
    const { items } = await server.call("GET /categories", {}, key);
    expect(items.map((one) => [one.id, one.parentId])).toEqual([
      ["top", null],
      ["middle", "top"],
      ["low", "middle"],
    ]);
  });

  it("GAM-6: cannot close a circle by two changes at the same time", async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [`a${round}`, `b${round}`];
      await category(a);
      await category(b);
      const answers = await Promise.all([category(a, b), category(b, a)]);
      expect(answers.map((one) => one.status).toSorted((x, y) => x - y)).toEqual([200, 422]);
    }
  });

  it("come in any order in an import; what cannot be is refused alone", async () => {
    const { ctx } = server.app;
    const record = (id: string, parentId: string | null) => ({ type: "category" as const, id, name: id, parentId });
    const records = [
      record("i-low", "i-top"),
      record("i-bad", "i-none"),
      record("i-top", null),
      record("i-self", "i-self"),
    ];
    const answers = await ctx.transaction((tx) => importCategories(tx, ctx, records));
    expect(answers.map((one) => one?.code ?? null)).toEqual([null, "unknown_reference", null, "category_cycle"]);
    const answer = await server.call("GET /categories/:id", { params: { id: "i-low" } }, key);
    expect(answer).toEqual({ id: "i-low", name: { en: "i-low" }, parentId: "i-top", products: 0 });
  });
});

describe("products", () => {
  it("are made, replaced, and come back as they were put", async () => {
    const made = await product("P1", {
      name: { en: "Parka", fr: "Parka d’hiver" },
      description: "Warm",
      price: { amount: "129.5", currency: "EUR" },
      categoryIds: ["low"],
      options: { Size: "M" },
      stock: 3,
    });
    expect(made).toMatchObject({ price: { amount: "129.50", currency: "EUR" }, categoryIds: ["low"], active: true });
    expect(await product("P1", { name: "Parka" })).toMatchObject({
      price: null,
      categoryIds: [],
      stock: null,
      options: {},
    });
  });

  it.each([
    { body: { categoryIds: ["nowhere"] }, status: 422, code: "unknown_reference" },
    { body: { price: { amount: "-1", currency: "EUR" } }, status: 400, code: "invalid_fields" },
    { body: { price: { amount: 12, currency: "EUR" } }, status: 400, code: "invalid_fields" },
    { body: { url: "javascript:alert(1)" }, status: 400, code: "invalid_fields" },
    { body: { colour: "red" }, status: 400, code: "invalid_fields" },
  ])("are refused with $body", async ({ body, status, code }) => {
    const answer = await server.request(
      "PUT /products/:sku",
      { params: { sku: "BAD" }, body: { name: "x", ...body } } as never,
      key,
    );
    expect([answer.status, (answer.body as unknown as { code: string }).code]).toEqual([status, code]);
    expect(await knownSkus(server.app.ctx.db, ["BAD"])).toEqual(new Set());
  });

  it("are found by the beginnings of words, without accents, in both languages", async () => {
    await product("CR-100/a", {
      name: { en: "Cast-iron stove", fr: "Poêle en fonte à crêpes" },
      description: "For œufs & more",
    });
    await product("CR-200", { name: "Iron lamp" });
    await product("X-1", { name: "Big CR-100 spare part", active: false });
    expect(await found({ search: "crepes" })).toEqual(["CR-100/a"]);
    expect(await found({ search: "POÊLE fonte" })).toEqual(["CR-100/a"]);
    expect(await found({ search: "oeufs" })).toEqual(["CR-100/a"]);
    expect(await found({ search: "iron" })).toEqual(["CR-200", "CR-100/a"]);
    expect(await found({ search: "cr-1" })).toEqual(["X-1", "CR-100/a"]);
    expect(await found({ search: "cr-100/A" })).toEqual(["CR-100/a"]);
    expect(await found({ search: "cr-200" })).toEqual(["CR-200"]);
    expect(await found({ search: "cr-1", active: "false" })).toEqual(["X-1"]);
    for (const search of ["'); drop", "q:*|!&", "\\", '"', "-", "<->", "%", "👍"])
      expect(await found({ search })).toEqual([]);
  });

  it("are searched with whatever is typed", async () => {
    const typed = fc.string({ unit: "binary", maxLength: 30 }).filter((text) => !text.includes("\0"));
    await fc.assert(
      fc.asyncProperty(typed, async (search) => {
        expect((await server.request("GET /products", { query: { search } }, key)).status).toBe(200);
      }),
      { numRuns: 200 },
    );
  });

  it("are listed by category with those below it, and page by page", async () => {
    for (const n of [3, 1, 2])
      await product(`L${n}`, { name: `Item ${n}`, categoryIds: n === 1 ? ["top"] : ["low", "middle"] });
    expect(await found({ categoryId: "top" })).toEqual(["L1", "L2", "L3"]);
    expect(await found({ categoryId: "middle" })).toEqual(["L2", "L3"]);
    expect(await found({ categoryId: "none" })).toEqual([]);
    const all = await found({ limit: 200 });
    const paged: string[] = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const page = await server.call("GET /products", { query: { limit: 2, ...(cursor ? { cursor } : {}) } }, key);
      paged.push(...page.items.map((one) => one.sku));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all);
    const bad = await server.refusal("GET /products", { query: { cursor: "WzEsMl0" } }, key);
    expect(bad.code).toBe("bad_cursor");
  });

  it("tell other modules their cards and categories", async () => {
    const { db } = server.app.ctx;
    expect(await categoriesOf(db, ["L2", "CR-200", "none"])).toEqual(
      new Map([
        ["L2", new Set(["low", "middle", "top"])],
        ["CR-200", new Set()],
        ["none", new Set()],
      ]),
    );
    expect((await cardsOf(db, ["L2", "none"])).get("L2")).toMatchObject({ sku: "L2", name: { en: "Item 2" } });
  });
});

describe("a CSV", () => {
  it("is only reported with dryRun, then taken, then taken again without doubling", async () => {
    const dry = await send(await fixture("shopify"), "?dryRun=true");
    expect(dry.status).toBe(200);
    expect(await found({ search: "linen" })).toEqual([]);
    const report = reportOf(await send(await fixture("shopify")));
    expect(report).toEqual(reportOf(dry));
    expect(report).toMatchObject({
      format: "shopify",
      lines: 10,
      products: 5,
      created: 5,
      updated: 0,
      categories: 6,
      rejected: 3,
    });
    expect(reportOf(await send(await fixture("shopify")))).toMatchObject({ created: 0, updated: 5, categories: 0 });
    expect(await found({ search: "linen" })).toEqual(["linen-shirt-large-blue", "linen-shirt-small-blue"]);
    const { items } = await server.call("GET /audit", { query: { subject: "products" } }, editor);
    expect(items.map((one) => one.action)).toEqual(["products.imported", "products.imported"]);
  });

  it("in the plain format keeps what it does not tell", async () => {
    await product("P-2", {
      name: { en: "Old", fr: "Réchaud" },
      price: { amount: "1", currency: "EUR" },
      stock: 9,
      categoryIds: ["top"],
    });
    await send("sku;name\nP-2;New stove\n");
    const read = () => server.call("GET /products/:sku", { params: { sku: "P-2" } }, key);
    expect(await read()).toMatchObject({ name: { en: "New stove", fr: "Réchaud" }, stock: 9, categoryIds: ["top"] });
    const report = reportOf(await send(await fixture("plain"), "?currency=CHF"));
    expect(report).toMatchObject({
      format: "plain",
      lines: 7,
      products: 3,
      created: 2,
      updated: 1,
      categories: 2,
      rejected: 4,
    });
    expect(await read()).toMatchObject({
      price: { amount: "59.90", currency: "CHF" },
      stock: null,
      categoryIds: ["outdoor"],
    });
    const tents = await server.call("GET /categories/:id", { params: { id: "tents" } }, key);
    expect(tents).toMatchObject({ parentId: "outdoor", products: 1 });
  });

  it("with a broken line gives its good lines, and the number of the bad one", async () => {
    const report = reportOf(await send('sku,name\nQ-1,Good\nQ-2,"never closed\nQ-3,good\n'));
    expect(report).toMatchObject({ lines: 3, products: 2, rejected: 1 });
    expect(report.notes).toMatchObject([{ line: 3, severity: "rejected", code: "broken_line" }]);
    expect(await knownSkus(server.app.ctx.db, ["Q-1", "Q-2", "Q-3"])).toEqual(new Set(["Q-1", "Q-3"]));
  });

  it.each([
    { says: "nothing in it", body: "", code: "bad_csv" },
    { says: "no known columns", body: "a,b\n1,2", code: "bad_csv" },
    { says: "bytes that are no text", body: Buffer.from([0x73, 0xff, 0xfe]), code: "bad_csv" },
    { says: "another type", body: "{}", type: "application/json", code: "bad_csv" },
    { says: "more than 20 MB", body: `sku,name\n${"x".repeat(20 * 1024 * 1024)}`, code: "body_too_large" },
  ])("with $says is refused", async ({ body, type, code }) => {
    expect((await send(body, "", type)).body).toMatchObject({ code });
  });

  it("of 20,000 lines is taken whole", async () => {
    const lines = Array.from({ length: 20_000 }, (_, n) => `BULK-${n},Thing ${n},${n}.50,Bulk > Box ${n % 50}`);
    const report = reportOf(await send(["sku,name,price,category", ...lines].join("\n")));
    expect(report).toMatchObject({ created: 20_000, categories: 51, rejected: 0 });
    expect(await found({ categoryId: "bulk", limit: 2, search: "thing 19999" })).toEqual(["BULK-19999"]);
  });
});

it("exported and imported into an empty programme, the catalogue is the same", async () => {
  const other = await testServer();
  const { ctx } = other.app;
  const records = await Array.fromAsync(exportRecords(server.app.ctx.db));
  const categories = records.filter((one) => one.type === "category");
  const products = records.filter((one) => one.type === "product");
  const answers = await ctx.transaction(async (tx) => [
    ...(await importCategories(tx, ctx, categories.toReversed())),
    ...(await importProducts(tx, ctx, products)),
  ]);
  expect(answers.filter((one) => one !== null)).toEqual([]);
  expect(await Array.fromAsync(exportRecords(ctx.db))).toEqual(records);
  await other.close();
});
