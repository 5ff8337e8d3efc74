import type { Member } from "@rapport/contracts";
import { rightsOf } from "#modules/accounts";
import type { Ctx } from "#platform/context";
import type { MemberRow } from "../store/members.ts";
import { memberView } from "../views.ts";

/** Members as staff see them, with the right each has in the Manager (PEO-10). */
export async function memberViews(ctx: Ctx, rows: readonly MemberRow[]): Promise<Member[]> {
  const rights = await rightsOf(
    ctx.db,
    rows.flatMap((row) => row.account_id ?? []),
  );
  return rows.map((row) => memberView(row, { now: ctx.now(), right: rights.get(row.account_id ?? "") ?? null }));
}

export async function oneMemberView(ctx: Ctx, row: MemberRow): Promise<Member> {
  return (await memberViews(ctx, [row]))[0]!;
}
