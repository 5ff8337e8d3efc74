import { expect, it } from "vitest";
import { type KnownCategory, placePaths } from "./category-paths.ts";

const known: KnownCategory[] = [
  { id: "clothes", name: { en: "Clothes", fr: "Vêtements" }, parentId: null },
  { id: "C7", name: { en: "Coats" }, parentId: "clothes" },
];

it.each([
  { says: "by id", path: ["C7"], id: "C7", created: [] },
  { says: "by name, anywhere in the tree", path: ["coats"], id: "C7", created: [] },
  { says: "by its French name, without accents", path: ["vetements"], id: "clothes", created: [] },
  { says: "down a path", path: ["Vêtements", "COATS"], id: "C7", created: [] },
  { says: "as a new one", path: ["Hats & Caps"], id: "hats-caps", created: ["hats-caps<"] },
  { says: "as a new one below", path: ["Clothes", "Hats"], id: "hats", created: ["hats<clothes"] },
  {
    says: "with an id that is free",
    path: ["Garden", "Clothes"],
    id: "garden-clothes",
    created: ["garden<", "garden-clothes<garden"],
  },
  { says: "in letters of any script", path: ["鞋"], id: "鞋", created: ["鞋<"] },
  { says: "without any letters", path: ["!!!"], id: "category", created: ["category<"] },
])("a category is found $says", ({ path, id, created }) => {
  const placed = placePaths(known, [path, path]);
  expect(placed.ids).toEqual([id, id]);
  expect(placed.created.map((one) => `${one.id}<${one.parentId ?? ""}`)).toEqual(created);
});
