import type { Db } from "#platform/db";
import type { CategoryRecord } from "../actions/save-category.ts";
import type { ProductRecord } from "../actions/save-product.ts";
import { tree } from "../store/categories.ts";
import { productsAfter, type ProductRow } from "../store/products.ts";
import { asWritten } from "../views.ts";

const batch = 1000;

/** The category tree, parents first, then every product, in the import's format. */
export async function* exportRecords(db: Db): AsyncIterable<CategoryRecord | ProductRecord> {
  for (const { id, name, parent_id } of await tree(db)) yield { type: "category", id, name, parentId: parent_id };
  let rows = await productsAfter(db, "", batch);
  while (rows.length > 0) {
    yield* rows.map(recordOf);
    rows = await productsAfter(db, rows.at(-1)!.sku, batch);
  }
}

function recordOf(row: ProductRow): ProductRecord {
  const { price, currency } = row;
  return {
    type: "product",
    id: row.sku,
    name: row.name,
    // A text in one language may be longer than one in several.
    description: row.description.fr === undefined ? row.description.en : row.description,
    price: price === null || currency === null ? null : { amount: asWritten(price), currency },
    url: row.url,
    imageUrl: row.image_url,
    categoryIds: row.category_ids,
    groupId: row.group_id,
    options: row.options,
    stock: row.stock,
    active: row.active,
  };
}
