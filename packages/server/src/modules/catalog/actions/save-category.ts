import type { Category, CategoryBody, ImportRecord, LocalText } from "@rapport/contracts";
import { audit } from "#platform/audit";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { refuse, type Refusal } from "#platform/refusal";
import { refusedParents, type TreeRefusal } from "../rules/category-tree.ts";
import * as store from "../store/categories.ts";
import { categoryView } from "../views.ts";

export type CategoryRecord = Extract<ImportRecord, { type: "category" }>;

/** Makes or replaces a category. Refuses `category_cycle` (GAM-6), also against a change at the same time, and `unknown_reference`. */
export async function saveCategory(ctx: Ctx, id: string, body: CategoryBody): Promise<Category> {
  return ctx.transaction(async (tx) => {
    await store.lockTree(tx);
    const parentId = body.parentId ?? null;
    const known = await store.withAncestors(tx, parentId ? [parentId, id] : [id]);
    const refused = refusedParents(parentsOf(known), new Map([[id, parentId]])).get(id);
    if (refused) throw refusal(refused, { id, parentId });
    await store.saveCategories(tx, [rowOf(id, body)], ctx.now());
    if (ctx.actor.kind === "account")
      await audit(tx, ctx, { action: "category.saved", subject: id, change: { name: body.name, parentId } });
    return categoryView((await store.categoryById(tx, id))!);
  });
}

/**
 * All categories of a stream at once, because one may stand below another that comes later. Answers, for each record in its place, the refusal or
 * nothing: `category_cycle`, `unknown_reference`.
 */
export async function importCategories(
  tx: Tx,
  ctx: Ctx,
  records: readonly CategoryRecord[],
): Promise<(Refusal | null)[]> {
  await store.lockTree(tx);
  const rows = new Map(records.map((record) => [record.id, rowOf(record.id, record)]));
  const wanted = new Map([...rows.values()].map((row) => [row.id, row.parent_id]));
  const refused = refusedParents(parentsOf(await store.everyCategory(tx)), wanted);
  await store.saveCategories(
    tx,
    [...rows.values()].filter((row) => !refused.has(row.id)),
    ctx.now(),
  );
  return records.map(({ id, parentId }) => {
    const reason = refused.get(id);
    return reason ? refusal(reason, { id, parentId: parentId ?? null }) : null;
  });
}

function parentsOf(rows: readonly store.CategoryRow[]): Map<string, string | null> {
  return new Map(rows.map((row) => [row.id, row.parent_id]));
}

function refusal(reason: TreeRefusal, { id, parentId }: { id: string; parentId: string | null }): Refusal {
  if (reason === "unknown_reference") return refuse(reason, `There is no category ${parentId}.`);
  return refuse(reason, `The category ${id} would stand below itself.`);
}

function rowOf(
  id: string,
  body: { name: string | LocalText; parentId?: string | null | undefined },
): store.CategoryRow {
  const name = typeof body.name === "string" ? { en: body.name } : body.name;
  return { id, name, parent_id: body.parentId ?? null };
}
