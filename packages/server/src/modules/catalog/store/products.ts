import { sql } from "kysely";
import type { LocalText } from "@rapport/contracts";
import type { Db, Tx } from "#platform/db";

export interface ProductRow {
  sku: string;
  name: LocalText;
  description: LocalText;
  price: string | null;
  currency: string | null;
  url: string | null;
  image_url: string | null;
  group_id: string | null;
  options: Record<string, string>;
  stock: number | null;
  active: boolean;
  category_ids: string[];
}

/** What of a product a file may not tell; it then stays as it is. */
export type Optional = "description" | "price" | "url" | "image_url" | "group_id" | "options" | "stock" | "active";
export const everything: ReadonlySet<Optional> = new Set([
  "description",
  "price",
  "url",
  "image_url",
  "group_id",
  "options",
  "stock",
  "active",
]);

const columns = sql`p.sku, p.name, p.description, p.price, p.currency, p.url, p.image_url, p.group_id, p.options, p.stock, p.active,
  (select coalesce(array_agg(pc.category_id order by pc.category_id), '{}') from catalog.product_categories pc where pc.sku = p.sku) as category_ids`;

export async function productsBySku(db: Db, skus: readonly string[]): Promise<ProductRow[]> {
  const { rows } = await sql<ProductRow>`
    select ${columns} from catalog.products p where p.sku = any(${skus}::text[])`.execute(db);
  return rows;
}

export async function knownSkus(db: Db, skus: readonly string[]): Promise<Set<string>> {
  if (skus.length === 0) return new Set();
  const { rows } = await sql<{
    sku: string;
  }>`select sku from catalog.products where sku = any(${skus}::text[])`.execute(db);
  return new Set(rows.map((row) => row.sku));
}

export interface ProductWrite extends Omit<ProductRow, "category_ids"> {}

export interface WriteOptions {
  at: Date;
  /** What to write of products that are there already; the rest of them stays. */
  fields: ReadonlySet<Optional>;
  /** Keep a translation that the new text does not have. */
  mergeTexts: boolean;
}

/** Makes or changes products, whole batches in one statement. */
export async function saveProducts(tx: Tx, rows: readonly ProductWrite[], options: WriteOptions): Promise<void> {
  if (rows.length === 0) return;
  const { at, fields, mergeTexts } = options;
  const kept = (field: Optional, column = field as string) =>
    sql`${sql.ref(column)} = case when ${fields.has(field)} then ${sql.ref(`excluded.${column}`)} else ${sql.ref(`p.${column}`)} end`;
  const text = (column: "name" | "description") =>
    sql`case when ${mergeTexts} then ${sql.ref(`p.${column}`)} || ${sql.ref(`excluded.${column}`)} else ${sql.ref(`excluded.${column}`)} end`;
  await sql`
    insert into catalog.products as p (sku, name, description, price, currency, url, image_url, group_id, options, stock, active, created_at, updated_at)
    select sku, name, description, price, currency, url, image_url, group_id, options, stock, active, ${at}, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (sku text, name jsonb, description jsonb, price numeric, currency text, url text,
      image_url text, group_id text, options jsonb, stock integer, active boolean)
    order by sku
    on conflict (sku) do update set name = ${text("name")},
      description = case when ${fields.has("description")} then ${text("description")} else p.description end,
      ${kept("price")}, ${kept("price", "currency")}, ${kept("url")}, ${kept("image_url")}, ${kept("group_id")}, ${kept("options")},
      ${kept("stock")}, ${kept("active")}, updated_at = excluded.updated_at`.execute(tx);
}

/** Makes these the categories of these products. */
export async function setCategories(
  tx: Tx,
  rows: readonly { sku: string; category_ids: readonly string[] }[],
): Promise<void> {
  const links = rows.flatMap((row) =>
    row.category_ids.map((categoryId) => ({ sku: row.sku, category_id: categoryId })),
  );
  await sql`
    delete from catalog.product_categories where sku = any(${rows.map((row) => row.sku)}::text[])
      and (sku, category_id) not in (select sku, category_id from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as g (sku text, category_id text))`.execute(
    tx,
  );
  await sql`
    insert into catalog.product_categories (sku, category_id)
    select sku, category_id from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as g (sku text, category_id text) order by 1, 2
    on conflict do nothing`.execute(tx);
}

export interface ProductFilter {
  search: string | null;
  /** With every category below it. */
  categoryId: string | null;
  active: boolean | null;
  after: readonly string[] | null;
  limit: number;
}

/** A row with the place it has in its list: an exact SKU first, then names that begin so, then the rest, each by name. */
export interface ListedProduct extends ProductRow {
  tier: number;
  sort_name: string;
}

/** Products by name; searched words are the beginnings of words of name, SKU, options and description, all of them. */
export async function listProducts(db: Db, filter: ProductFilter): Promise<ListedProduct[]> {
  const { search, categoryId, active, after, limit } = filter;
  // Without a search there is one tier, and the list is a walk along an index.
  const tier = search === null ? sql`2` : tierOf(search);
  const isAfter =
    after === null
      ? sql`true`
      : sql`(${search === null ? sql`` : sql`p.tier,`} p.sort_name, p.sku) > (${search === null ? sql`` : sql`${after[0]}::int,`} ${after[1]}, ${after[2]})`;
  const { rows } = await sql<ListedProduct>`
    with recursive below as (
      select id from catalog.categories where id = ${categoryId}
      union select c.id from catalog.categories c join below b on c.parent_id = b.id)
    select ${columns}, p.tier, p.sort_name from (select p.*, ${tier} as tier from catalog.products p) p
    where ${search === null ? sql`true` : matches(search)}
      and (${active}::boolean is null or p.active = ${active})
      and (${categoryId}::text is null or exists (
        select 1 from catalog.product_categories pc join below b on b.id = pc.category_id where pc.sku = p.sku))
      and ${isAfter}
    order by ${search === null ? sql`` : sql`p.tier,`} p.sort_name, p.sku limit ${limit}`.execute(db);
  return rows;
}

function matches(search: string) {
  return sql`p.search @@ to_tsquery('simple', (select string_agg(word || ':*', ' & ')
    from regexp_split_to_table(catalog.fold(${search}), '\\s+') as word where word <> ''))`;
}

function tierOf(search: string) {
  return sql`case when lower(p.sku) = lower(trim(${search})) then 0
    when starts_with(p.sort_name, trim(catalog.fold(${search}))) then 1 else 2 end`;
}

export async function productsAfter(db: Db, sku: string, limit: number): Promise<ProductRow[]> {
  const { rows } = await sql<ProductRow>`
    select ${columns} from catalog.products p where p.sku > ${sku} order by p.sku limit ${limit}`.execute(db);
  return rows;
}
