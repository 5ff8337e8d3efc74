import { accountByEmail } from "#modules/accounts";
import type { Ctx } from "#platform/context";
import { dropApplicationsBefore } from "../store/applications.ts";
import { memberByAccount } from "../store/members.ts";

const keptDays = 30;

/** A registration that nobody proved within 30 days is forgotten, and so is its account, unless somebody else has a use for it. */
export async function dropStaleApplications(ctx: Ctx): Promise<void> {
  const before = new Date(ctx.now().getTime() - keptDays * 24 * 60 * 60 * 1000);
  for (const email of await dropApplicationsBefore(ctx.db, before)) {
    const account = await accountByEmail(ctx.db, email);
    if (account && !(await memberByAccount(ctx.db, account.id))) await ctx.accounts.forget(ctx, account.id);
  }
}
