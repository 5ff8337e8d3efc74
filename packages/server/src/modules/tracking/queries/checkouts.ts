import type { Db } from "#platform/db";
import * as store from "../store/checkouts.ts";

/** A checkout that the tag told (ORD-3). */
export interface CheckoutFact {
  cartId: string;
  visitorId: string;
  email: string | null;
  at: Date;
}

const newest = 20;

/** ORD-3: the checkouts by which an order's shopper may be recovered: that of its cart, and the latest of its e-mail up to the order. */
export async function checkoutsFor(
  db: Db,
  order: { cartId: string | null; email: string | null; placedAt: Date },
): Promise<CheckoutFact[]> {
  if (order.cartId === null && order.email === null) return [];
  const rows = await store.checkoutsFor(db, {
    cartId: order.cartId,
    email: order.email,
    until: order.placedAt,
    limit: newest,
  });
  return rows.map((row) => ({ cartId: row.cart_id, visitorId: row.visitor_id, email: row.email, at: row.at }));
}
