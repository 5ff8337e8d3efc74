import type { CsvReport } from "@rapport/contracts";
import { settingsOf } from "#modules/programme";
import { audit } from "#platform/audit";
import { type CsvFile, readCsv } from "#platform/csv";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { refuse } from "#platform/refusal";
import { type KnownCategory, placePaths } from "../rules/category-paths.ts";
import { type ProductDraft, type Reading, rejected } from "../rules/csv-draft.ts";
import { isPlain, readPlain } from "../rules/read-plain.ts";
import { isShopify, readShopify } from "../rules/read-shopify.ts";
import { everyCategory, lockTree, saveCategories } from "../store/categories.ts";
import * as store from "../store/products.ts";

const maxBytes = 20 * 1024 * 1024;
const batch = 500;

/**
 * Takes products from a CSV as shops export it, all good lines in one transaction, and says of every odd line what was odd. With `dryRun` only the
 * report is made. Refuses `bad_csv`, `body_too_large`.
 */
export async function importCsv(
  ctx: Ctx,
  of: { file: AsyncIterable<Uint8Array>; currency: string | undefined; dryRun: boolean },
): Promise<CsvReport> {
  const file = await readCsv(of.file, maxBytes);
  const format = formatOf(file);
  const currency = of.currency ?? (await settingsOf(ctx)).currency;
  const read = format === "shopify" ? readShopify : readPlain;
  const reading = read(file.columns, file.lines, currency);
  const broken = file.broken.map(({ line, message }) => rejected(line, "broken_line", message));
  const notes = [...reading.notes, ...broken].toSorted((a, b) => a.line - b.line);
  const done = await ctx.transaction((tx) => take(tx, ctx, { reading, dryRun: of.dryRun }));
  return {
    format,
    lines: file.lines.length + broken.length,
    products: reading.drafts.length,
    ...done,
    rejected: notes.filter((note) => note.severity === "rejected").length,
    notes,
  };
}

function formatOf({ columns }: CsvFile): CsvReport["format"] {
  if (isShopify(columns)) return "shopify";
  if (isPlain(columns)) return "plain";
  throw refuse(
    "bad_csv",
    "The file needs at least the columns `sku` and `name`, or those of Shopify's product export.",
  );
}

async function take(
  tx: Tx,
  ctx: Ctx,
  { reading: { drafts }, dryRun }: { reading: Reading; dryRun: boolean },
): Promise<Pick<CsvReport, "created" | "updated" | "categories">> {
  await lockTree(tx);
  const paths = new Map(drafts.flatMap((draft) => draft.categories ?? []).map((path) => [JSON.stringify(path), path]));
  const placed = placePaths((await everyCategory(tx)).map(knownOf), [...paths.values()]);
  const idOf = new Map([...paths.keys()].map((key, index) => [key, placed.ids[index]!]));
  const known = await store.knownSkus(
    tx,
    drafts.map((draft) => draft.sku),
  );
  const done = { created: drafts.length - known.size, updated: known.size, categories: placed.created.length };
  if (dryRun) return done;

  await saveCategories(
    tx,
    placed.created.map(({ id, name, parentId }) => ({ id, name, parent_id: parentId })),
    ctx.now(),
  );
  for (let at = 0; at < drafts.length; at += batch)
    await write(tx, ctx, { drafts: drafts.slice(at, at + batch), idOf });
  await audit(tx, ctx, { action: "products.imported", subject: "products", change: done });
  return done;
}

function knownOf({
  id,
  name,
  parent_id,
}: {
  id: string;
  name: KnownCategory["name"];
  parent_id: string | null;
}): KnownCategory {
  return { id, name, parentId: parent_id };
}

async function write(
  tx: Tx,
  ctx: Ctx,
  { drafts, idOf }: { drafts: readonly ProductDraft[]; idOf: ReadonlyMap<string, string> },
): Promise<void> {
  const first = drafts[0];
  if (!first) return;
  await store.saveProducts(tx, drafts.map(rowOf), { at: ctx.now(), fields: fieldsOf(first), mergeTexts: true });
  if (first.categories === undefined) return;
  const links = drafts.map((draft) => ({
    sku: draft.sku,
    category_ids: [...new Set((draft.categories ?? []).map((path) => idOf.get(JSON.stringify(path))!))].slice(0, 50),
  }));
  await store.setCategories(tx, links);
}

/** What the file tells of a product: the same for all its lines. */
function fieldsOf(draft: ProductDraft): Set<store.Optional> {
  const { description, price, url, imageUrl, groupId, options, stock, active } = draft;
  const told = { description, price, url, image_url: imageUrl, group_id: groupId, options, stock, active };
  return new Set((Object.keys(told) as store.Optional[]).filter((field) => told[field] !== undefined));
}

function rowOf(draft: ProductDraft): store.ProductWrite {
  return {
    sku: draft.sku,
    name: draft.name,
    description: draft.description ?? { en: "" },
    price: draft.price?.amount ?? null,
    currency: draft.price?.currency ?? null,
    url: draft.url ?? null,
    image_url: draft.imageUrl ?? null,
    group_id: draft.groupId ?? null,
    options: { ...draft.options },
    stock: draft.stock ?? null,
    active: draft.active ?? true,
  };
}
