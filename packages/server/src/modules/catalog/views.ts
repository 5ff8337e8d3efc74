import type { Category, LocalText, Product, ProductCard } from "@rapport/contracts";
import type { CountedCategory } from "./store/categories.ts";
import type { ProductRow } from "./store/products.ts";

const mostShown = 2000;

export function categoryView(row: CountedCategory): Category {
  return { id: row.id, name: row.name, parentId: row.parent_id, products: row.products };
}

export function productView(row: ProductRow): Product {
  return {
    ...cardView(row),
    description: shown(row.description),
    categoryIds: row.category_ids,
    groupId: row.group_id,
    active: row.active,
  };
}

/** What a product card in a conversation shows. */
export function cardView(row: ProductRow): ProductCard {
  return {
    sku: row.sku,
    name: row.name,
    price:
      row.price === null || row.currency === null ? null : { amount: asWritten(row.price), currency: row.currency },
    url: row.url,
    imageUrl: row.image_url,
    stock: row.stock,
    options: row.options,
  };
}

/** "129.0000" is "129.00": at least two decimals, and none that says nothing. */
export function asWritten(amount: string): string {
  const [whole = "0", fraction = ""] = amount.split(".");
  return `${whole}.${fraction.replace(/0+$/u, "").padEnd(2, "0")}`;
}

// A wire text has an end; the whole description is kept, and found by search.
function shown(text: LocalText): LocalText {
  const cut = (words: string) =>
    words.length > mostShown ? `${words.slice(0, mostShown - 1).toWellFormed()}…` : words;
  return { en: cut(text.en), ...(text.fr === undefined ? {} : { fr: cut(text.fr) }) };
}
