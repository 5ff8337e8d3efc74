import type { Evidence } from "@rapport/contracts";
import { changeContributor, type ContributorChange } from "#modules/attribution";
import type { Ctx } from "#platform/context";
import { refuse } from "#platform/refusal";
import { orderEvidence } from "../queries/evidence-view.ts";
import { judgeSide } from "../settle-order.ts";
import * as store from "../store/orders.ts";
import { verificationPolicy } from "../verification.ts";

/**
 * ATT-7: a named staff member says who contributed, or that nobody did. The new contributor's challenges are judged if that side never was; what
 * was won before stays, for staff to reverse with a reason.
 */
export async function changeOrderContributor(ctx: Ctx, change: ContributorChange): Promise<Evidence> {
  await ctx.transaction(async (tx) => {
    await store.lockOrder(tx, change.orderId);
    const row = await store.orderById(tx, change.orderId);
    if (!row) throw refuse("not_found");
    const decision = await changeContributor(tx, ctx, change);
    await judgeSide(tx, ctx, { row, decision, side: change.side, policy: await verificationPolicy(tx, ctx) });
  });
  return orderEvidence(ctx, change.orderId);
}
