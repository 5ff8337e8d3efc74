import type { Category, Page, Product, ProductCard } from "@rapport/contracts";
import type { Ctx } from "#platform/context";
import type { Db } from "#platform/db";
import { decodeCursor, pageOf } from "#platform/page";
import { refuse } from "#platform/refusal";
import * as categories from "../store/categories.ts";
import * as products from "../store/products.ts";
import { cardView, categoryView, productView } from "../views.ts";

export { knownCategories } from "../store/categories.ts";
export { knownSkus } from "../store/products.ts";

/** What cards show of these SKUs; those that are not in the catalogue are not in the answer. */
export async function cardsOf(db: Db, skus: readonly string[]): Promise<Map<string, ProductCard>> {
  const rows = skus.length > 0 ? await products.productsBySku(db, skus) : [];
  return new Map(rows.map((row) => [row.sku, cardView(row)]));
}

/** GAM-6: the categories of each of these SKUs with every category above them; a SKU without any has the empty set. */
export async function categoriesOf(db: Db, skus: readonly string[]): Promise<Map<string, Set<string>>> {
  const found = new Map(skus.map((sku) => [sku, new Set<string>()]));
  const rows = skus.length > 0 ? await categories.categoriesOfSkus(db, skus) : [];
  for (const { sku, ids } of rows) found.set(sku, new Set(ids));
  return found;
}

export async function category(ctx: Ctx, id: string): Promise<Category> {
  const row = await categories.categoryById(ctx.db, id);
  if (!row) throw refuse("not_found");
  return categoryView(row);
}

/** The whole tree, parents before children. */
export async function categoryTree(ctx: Ctx): Promise<{ items: Category[] }> {
  return { items: (await categories.tree(ctx.db)).map(categoryView) };
}

export async function product(ctx: Ctx, sku: string): Promise<Product> {
  const [row] = await products.productsBySku(ctx.db, [sku]);
  if (!row) throw refuse("not_found");
  return productView(row);
}

export interface ProductQuery {
  search?: string | undefined;
  categoryId?: string | undefined;
  active?: "true" | "false" | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** Products by name: those whose words begin with all the words searched, in a category or below it. */
export async function listProducts(ctx: Ctx, query: ProductQuery): Promise<Page<Product>> {
  const after = decodeCursor(query.cursor, 3);
  if (after && !/^[012]$/u.test(after[0]!)) throw refuse("bad_cursor");
  const rows = await products.listProducts(ctx.db, {
    search: query.search?.trim() || null,
    categoryId: query.categoryId ?? null,
    active: query.active === undefined ? null : query.active === "true",
    after,
    limit: query.limit + 1,
  });
  return pageOf(rows, query.limit, { item: productView, keys: (row) => [row.tier, row.sort_name, row.sku] });
}
