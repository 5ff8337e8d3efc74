import { expect, it } from "vitest";
import { hasMatchingLine, matchingLines } from "./limits.ts";

const line = (sku: string, ...categoryIds: string[]) => ({
  sku,
  quantity: 1,
  unitPrice: "1.00",
  categoryIds: new Set(categoryIds),
});
/** A coat lies in coats, below clothing; a tent in tents, below gear. */
const coat = line("coat", "coats", "clothing");
const tent = line("tent", "tents", "gear");
const unknown = line("unknown");
const all = [coat, tent, unknown];

it.each([
  { says: "no limit", sku: null, categoryId: null, lines: all, found: all, has: true },
  { says: "no limit, no line", sku: null, categoryId: null, lines: [], found: [], has: true },
  { says: "a SKU", sku: "coat", categoryId: null, lines: all, found: [coat], has: true },
  { says: "a SKU nobody bought", sku: "hat", categoryId: null, lines: all, found: [], has: false },
  { says: "a SKU in other case", sku: "COAT", categoryId: null, lines: all, found: [], has: false },
  { says: "the product's own category", sku: null, categoryId: "coats", lines: all, found: [coat], has: true },
  { says: "a category above", sku: null, categoryId: "gear", lines: all, found: [tent], has: true },
  { says: "a category nobody bought", sku: null, categoryId: "shoes", lines: all, found: [], has: false },
  { says: "both on one line", sku: "coat", categoryId: "clothing", lines: all, found: [coat], has: true },
  { says: "both, but on two lines", sku: "coat", categoryId: "gear", lines: all, found: [], has: false },
  { says: "a category, no line", sku: null, categoryId: "gear", lines: [], found: [], has: false },
  { says: "a SKU, no line", sku: "coat", categoryId: null, lines: [], found: [], has: false },
  { says: "a SKU on two lines", sku: "coat", categoryId: null, lines: [coat, coat], found: [coat, coat], has: true },
])("GAM-6: limited to $says", ({ lines, found, has, sku, categoryId }) => {
  expect(matchingLines(lines, { sku, categoryId })).toEqual(found);
  expect(hasMatchingLine(lines, { sku, categoryId })).toBe(has);
});
