import { decisionParts, type DecisionPart } from "#modules/attribution";
import type { Db } from "#platform/db";
import { amountText } from "../amount-text.ts";
import type { OrderRecord, StandingRecord, StatusRecord } from "../records.ts";
import * as store from "../store/orders.ts";

const batch = 500;

/** Every order with its first status, the further ones after it, and where it stands; importing them gives the same books. */
export async function* exportOrders(db: Db): AsyncIterable<OrderRecord | StatusRecord | StandingRecord> {
  let rows = await store.ordersAfter(db, "", batch);
  while (rows.length > 0) {
    const decisions = await decisionParts(
      db,
      rows.map((row) => row.id),
    );
    for (const row of rows) {
      yield orderRecord(row);
      yield* statusRecords(row);
      yield standingRecord(row, decisions.get(row.id) ?? null);
    }
    rows = await store.ordersAfter(db, rows.at(-1)!.id, batch);
  }
}

function orderRecord(row: store.WholeOrder): OrderRecord {
  const first = row.statuses[0];
  return {
    type: "order",
    id: row.id,
    channel: row.channel,
    status: first?.status ?? row.status,
    statusAt: (first?.at ?? row.placed_at).toISOString(),
    placedAt: row.placed_at.toISOString(),
    currency: row.currency,
    totalAmount: amountText(row.total_amount),
    totalWithoutShipping: row.total_without_shipping === null ? null : amountText(row.total_without_shipping),
    customer: { visitorId: row.visitor_id, customerId: row.customer_id, email: row.email },
    lines: row.lines.map((line) => ({ ...line, unitPrice: amountText(line.unitPrice) })),
    storeId: row.store_id,
    cartId: row.cart_id,
  };
}

function statusRecords(row: store.WholeOrder): StatusRecord[] {
  return row.statuses.slice(1).map(({ status, at }, index) => ({
    type: "order_status",
    id: `${row.id.slice(0, 180)}:${index + 1}`,
    orderId: row.id,
    status,
    at: at.toISOString(),
  }));
}

function standingRecord(row: store.WholeOrder, attribution: DecisionPart | null): StandingRecord {
  return {
    type: "order_standing",
    id: row.id,
    sources: row.sources,
    statuses: row.statuses.map(({ status, at, source }) => ({ status, at: at.toISOString(), source })),
    recoveredVisitorId: row.recovered_visitor_id,
    judgedAt: row.judged_at?.toISOString() ?? null,
    attribution,
  };
}
