import type { ImportRecord, LocalText, Product, ProductBody } from "@rapport/contracts";
import { audit } from "#platform/audit";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { refuse, type Refusal } from "#platform/refusal";
import { knownCategories } from "../store/categories.ts";
import * as store from "../store/products.ts";
import { productView } from "../views.ts";

export type ProductRecord = Extract<ImportRecord, { type: "product" }>;

/** Makes or replaces a product; what the body leaves out is then empty. Refuses `unknown_reference` for a category that is not there. */
export async function saveProduct(ctx: Ctx, sku: string, body: ProductBody): Promise<Product> {
  return ctx.transaction(async (tx) => {
    const [refusal] = await writeProducts(tx, ctx, [{ sku, body }]);
    if (refusal) throw refusal;
    const [row] = await store.productsBySku(tx, [sku]);
    const product = productView(row!);
    if (ctx.actor.kind === "account")
      await audit(tx, ctx, { action: "product.saved", subject: sku, change: { product } });
    return product;
  });
}

/**
 * Products of a stream; its categories are in before. Answers, for each record in its place, the refusal or nothing: `unknown_reference`.
 */
export function importProducts(tx: Tx, ctx: Ctx, records: readonly ProductRecord[]): Promise<(Refusal | null)[]> {
  return writeProducts(
    tx,
    ctx,
    records.map((record) => ({ sku: record.id, body: record })),
  );
}

async function writeProducts(
  tx: Tx,
  ctx: Ctx,
  given: readonly { sku: string; body: ProductBody }[],
): Promise<(Refusal | null)[]> {
  const known = await knownCategories(tx, [...new Set(given.flatMap(({ body }) => body.categoryIds ?? []))]);
  const answers = given.map(({ body }) => {
    const unknown = body.categoryIds?.find((id) => !known.has(id));
    return unknown === undefined ? null : refuse("unknown_reference", `There is no category ${unknown}.`);
  });
  const good = given.filter((_, index) => answers[index] === null);
  // The same SKU twice in one batch: the later line is the update.
  const rows = [...new Map(good.map(({ sku, body }) => [sku, rowOf(sku, body)])).values()];
  const writes = rows.map(({ category_ids: _ids, ...row }) => row);
  await store.saveProducts(tx, writes, { at: ctx.now(), fields: store.everything, mergeTexts: false });
  await store.setCategories(tx, rows);
  return answers;
}

function rowOf(sku: string, body: ProductBody): store.ProductRow {
  return {
    sku,
    name: localText(body.name),
    description: localText(body.description ?? ""),
    price: body.price?.amount ?? null,
    currency: body.price?.currency ?? null,
    url: body.url ?? null,
    image_url: body.imageUrl ?? null,
    group_id: body.groupId ?? null,
    options: body.options ?? {},
    stock: body.stock ?? null,
    active: body.active ?? true,
    category_ids: [...new Set(body.categoryIds)],
  };
}

function localText(text: string | LocalText): LocalText {
  return typeof text === "string" ? { en: text } : text;
}
