import { audit } from "#platform/audit";
import type { Ctx } from "#platform/context";
import { refuse } from "#platform/refusal";
import * as store from "../store/reviews.ts";

/** A review was closed too early: the order stands under review again. One that is open stays so; what the note said is in the audit log. */
export async function reopenReview(ctx: Ctx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const review = await store.lockReview(tx, id);
    if (!review) throw refuse("not_found");
    if (!review.closed_at) return;
    await store.reopenReview(tx, id);
    await audit(tx, ctx, { action: "review.reopened", subject: review.order_id, change: { kind: review.kind } });
  });
  ctx.live.publish("staff", { type: "changed", topic: "orders" });
}
