import type { Balance, LedgerEntry, Page } from "@rapport/contracts";
import type { z } from "zod";
import { memberExists } from "#modules/people";
import type { Ctx } from "#platform/context";
import { pageOf } from "#platform/page";
import { refuse } from "#platform/refusal";
import { balanceOf, ledgerOf } from "../store/ledger.ts";
import { ledgerEntry } from "../views.ts";
import { instantCursor } from "./challenges.ts";

/** GAM-4, GAM-13: what a member ever earned and what is left to spend: the sums of the ledger. Levels do not exist yet. */
export async function balance(ctx: Ctx, memberId: string): Promise<z.output<typeof Balance>> {
  if (!(await memberExists(ctx.db, memberId))) throw refuse("not_found");
  return { ...(await balanceOf(ctx.db, memberId)), level: null };
}

/** GAM-13: every line of a member's books, newest first. */
export async function ledger(
  ctx: Ctx,
  memberId: string,
  page: { limit: number; cursor?: string | undefined },
): Promise<Page<z.output<typeof LedgerEntry>>> {
  if (!(await memberExists(ctx.db, memberId))) throw refuse("not_found");
  const rows = await ledgerOf(ctx.db, memberId, { before: instantCursor(page.cursor), limit: page.limit + 1 });
  return pageOf(rows, page.limit, { item: ledgerEntry, keys: (row) => [row.at.toISOString(), row.id] });
}
