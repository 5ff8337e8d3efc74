import type { AttributionSummary, Order } from "@rapport/contracts";
import { knownSkus } from "#modules/catalog";
import type { Ctx } from "#platform/context";
import type { Db } from "#platform/db";
import { refuse } from "#platform/refusal";
import { amountText } from "../amount-text.ts";
import { isVerified, type VerificationPolicy } from "../rules/verification.ts";
import * as store from "../store/orders.ts";
import { verificationPolicy } from "../verification.ts";

/** In the place of a conversation or click where a named staff member said who contributed (ATT-7). */
const saidByStaff = "staff";

/** One order as integrators and staff see it. Refuses `not_found`. */
export async function oneOrder(ctx: Ctx, id: string): Promise<Order> {
  const row = await store.orderById(ctx.db, id);
  if (!row) throw refuse("not_found");
  return orderView(ctx.db, ctx, row);
}

export async function orderView(db: Db, ctx: Pick<Ctx, "caches">, row: store.WholeOrder): Promise<Order> {
  const skus = [...new Set(row.lines.map((line) => line.sku))];
  const known = skus.length > 0 ? await knownSkus(db, skus) : new Set<string>();
  return {
    ...orderHead(row, await verificationPolicy(db, ctx)),
    lines: row.lines.map((line) => ({
      sku: line.sku,
      quantity: line.quantity,
      unitPrice: amountText(line.unitPrice),
      known: known.has(line.sku),
    })),
    remarks: row.remarks,
    statusHistory: row.statuses.map(({ status, at }) => ({ status, at: at.toISOString() })),
  };
}

/** The part of an order that a list shows. */
export function orderHead(row: store.OrderRow, policy: VerificationPolicy) {
  return {
    id: row.id,
    channel: row.channel,
    status: row.status,
    placedAt: row.placed_at.toISOString(),
    currency: row.currency,
    totalAmount: amountText(row.total_amount),
    totalWithoutShipping: row.total_without_shipping === null ? null : amountText(row.total_without_shipping),
    customer: { visitorId: row.visitor_id ?? row.recovered_visitor_id, customerId: row.customer_id, email: row.email },
    storeId: row.store_id,
    cartId: row.cart_id,
    verified: isVerified(row.sources, policy),
    hasBeenOk: row.ok_at !== null,
    attribution: summaryOf(row),
  };
}

function summaryOf(row: store.OrderRow): AttributionSummary {
  const { conversation_member_id: talker, affiliation_member_id: sharer } = row;
  return {
    state: row.attribution_state,
    conversation: talker === null ? null : { memberId: talker, conversationId: row.conversation_id ?? saidByStaff },
    affiliation: sharer === null ? null : { memberId: sharer, clickId: row.click_id ?? saidByStaff },
  };
}
