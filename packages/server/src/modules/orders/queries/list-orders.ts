import type { Api, OrderRow, Page, QueryOf } from "@rapport/contracts";
import { winsOf } from "#modules/gamification";
import { namesOf } from "#modules/people";
import type { Ctx } from "#platform/context";
import { decodePlace, pageOf } from "#platform/page";
import { type ListedOrder, listOrders as loadOrders } from "../store/lists.ts";
import { verificationPolicy } from "../verification.ts";
import { orderHead } from "./order-view.ts";

/** Orders, newest first, for staff, with the names of the credited members and the points earned. */
export async function listOrders(ctx: Ctx, query: QueryOf<Api["GET /orders"]>): Promise<Page<OrderRow>> {
  const rows = await loadOrders(ctx.db, {
    from: query.from ? new Date(query.from) : null,
    to: query.to ? new Date(query.to) : null,
    channel: query.channel ?? null,
    memberId: query.memberId ?? null,
    search: query.search?.replaceAll("\0", "").trim() || null,
    attribution: query.attribution ?? null,
    toReview: query.toReview === "true",
    before: decodePlace(query.cursor),
    limit: query.limit + 1,
  });
  const members = rows.flatMap((row) => [row.conversation_member_id, row.affiliation_member_id]);
  const names = await namesOf(ctx.db, [...new Set(members.filter((id) => id !== null))]);
  const wins = await winsOf(
    ctx.db,
    rows.map((row) => row.id),
  );
  const policy = await verificationPolicy(ctx.db, ctx);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id)?.name ?? id));
  const item = (row: ListedOrder): OrderRow => ({
    ...orderHead(row, policy),
    conversationMember: nameOf(row.conversation_member_id),
    affiliationMember: nameOf(row.affiliation_member_id),
    points: (wins.get(row.id) ?? []).reduce((sum, win) => sum + win.points, 0),
    toReview: row.to_review,
  });
  return pageOf(rows, query.limit, { item, keys: keysOf });
}

/** The place of an order in a list: when it was placed, and its id. */
export function keysOf(row: ListedOrder): [string, string] {
  return [row.placed_at.toISOString(), row.id];
}
