import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refusedParents } from "./category-tree.ts";

const parents = (text: string) =>
  new Map(
    text
      .split(" ")
      .filter((one) => one !== "")
      .map((one) => one.split(">") as [string, string])
      .map(([id, parent]) => [id, parent || null] as const),
  );

it.each([
  { says: "a new top", known: "", wanted: "a>", refused: {} },
  { says: "a child before its parent", known: "", wanted: "b>a a>", refused: {} },
  { says: "a category below itself", known: "", wanted: "a>a", refused: { a: "category_cycle" } },
  { says: "two below each other", known: "", wanted: "a>b b>a", refused: { a: "category_cycle", b: "category_cycle" } },
  { says: "a parent below its grandchild", known: "a> b>a c>b", wanted: "a>c", refused: { a: "category_cycle" } },
  { says: "two that change places", known: "a> b>a", wanted: "a>b b>", refused: {} },
  { says: "a parent that is nowhere", known: "", wanted: "a>x", refused: { a: "unknown_reference" } },
  {
    says: "what hangs on a refused newcomer",
    known: "",
    wanted: "a>x b>a c>b d>",
    refused: { a: "unknown_reference", b: "unknown_reference", c: "unknown_reference" },
  },
  {
    says: "what hangs on a refused move stays possible",
    known: "a> b>a",
    wanted: "a>b c>a",
    refused: { a: "category_cycle" },
  },
])("GAM-6: $says", ({ known, wanted, refused }) => {
  expect(Object.fromEntries(refusedParents(parents(known), parents(wanted)))).toEqual(refused);
});

describe("whatever is wanted", () => {
  const id = fc.constantFrom("a", "b", "c", "d", "e");
  const tree = fc.array(fc.tuple(id, fc.option(id))).map((pairs) => new Map(pairs));
  it("GAM-6: what is taken is a tree", () => {
    fc.assert(
      fc.property(tree, tree, (first, wanted) => {
        const known = new Map([...first].filter(([one]) => !refusedParents(new Map(), first).has(one)));
        const refused = refusedParents(known, wanted);
        const result = new Map([...known, ...[...wanted].filter(([one]) => !refused.has(one))]);
        for (const start of result.keys()) expect(climb(result, start)).toBe("top");
      }),
    );
  });
});

function climb(tree: ReadonlyMap<string, string | null>, start: string): string {
  let at: string | null = start;
  for (let steps = 0; steps <= tree.size; steps++) {
    if (!tree.has(at)) return "nowhere";
    at = tree.get(at) ?? null;
    if (at === null) return "top";
  }
  return "circle";
}
