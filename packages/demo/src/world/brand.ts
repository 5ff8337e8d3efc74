import { categories, colourways, products, titleOf } from "../catalogue/index.ts";
import { stores } from "../catalogue/stores.ts";
import type { ImportRecord } from "./records.ts";

/** The programme's settings, categories, stores and products. */
export function* brandRecords(shopUrl: string): Iterable<ImportRecord> {
  yield {
    type: "setting",
    id: "alder",
    values: {
      programmeName: "Alder",
      accent: "#234f3c",
      scenario: "retail",
      timezone: "Europe/Paris",
      defaultLocale: "en",
      currency: "EUR",
      sites: [shopUrl],
      privacyUrl: `${shopUrl}/privacy`,
    },
  };
  for (const { id, parentId, name } of categories) yield { type: "category", id, name, parentId };
  for (const { id, name, ...address } of stores) yield { type: "store", id, name, address };
  for (const [index, product] of products.entries()) {
    const { model, sku, slug, colour } = product;
    yield {
      type: "product",
      id: sku,
      name: { en: titleOf(product, "en"), fr: titleOf(product, "fr") },
      description: { en: `${model.line.en} ${model.text.en}`, fr: `${model.line.fr} ${model.text.fr}` },
      price: { amount: model.price, currency: "EUR" },
      url: `${shopUrl}/products/${slug}`,
      imageUrl: `${shopUrl}/art/products/${sku}.svg`,
      categoryIds: [model.categoryId],
      groupId: model.id,
      options: { colour: colourways[colour].name.en },
      stock: 6 + ((index * 37) % 60),
    };
  }
}
