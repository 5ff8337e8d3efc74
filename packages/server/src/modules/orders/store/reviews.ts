import { sql } from "kysely";
import type { Db, Tx } from "#platform/db";

export type ReviewKind =
  | "changed_after_win"
  | "cancelled_after_win"
  | "cancelled_before_reconciliation"
  | "unknown_reference";

export interface ReviewRow {
  id: string;
  order_id: string;
  kind: ReviewKind;
  detail: string;
  created_at: Date;
  closed_at: Date | null;
  closed_by: string | null;
  note: string | null;
}

export type NewReview = Pick<ReviewRow, "id" | "order_id" | "kind" | "detail" | "created_at">;

/** Lists what staff must look at; the same thing about the same order is listed once, also after it was closed. */
export async function addReview(tx: Tx, review: NewReview): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into orders.reviews (id, order_id, kind, detail, created_at)
    select ${review.id}, ${review.order_id}, ${review.kind}, ${review.detail}, ${review.created_at}
    where not exists (select 1 from orders.reviews where order_id = ${review.order_id} and kind = ${review.kind} and detail = ${review.detail})`.execute(
    tx,
  );
  return numAffectedRows === 1n;
}

export async function listReviews(
  db: Db,
  of: { open: boolean; orderId: string | null; before: string | null; limit: number },
): Promise<ReviewRow[]> {
  const state = of.open ? sql`closed_at is null` : sql`closed_at is not null`;
  const order = of.orderId === null ? sql`true` : sql`order_id = ${of.orderId}`;
  const place = of.before === null ? sql`true` : sql`id < ${of.before}`;
  const { rows } = await sql<ReviewRow>`
    select * from orders.reviews where ${state} and ${order} and ${place} order by id desc limit ${of.limit}`.execute(
    db,
  );
  return rows;
}

export async function lockReview(tx: Tx, id: string): Promise<ReviewRow | null> {
  const { rows } = await sql<ReviewRow>`select * from orders.reviews where id = ${id} for update`.execute(tx);
  return rows[0] ?? null;
}

export async function closeReview(tx: Tx, id: string, of: { at: Date; by: string; note: string }): Promise<void> {
  await sql`update orders.reviews set closed_at = ${of.at}, closed_by = ${of.by}, note = ${of.note} where id = ${id}`.execute(
    tx,
  );
}

export async function reopenReview(tx: Tx, id: string): Promise<void> {
  await sql`update orders.reviews set closed_at = null, closed_by = null, note = null where id = ${id}`.execute(tx);
}
