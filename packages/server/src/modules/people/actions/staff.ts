import type { StaffRight } from "@rapport/contracts";
import { accountByEmail, allStaff } from "#modules/accounts";
import type { Ctx } from "#platform/context";
import { refuse } from "#platform/refusal";
import { takeApplication } from "../store/applications.ts";
import { memberIdsByAccount } from "../store/members.ts";

/** PEO-10: who may work in the Manager. */
export async function staffList(ctx: Ctx) {
  const staff = await allStaff(ctx.db);
  const members = await memberIdsByAccount(
    ctx.db,
    staff.map((one) => one.account_id),
  );
  return {
    items: staff.map((one) => ({
      email: one.email,
      name: one.name,
      right: one.staff_right,
      memberId: members.get(one.account_id) ?? null,
      lastSeenAt: one.last_seen_at?.toISOString() ?? null,
    })),
  };
}

/**
 * PEO-10: gives, changes or takes a staff right; a new account gets a mail to set its password, and so does one whose e-mail nobody proved: whoever
 * registered under a colleague's address before gets no right by it. Throws `last_administrator`.
 */
export async function setStaffRight(
  ctx: Ctx,
  email: string,
  of: { right: StaffRight | null; name?: string | undefined },
): Promise<void> {
  if (of.right === null) {
    const known = await accountByEmail(ctx.db, email);
    if (!known) throw refuse("not_found");
    return ctx.accounts.setRight(ctx, known.id, null);
  }
  const { id, created } = await ctx.accounts.ensure(email, of.name?.trim() || email);
  const isNew = (await ctx.accounts.rightOf(ctx.db, id)) === null;
  const isEmptied = !created && isNew && (await ctx.accounts.onlyByMail(ctx, id));
  await ctx.accounts.setRight(ctx, id, of.right);
  if (isNew) await ctx.transaction((tx) => takeApplication(tx, email));
  if (created || isEmptied) await ctx.accounts.sendPasswordLink(email);
}
