import { sql } from "kysely";
import type { LocalText } from "@rapport/contracts";
import type { Db, Tx } from "#platform/db";

export interface CategoryRow {
  id: string;
  name: LocalText;
  parent_id: string | null;
}

export interface CountedCategory extends CategoryRow {
  /** Products whose own category it is. */
  products: number;
}

const counted = sql`(select count(*)::int from catalog.product_categories pc where pc.category_id = c.id) as products`;

/** One change of the tree at a time: two that are sound alone may close a circle together. */
export async function lockTree(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('catalog.categories', 0))`.execute(tx);
}

export async function categoryById(db: Db, id: string): Promise<CountedCategory | null> {
  const { rows } = await sql<CountedCategory>`
    select c.id, c.name, c.parent_id, ${counted} from catalog.categories c where c.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** The whole tree: parents before children, at one level by id. */
export async function tree(db: Db): Promise<CountedCategory[]> {
  const { rows } = await sql<CountedCategory>`
    with recursive below as (
      select id, name, parent_id, 0 as depth from catalog.categories where parent_id is null
      union all
      select c.id, c.name, c.parent_id, b.depth + 1 from catalog.categories c join below b on c.parent_id = b.id)
    select c.id, c.name, c.parent_id, ${counted} from below c order by c.depth, c.id`.execute(db);
  return rows;
}

export async function everyCategory(db: Db): Promise<CategoryRow[]> {
  const { rows } = await sql<CategoryRow>`select id, name, parent_id from catalog.categories order by id`.execute(db);
  return rows;
}

/** These categories with all above them. */
export async function withAncestors(db: Db, ids: readonly string[]): Promise<CategoryRow[]> {
  const { rows } = await sql<CategoryRow>`
    with recursive above as (
      select id, name, parent_id from catalog.categories where id = any(${ids}::text[])
      union
      select c.id, c.name, c.parent_id from catalog.categories c join above a on c.id = a.parent_id)
    select * from above`.execute(db);
  return rows;
}

export async function knownCategories(db: Db, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`select id from catalog.categories where id = any(${ids}::text[])`.execute(
    db,
  );
  return new Set(rows.map((row) => row.id));
}

export async function saveCategories(tx: Tx, rows: readonly CategoryRow[], at: Date): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into catalog.categories as c (id, name, parent_id, created_at)
    select id, name, parent_id, ${at} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (id text, name jsonb, parent_id text)
    on conflict (id) do update set name = excluded.name, parent_id = excluded.parent_id`.execute(tx);
}

/** The categories of each of these SKUs with every category above them (GAM-6); a SKU without any is not there. */
export async function categoriesOfSkus(db: Db, skus: readonly string[]): Promise<{ sku: string; ids: string[] }[]> {
  const { rows } = await sql<{ sku: string; ids: string[] }>`
    with recursive above as (
      select sku, category_id from catalog.product_categories where sku = any(${skus}::text[])
      union
      select a.sku, c.parent_id from above a join catalog.categories c on c.id = a.category_id where c.parent_id is not null)
    select sku, array_agg(category_id) as ids from above group by sku`.execute(db);
  return rows;
}
