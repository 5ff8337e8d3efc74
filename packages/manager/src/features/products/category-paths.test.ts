import { expect, it } from "vitest";
import { categoryPaths } from "./category-paths.ts";

const category = (id: string, parentId: string | null, fr?: string) => ({
  id,
  parentId,
  products: 1,
  name: { en: id, ...(fr && { fr }) },
});

it("reads the tree from the top, each branch in its place, in the reader's language", () => {
  const tree = [
    category("women", null, "Femme"),
    category("jackets", "women", "Vestes"),
    category("camp", null),
    category("lost", "gone"),
  ];
  expect(categoryPaths(tree, "fr").map(({ label, depth }) => [label, depth])).toEqual([
    ["camp", 0],
    ["Femme", 0],
    ["Femme › Vestes", 1],
    ["lost", 0],
  ]);
});
