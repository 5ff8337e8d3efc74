import type { Api, Page, QueryOf, ResponseOf } from "@rapport/contracts";
import type { Ctx } from "#platform/context";
import { decodeCursor, pageOf } from "#platform/page";
import * as store from "../store/reviews.ts";

type Review = ResponseOf<Api["GET /reviews"]>["items"][number];

/** Orders to review, newest first: what changed or was cancelled after it earned, and what nobody knows. */
export async function listReviews(ctx: Ctx, query: QueryOf<Api["GET /reviews"]>): Promise<Page<Review>> {
  const rows = await store.listReviews(ctx.db, {
    open: query.open === "true",
    orderId: query.orderId ?? null,
    before: decodeCursor(query.cursor, 1)?.[0] ?? null,
    limit: query.limit + 1,
  });
  const item = (row: store.ReviewRow): Review => ({
    id: row.id,
    orderId: row.order_id,
    kind: row.kind,
    detail: row.detail,
    createdAt: row.created_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    closedBy: row.closed_by,
    note: row.note,
  });
  return pageOf(rows, query.limit, { item, keys: (row) => [row.id] });
}
