import type { Order, OrderBody } from "@rapport/contracts";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { emit } from "#platform/events";
import { orderRecorded } from "../events.ts";
import { type Arrival, keepOrder } from "../keep-order.ts";
import { orderView } from "../queries/order-view.ts";
import { listCancelled } from "../reviews.ts";
import type { OrderSource } from "../rules/source.ts";
import { settleOrder } from "../settle-order.ts";
import { noteSighting } from "../sightings.ts";
import * as store from "../store/orders.ts";

/**
 * Records an order, once per id, whatever way and however often it comes (ORD-1); its contributors and what they earn are there with it, in one
 * transaction (ATT-6, GAM-2). Answers the order as it stands.
 */
export async function recordOrder(ctx: Ctx, id: string, of: { body: OrderBody; source: OrderSource }): Promise<Order> {
  const order = await ctx.transaction((tx) => recordOrderIn(tx, ctx, { id, ...of }));
  await noteSighting(ctx, of.source);
  return order;
}

/** The same inside a transaction of the caller, who then notes the sighting. */
export async function recordOrderIn(tx: Tx, ctx: Ctx, arrival: Arrival): Promise<Order> {
  const kept = await keepOrder(tx, ctx, arrival);
  const row = (await store.orderById(tx, arrival.id))!;
  if (!kept.changed) return orderView(tx, ctx, row);

  await settleOrder(tx, ctx, { row, toDecide: kept.toDecide, policy: kept.policy });
  await listCancelled(tx, ctx, { orderId: row.id, status: row.status, kind: "cancelled_after_win" });
  await emit(tx, orderRecorded, {
    orderId: row.id,
    placedAt: row.placed_at.toISOString(),
    isNew: kept.isNew,
    becameOk: kept.becameOk,
  });
  return orderView(tx, ctx, (await store.orderById(tx, arrival.id))!);
}
