import type { Settings } from "@rapport/contracts";
import { converted } from "./amount-text.ts";
import { rateOf } from "./incoming.ts";
import type { KnownOrder } from "./rules/order.ts";
import { rewardAmount } from "./rules/reward-amount.ts";
import { isServerSide } from "./rules/source.ts";
import { currentStatus, firstOkAt } from "./rules/status-history.ts";
import type { OrderFactsRow, Remark, WholeOrder } from "./store/orders.ts";

/** An order as the rules know it, from what is stored. */
export function knownOrder(row: WholeOrder): KnownOrder {
  return {
    channel: row.channel,
    placedAt: row.placed_at,
    currency: row.currency,
    totalAmount: row.total_amount,
    totalWithoutShipping: row.total_without_shipping,
    customer: { visitorId: row.visitor_id, customerId: row.customer_id, email: row.email },
    lines: row.lines,
    storeId: row.store_id,
    cartId: row.cart_id,
    history: row.statuses,
    sources: row.sources,
  };
}

/** What beside the order itself is stored with it. */
export interface Beside {
  recoveredVisitorId: string | null;
  remarks: Remark[];
  settings: Pick<Settings, "currency" | "currencyRates">;
}

/** An order as it is stored, from what the rules say it is. */
export function factsRow(id: string, order: KnownOrder, beside: Beside): OrderFactsRow {
  return {
    id,
    channel: order.channel,
    status: currentStatus(order.history) ?? "",
    placed_at: order.placedAt,
    currency: order.currency,
    total_amount: order.totalAmount,
    total_without_shipping: order.totalWithoutShipping,
    reward_amount: converted(rewardAmount(order), rateOf(order.currency, beside.settings)),
    visitor_id: order.customer.visitorId,
    recovered_visitor_id: beside.recoveredVisitorId,
    customer_id: order.customer.customerId,
    email: order.customer.email,
    store_id: order.storeId,
    cart_id: order.cartId,
    ok_at: firstOkAt(order.history),
    verified_ok_at: firstOkAt(order.history.filter((entry) => isServerSide(entry.source))),
    sources: [...order.sources],
    remarks: beside.remarks,
  };
}
