import { describe, expect, it } from "vitest";
import { community } from "./community.ts";
import {
  categories,
  childrenOf,
  colourways,
  models,
  modelsIn,
  pathTo,
  productAt,
  productOf,
  products,
  titleOf,
} from "./index.ts";
import { storeOf } from "./stores.ts";

describe("the catalogue", () => {
  it("has about sixty products with their own SKU and address", () => {
    expect(products.length).toBeGreaterThanOrEqual(55);
    expect(products.length).toBeLessThanOrEqual(70);
    expect(new Set(products.map(({ sku }) => sku)).size).toBe(products.length);
    expect(new Set(products.map(({ slug }) => slug)).size).toBe(products.length);
    for (const product of products) {
      expect(product.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(productAt(product.slug)).toBe(product);
      expect(productOf(product.sku.toLowerCase())).toBe(product);
    }
  });

  it("hangs every model on a leaf three levels down, and leaves no category empty", () => {
    for (const model of models) {
      expect(pathTo(model.categoryId)).toHaveLength(3);
      expect(childrenOf(model.categoryId)).toEqual([]);
    }
    for (const category of categories)
      expect([category.id, modelsIn(category.id).length > 0]).toEqual([category.id, true]);
  });

  it("says everything in both languages, with exact prices", () => {
    for (const model of models) {
      expect(model.price).toMatch(/^\d+\.\d{2}$/);
      expect(model.facts.en).toHaveLength(model.facts.fr.length);
      for (const text of [model.name, model.line, model.text])
        expect(text.en !== "" && text.fr !== "" && text.en !== text.fr).toBe(true);
    }
    expect(titleOf(productOf("STRATUS-OCHRE")!, "fr")).toBe("Veste de pluie Stratus, ocre");
    expect(Object.values(colourways).every(({ name }) => name.en && name.fr)).toBe(true);
  });

  it("knows thirty members, each in a store that exists or in none", () => {
    expect(community).toHaveLength(30);
    for (const { storeId } of community) expect(storeId === null || storeOf(storeId) !== undefined).toBe(true);
  });
});
