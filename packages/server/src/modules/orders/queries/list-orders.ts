import type { Api, OrderRow, QueryOf, ResponseOf } from "@rapport/contracts";
import { winsOf } from "#modules/gamification";
import { type LegalName, legalNamesOf } from "#modules/people";
import { settingsOf } from "#modules/programme";
import type { Ctx } from "#platform/context";
import { pageOf, periodOf } from "#platform/page";
import { amountText } from "../amount-text.ts";
import { asksForVerification } from "../rules/verification.ts";
import { type ListedOrder, listOrders as loadOrders, type OrderFilters, totalsOfOrders } from "../store/lists.ts";
import { verificationPolicy } from "../verification.ts";
import { orderHead } from "./order-view.ts";

type Query = QueryOf<Api["GET /orders"]>;

/** Orders, newest first, for staff, with the legal names of the credited members (PEO-6) and the points earned. */
export async function listOrders(ctx: Ctx, query: Query): Promise<ResponseOf<Api["GET /orders"]>> {
  const policy = await verificationPolicy(ctx.db, ctx);
  const { currency } = await settingsOf(ctx);
  const period = periodOf(query);
  const filters = filtersOf(query, { ...period, onlyVerified: asksForVerification(policy) });
  const rows = await loadOrders(ctx.db, filters);
  const names = await legalNamesOf(
    ctx.db,
    rows.flatMap((row) => [row.conversation_member_id, row.affiliation_member_id]),
  );
  const wins = await winsOf(
    ctx.db,
    rows.map((row) => row.id),
  );
  const item = (row: ListedOrder): OrderRow => ({
    ...orderHead(row, policy),
    ...creditedNames(row, names),
    countedAmount: { amount: amountText(row.reward_amount), currency },
    points: (wins.get(row.id) ?? []).reduce((sum, win) => sum + win.points, 0),
    toReview: row.to_review,
  });
  const totals = period.withTotals ? await totalsOfOrders(ctx.db, filters) : null;
  return {
    ...pageOf(rows, query.limit, { item, keys: keysOf }),
    totals: totals && { orders: totals.orders, amount: { amount: amountText(totals.amount), currency } },
  };
}

function filtersOf(
  query: Query,
  of: Pick<OrderFilters, "from" | "to" | "before" | "limit"> & { onlyVerified: boolean },
): OrderFilters {
  const { from, to, before, limit, onlyVerified } = of;
  return {
    from,
    to,
    before,
    limit,
    channel: query.channel ?? null,
    memberId: query.memberId ?? null,
    search: query.search?.replaceAll("\0", "").trim() || null,
    attribution: query.attribution ?? null,
    counted: query.counted === "true" ? (onlyVerified ? "verified" : "ok") : null,
    toReview: query.toReview === "true",
  };
}

function creditedNames(row: ListedOrder, names: ReadonlyMap<string, LegalName>) {
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id)?.name ?? id));
  const aliasOf = (id: string | null) => names.get(id ?? "")?.alias ?? null;
  return {
    conversationMember: nameOf(row.conversation_member_id),
    conversationMemberAlias: aliasOf(row.conversation_member_id),
    affiliationMember: nameOf(row.affiliation_member_id),
    affiliationMemberAlias: aliasOf(row.affiliation_member_id),
  };
}

/** The place of an order in a list: when it was placed, and its id. */
export function keysOf(row: ListedOrder): [string, string] {
  return [row.placed_at.toISOString(), row.id];
}
