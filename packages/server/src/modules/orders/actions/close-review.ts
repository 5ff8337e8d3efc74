import { nameOf } from "#platform/actor";
import { audit } from "#platform/audit";
import type { Ctx } from "#platform/context";
import { refuse } from "#platform/refusal";
import * as store from "../store/reviews.ts";

/** Staff looked at an order and say so, with a note. Refuses `already_decided` the second time. */
export async function closeReview(ctx: Ctx, id: string, note: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const review = await store.lockReview(tx, id);
    if (!review) throw refuse("not_found");
    if (review.closed_at) throw refuse("already_decided");
    await store.closeReview(tx, id, { at: ctx.now(), by: nameOf(ctx.actor), note });
    await audit(tx, ctx, {
      action: "review.closed",
      subject: review.order_id,
      reason: note,
      change: { kind: review.kind },
    });
  });
  ctx.live.publish("staff", { type: "changed", topic: "orders" });
}
