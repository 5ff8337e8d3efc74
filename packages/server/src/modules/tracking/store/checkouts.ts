import { sql } from "kysely";
import type { Db, Tx } from "#platform/db";

export interface CheckoutRow {
  cart_id: string;
  visitor_id: string;
  customer_id: string | null;
  email: string | null;
  at: Date;
  order_id: string | null;
}

/** The first visitor of a cart stays its visitor; what was empty is filled in. */
export async function saveCheckout(tx: Tx, row: CheckoutRow): Promise<void> {
  await sql`
    insert into tracking.checkouts as known (cart_id, visitor_id, customer_id, email, at, order_id)
    values (${row.cart_id}, ${row.visitor_id}, ${row.customer_id}, ${row.email}, ${row.at}, ${row.order_id})
    on conflict (cart_id) do update set
      customer_id = coalesce(known.customer_id, excluded.customer_id), email = coalesce(known.email, excluded.email),
      order_id = coalesce(known.order_id, excluded.order_id)`.execute(tx);
}

/** The checkout of a cart, and the latest ones of an e-mail not after an instant. */
export async function checkoutsFor(
  db: Db,
  of: { cartId: string | null; email: string | null; until: Date; limit: number },
): Promise<CheckoutRow[]> {
  const { rows } = await sql<CheckoutRow>`
    (select * from tracking.checkouts where cart_id = ${of.cartId})
    union all
    (select * from tracking.checkouts where email = ${of.email} and at <= ${of.until} order by at desc, cart_id limit ${of.limit})`.execute(
    db,
  );
  return rows;
}

/** PEO-11: takes e-mail and customer id out of the checkouts of a visitor who was erased. */
export async function forgetCustomer(tx: Tx, visitorId: string): Promise<void> {
  await sql`update tracking.checkouts set email = null, customer_id = null where visitor_id = ${visitorId}`.execute(tx);
}
