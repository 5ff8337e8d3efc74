import { expect, it } from "vitest";
import { sayIn } from "../../../test/say-in.ts";
import { remarkWords, unknownIn, untold } from "./remark-words.ts";

it.each([
  {
    code: "unknown_sku",
    en: "The catalogue has no product x, 1.",
    fr: "Le catalogue n’a pas de produit x, 1.",
  },
  { code: "unknown_visitor", en: "There is no visitor x, 1.", fr: "Il n’y a pas de visiteur x, 1." },
  { code: "unknown_store", en: "There is no store x, 1.", fr: "Il n’y a pas de magasin x, 1." },
  { code: "unknown_moon", en: null, fr: null },
])("ORD-1: $code has words of its own in each language", async ({ code, en, fr }) => {
  expect(remarkWords({ code, id: "x, 1" }, await sayIn("en"))).toBe(en);
  expect(remarkWords({ code, id: "x, 1" }, await sayIn("fr"))).toBe(fr);
});

it("ORD-1: ids are read out of a review whatever they hold", () => {
  expect(unknownIn("unknown_sku: A, B, unknown_sku: C: d, unknown_store: s1")).toEqual([
    { code: "unknown_sku", id: "A, B" },
    { code: "unknown_sku", id: "C: d" },
    { code: "unknown_store", id: "s1" },
  ]);
  expect(unknownIn("something else")).toEqual([]);
});

it("ORD-1: what a review tells is not told again beside it", () => {
  const remark = (code: string, id: string) => ({ code, id, detail: "" });
  const remarks = [remark("unknown_sku", "A"), remark("unknown_visitor", "A"), remark("unknown_store", "s1")];
  const reviews = [
    { kind: "unknown_reference", detail: "unknown_sku: A, unknown_store: s1" },
    { kind: "changed_after_win", detail: "unknown_visitor: A" },
  ];
  expect(untold(remarks, reviews)).toEqual([remark("unknown_visitor", "A")]);
  expect(untold(remarks, [])).toEqual(remarks);
});
