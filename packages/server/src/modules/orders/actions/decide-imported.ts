import { inDecisionOrder } from "#modules/attribution";
import type { Ctx } from "#platform/context";
import { recover } from "../keep-order.ts";
import { listCancelled } from "../reviews.ts";
import { asksForVerification, type VerificationPolicy } from "../rules/verification.ts";
import { settleOrder } from "../settle-order.ts";
import * as store from "../store/orders.ts";
import { knownOrder } from "../stored.ts";
import { verificationPolicy } from "../verification.ts";

const atOnce = 4;

/**
 * ATT-6, GAM-5: when all facts of an import are in, decides its orders, oldest first, and judges those that have ever been OK; store purchases wait
 * for the reconciliation. Safe to repeat: what was decided and judged stays. Rewards are dated by the OK they rest on.
 */
export async function decideAndJudgeImported(ctx: Ctx, orderIds: readonly string[]): Promise<void> {
  const places = await store.placesOf(ctx.db, [...new Set(orderIds)]);
  const policy = await verificationPolicy(ctx.db, ctx);
  const next = inDecisionOrder(places).values();
  // Several at once, for all facts are in: no decision rests on another, and orders of one customer wait for each other.
  const worker = async () => {
    for (const { orderId } of next) await settleImported(ctx, orderId, policy);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

function settleImported(ctx: Ctx, id: string, policy: VerificationPolicy): Promise<void> {
  return ctx.transaction(async (tx) => {
    await store.commitLazily(tx);
    await store.lockOrder(tx, id);
    const known = await store.orderById(tx, id);
    if (!known) return;
    const toDecide = known.attribution_state === "pending";
    const recovered = toDecide ? await recover(tx, knownOrder(known)) : null;
    if (recovered !== null) await store.saveRecovered(tx, id, recovered);
    const row = { ...known, recovered_visitor_id: recovered ?? known.recovered_visitor_id };
    const okAt = asksForVerification(policy) ? row.verified_ok_at : row.ok_at;
    await settleOrder(tx, ctx, { row, toDecide, policy, ...(okAt ? { at: okAt } : {}) });
    await listCancelled(tx, ctx, { orderId: id, status: row.status, kind: "cancelled_after_win" });
  });
}
