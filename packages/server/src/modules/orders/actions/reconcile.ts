import { settingsOf } from "#modules/programme";
import type { Ctx } from "#platform/context";
import { emit } from "#platform/events";
import { newId } from "#platform/ids";
import { refuse } from "#platform/refusal";
import { reconciled } from "../events.ts";
import { recover } from "../keep-order.ts";
import { listCancelled } from "../reviews.ts";
import { completeOrder } from "../settle-order.ts";
import { ordersToReconcile, type Place } from "../store/lists.ts";
import * as store from "../store/orders.ts";
import * as runs from "../store/reconciliations.ts";
import { knownOrder } from "../stored.ts";
import { verificationPolicy } from "../verification.ts";

const dayMs = 86_400_000;
const forgottenAfterMs = dayMs / 2;
const chunk = 200;

/** Starts a reconciliation and answers its id at once; how it goes is told by `reconciliationRun`. */
export async function startReconciliation(ctx: Ctx): Promise<{ id: string }> {
  const id = await newRun(ctx);
  run(ctx, id).catch((error: unknown) => ctx.log.error({ err: error, run: id }, "the reconciliation failed"));
  return { id };
}

/** Runs a whole reconciliation, as every night. */
export async function reconcile(ctx: Ctx): Promise<{ decided: number }> {
  return { decided: await run(ctx, await newRun(ctx)) };
}

/** How a run went. Refuses `not_found`. */
export async function reconciliationRun(ctx: Ctx, id: string): Promise<Pick<runs.RunRow, "status" | "decided">> {
  const known = await runs.runById(ctx.db, id);
  if (!known) throw refuse("not_found");
  return { status: known.status, decided: known.decided };
}

async function newRun(ctx: Ctx): Promise<string> {
  const id = newId("job");
  await runs.failForgotten(ctx.db, new Date(ctx.now().getTime() - forgottenAfterMs));
  await runs.addRun(ctx.db, id, ctx.now());
  return id;
}

async function run(ctx: Ctx, id: string): Promise<number> {
  let decided = 0;
  try {
    for await (const orderId of ordersDue(ctx)) {
      if (await reconcileOrder(ctx, orderId)) decided += 1;
    }
    await ctx.transaction((tx) => emit(tx, reconciled, { runId: id, decided }));
    await runs.saveRun(ctx.db, { id, status: "done", decided, finishedAt: ctx.now() });
    return decided;
  } catch (error) {
    await runs.saveRun(ctx.db, { id, status: "failed", decided, finishedAt: ctx.now() });
    throw error;
  }
}

/** ATT-6, ATT-7: every pending order, and those of the reconciliation span that lack a contributor, oldest first. */
async function* ordersDue(ctx: Ctx): AsyncIterable<string> {
  const { reconciliationSpanDays } = await settingsOf(ctx);
  const since = new Date(ctx.now().getTime() - reconciliationSpanDays * dayMs);
  let after: Place = [new Date(0), ""];
  for (;;) {
    const due = await ordersToReconcile(ctx.db, { since, after, limit: chunk });
    yield* due.map((row) => row.id);
    const last = due.at(-1);
    if (!last || due.length < chunk) return;
    after = [last.placed_at, last.id];
  }
}

/**
 * ATT-6, ATT-7: one order in a transaction of its own: recovers its shopper from a checkout that came since, decides it or fills what is empty, and
 * judges what was attached. Answers whether that changed anything.
 */
async function reconcileOrder(ctx: Ctx, id: string): Promise<boolean> {
  return ctx.transaction(async (tx) => {
    await store.lockOrder(tx, id);
    const known = await store.orderById(tx, id);
    if (!known) return false;
    const visitorId = known.recovered_visitor_id ?? (await recover(tx, knownOrder(known)));
    if (visitorId !== null && known.recovered_visitor_id === null) await store.saveRecovered(tx, id, visitorId);
    const row = { ...known, recovered_visitor_id: visitorId };
    const { wasPending, attached } = await completeOrder(tx, ctx, { row, policy: await verificationPolicy(tx, ctx) });
    if (wasPending)
      await listCancelled(tx, ctx, { orderId: id, status: row.status, kind: "cancelled_before_reconciliation" });
    return wasPending || attached.length > 0;
  });
}
