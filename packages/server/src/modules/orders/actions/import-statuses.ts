import { settingsOf } from "#modules/programme";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { refuse, type Refusal } from "#platform/refusal";
import type { StatusRecord } from "../records.ts";
import { withStatus } from "../rules/status-history.ts";
import * as store from "../store/orders.ts";
import { factsRow, knownOrder } from "../stored.ts";

const dayMs = 86_400_000;

/**
 * ORD-2: puts statuses of the past into the histories of their orders, in order of their instants. Refuses one of an order that is not there, and one
 * more than 24 h ahead (ORD-1).
 */
export async function importStatuses(tx: Tx, ctx: Ctx, records: readonly StatusRecord[]): Promise<(Refusal | null)[]> {
  const ids = [...new Set(records.map((record) => record.orderId))];
  await store.lockOrders(tx, ids);
  const orders = new Map((await store.ordersByIds(tx, ids)).map((row) => [row.id, { row, order: knownOrder(row) }]));
  const latest = ctx.now().getTime() + dayMs;
  const answers = records.map((record) => {
    const known = orders.get(record.orderId);
    const at = new Date(record.at);
    if (!known) return refuse("unknown_reference", `There is no order ${record.orderId}.`);
    if (at.getTime() > latest) return refuse("instant_in_future");
    const { order } = known;
    known.order = { ...order, history: withStatus(order.history, { status: record.status, at, source: "import" }) };
    return null;
  });
  await save(tx, ctx, [...orders.values()]);
  return answers;
}

async function save(
  tx: Tx,
  ctx: Ctx,
  changed: readonly { row: store.WholeOrder; order: ReturnType<typeof knownOrder> }[],
): Promise<void> {
  if (changed.length === 0) return;
  const settings = await settingsOf({ caches: ctx.caches, db: tx });
  const rows = changed.map(({ row, order }) =>
    factsRow(row.id, order, { recoveredVisitorId: row.recovered_visitor_id, remarks: row.remarks, settings }),
  );
  await store.saveFacts(tx, rows, ctx.now());
  await store.saveParts(
    tx,
    changed.map(({ row, order }) => ({ id: row.id, lines: order.lines, statuses: order.history })),
  );
}
