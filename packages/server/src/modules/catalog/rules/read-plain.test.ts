import { createReadStream } from "node:fs";
import { expect, it } from "vitest";
import { readCsv } from "#platform/csv";
import { readPlain } from "./read-plain.ts";

async function read() {
  const file = await readCsv(createReadStream(new URL("../fixtures/plain.csv", import.meta.url)), 1e6);
  return readPlain(file.columns, file.lines, "CHF");
}

it("a plain file gives a product a line, whatever its columns are called", async () => {
  const { drafts } = await read();
  expect(drafts[0]).toEqual({
    line: 2,
    sku: "P-1",
    name: { en: 'Tent "Nord"', fr: "Tente « Nord »" },
    description: { en: "Two people; three seasons" },
    price: { amount: "1299.00", currency: "EUR" },
    url: "https://shop.example/p-1",
    imageUrl: "https://img.example/p-1.jpg",
    categories: [["Outdoor", "Tents"], ["Summer"]],
    groupId: undefined,
    options: undefined,
    stock: 12,
    active: true,
  });
  expect(drafts.map((one) => [one.line, one.sku, one.price?.currency])).toEqual([
    [2, "P-1", "EUR"],
    [5, "P-2", "CHF"],
    [9, "P-4", undefined],
  ]);
});

it("and says of every odd line what was odd", async () => {
  const { notes } = await read();
  expect(notes.toSorted((a, b) => a.line - b.line).map((note) => [note.line, note.severity, note.code])).toEqual([
    [5, "odd", "bad_url"],
    [5, "odd", "bad_stock"],
    [5, "odd", "bad_active"],
    [6, "rejected", "no_sku"],
    [7, "rejected", "no_name"],
    [8, "rejected", "duplicate_sku"],
    [9, "odd", "no_price"],
    [10, "rejected", "bad_sku"],
  ]);
});

it("what the file has no column for is not told", () => {
  const lines = [{ line: 2, values: new Map(Object.entries({ sku: "A", name: "B" })) }];
  const [draft] = readPlain(["sku", "name"], lines, "EUR").drafts;
  const told = Object.entries(draft!).filter(([, value]) => value !== undefined);
  expect(told.map(([name]) => name)).toEqual(["line", "sku", "name"]);
});
