import { createReadStream } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCsv } from "#platform/csv";
import { isPlain } from "./read-plain.ts";
import { isShopify, readShopify } from "./read-shopify.ts";

async function read(name: string) {
  const file = await readCsv(createReadStream(new URL(`../fixtures/${name}.csv`, import.meta.url)), 1e6);
  expect(isShopify(file.columns)).toBe(true);
  const { drafts, notes } = readShopify(file.columns, file.lines, "EUR");
  return {
    drafts,
    notes: notes.toSorted((a, b) => a.line - b.line).map((note) => [note.line, note.severity, note.code]),
  };
}

describe("Shopify's export", () => {
  it("gives a product a variant, with what they share", async () => {
    const { drafts } = await read("shopify");
    const [small, large] = drafts;
    expect(small).toEqual({
      line: 2,
      sku: "linen-shirt-small-blue",
      name: { en: "Linen Shirt" },
      description: { en: "Soft linen, washed.\n\nMade in Évora" },
      price: { amount: "80", currency: "EUR" },
      url: undefined,
      imageUrl: "https://img.example/shirt.jpg",
      categories: [["Shirts"], ["Summer"], ["Linen"]],
      groupId: "linen-shirt",
      options: { Size: "Small", Color: "Blue" },
      stock: null,
      active: true,
    });
    expect(large).toMatchObject({
      line: 4,
      sku: "linen-shirt-large-blue",
      price: { amount: "85.5" },
      imageUrl: "https://img.example/shirt-large.jpg",
      options: { Size: "Large", Color: "Blue" },
    });
    expect(drafts.map((one) => one.sku)).toEqual([
      "linen-shirt-small-blue",
      "linen-shirt-large-blue",
      "HAT-1",
      "0042",
      "lamp",
    ]);
    expect(drafts.find((one) => one.sku === "HAT-1")).toMatchObject({
      price: null,
      stock: 0,
      active: false,
      options: {},
    });
  });

  it("says of every odd line what was odd", async () => {
    expect((await read("shopify")).notes).toEqual([
      [2, "odd", "sku_made"],
      [4, "odd", "sku_made"],
      [6, "odd", "not_published"],
      [6, "odd", "bad_image"],
      [6, "odd", "no_price"],
      [6, "odd", "negative_stock"],
      [7, "odd", "gift_card"],
      [7, "odd", "bad_stock"],
      [8, "rejected", "no_handle"],
      [9, "rejected", "duplicate_sku"],
      [10, "rejected", "bad_sku"],
      [11, "odd", "sku_made"],
      [11, "odd", "bad_price"],
      [12, "odd", "nothing_in_line"],
    ]);
  });

  it("is read in its newer form too", async () => {
    const { drafts, notes } = await read("shopify-2024");
    expect(drafts.map(({ sku, stock, active, imageUrl }) => [sku, stock, active, imageUrl])).toEqual([
      ["FJ-S", 3, true, "https://img.example/fj.jpg"],
      ["FJ-M", 0, true, "https://img.example/fj.jpg"],
      ["OB", null, false, null],
    ]);
    expect(drafts[1]).toMatchObject({ options: { Size: "M" }, categories: [["Apparel", "Outerwear", "Jackets"]] });
    expect(notes).toEqual([[4, "odd", "not_published"]]);
  });
});

it.each([
  { header: ["Handle", "Title", "Variant Price"], shopify: true, plain: false },
  { header: ["SKU", "Name", "Price"], shopify: false, plain: true },
  { header: ["Référence", "NOM"], shopify: false, plain: true },
  { header: ["Name", "Price"], shopify: false, plain: false },
])("a header of $header is known for what it is", ({ header, shopify, plain }) => {
  expect([isShopify(header), isPlain(header)]).toEqual([shopify, plain]);
});
