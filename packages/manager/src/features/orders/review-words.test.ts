import { expect, it } from "vitest";
import { sayIn } from "../../../test/say-in.ts";
import { reviewWords } from "./review-words.ts";

it.each([
  {
    kind: "changed_after_win",
    detail: "totalAmount: 100.00 → 900.00, totalWithoutShipping: – → 890.00 (api)",
    says: "Total 100.00 → 900.00, Without shipping – → 890.00 · said by the API",
  },
  {
    kind: "changed_after_win",
    detail: "email: ana@example.com → eve@example.com (tag)",
    says: "E-mail ana@example.com → eve@example.com · said by the order tag",
  },
  { kind: "cancelled_after_win", detail: "REFUNDED", says: "The shop says: Refunded" },
  { kind: "cancelled_before_reconciliation", detail: "gone astray", says: "The shop says: gone astray" },
  {
    kind: "unknown_reference",
    detail: "unknown_sku: X, unknown_store: s1",
    says: "The catalogue has no product X. There is no store s1.",
  },
  { kind: "unknown_reference", detail: "told otherwise", says: "told otherwise" },
  { kind: "changed_after_win", detail: "of another shape", says: "of another shape" },
])("ORD-1: $detail reads $says", async ({ kind, detail, says }) => {
  expect(reviewWords({ kind, detail }, await sayIn("en"))).toBe(says);
});
