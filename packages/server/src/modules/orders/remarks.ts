import { knownSkus } from "#modules/catalog";
import { knownStoreIds, knownVisitorIds } from "#modules/people";
import type { Tx } from "#platform/db";
import type { KnownOrder } from "./rules/order.ts";
import type { Remark } from "./store/orders.ts";

type Naming = Pick<KnownOrder, "lines" | "customer" | "storeId">;

/** ORD-1: what orders name that nobody knows; they are accepted all the same, and it is reported. In the place of each order. */
export async function remarksOn(tx: Tx, orders: readonly Naming[]): Promise<Remark[][]> {
  const skus = await known(
    tx,
    knownSkus,
    orders.flatMap((order) => order.lines.map((line) => line.sku)),
  );
  const visitors = await known(
    tx,
    knownVisitorIds,
    orders.map((order) => order.customer.visitorId),
  );
  const stores = await known(
    tx,
    knownStoreIds,
    orders.map((order) => order.storeId),
  );
  return orders.map(({ lines, customer: { visitorId }, storeId }) => [
    ...[...new Set(lines.map((line) => line.sku))]
      .filter((sku) => !skus.has(sku))
      .map((sku) => ({ code: "unknown_sku", id: sku, detail: `There is no product with the SKU ${sku}.` })),
    ...(visitorId === null || visitors.has(visitorId)
      ? []
      : [{ code: "unknown_visitor", id: visitorId, detail: `There is no visitor ${visitorId}.` }]),
    ...(storeId === null || stores.has(storeId)
      ? []
      : [{ code: "unknown_store", id: storeId, detail: `There is no store ${storeId}.` }]),
  ]);
}

async function known(
  tx: Tx,
  ask: (tx: Tx, ids: string[]) => Promise<Set<string>>,
  ids: readonly (string | null)[],
): Promise<Set<string>> {
  const named = [...new Set(ids.filter((id) => id !== null))];
  return named.length > 0 ? ask(tx, named) : new Set();
}
