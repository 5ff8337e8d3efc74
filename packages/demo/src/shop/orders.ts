import { randomBytes } from "node:crypto";
import type { Customer } from "../catalogue/customers.ts";
import type { Store } from "../catalogue/stores.ts";
import { type Basket, orderLines, totalsOf } from "./basket.ts";
import { amount } from "./money.ts";
import type { OrderReport, Rapport } from "./rapport.ts";

/** How an order was paid: by card, confirmed at once, or by bank transfer, confirmed when the money is there. */
export type Payment = "card" | "transfer";

/** Who buys, as the checkout or the till knows. */
interface Buyer {
  email: string;
  firstName: string;
  customer: Customer | null;
  /** The shopper as Rapport's widget knows them, when the page knew. */
  visitorId: string | null;
}

/** An order of the shop. */
export interface ShopOrder {
  id: string;
  placedAt: Date;
  status: string;
  basket: Basket;
  buyer: Buyer;
  cartId: string | null;
  store: Store | null;
}

/** The shop's orders, kept as long as the shop runs. */
export interface OrderBook {
  place(order: Omit<ShopOrder, "id" | "placedAt">): Promise<ShopOrder>;
  /** Changes an order's status (OK when paid, CANCELLED, REFUNDED) and tells Rapport. */
  change(id: string, status: string): Promise<ShopOrder | null>;
  find(id: string): ShopOrder | null;
  /** Newest first. */
  list(filter: (order: ShopOrder) => boolean): readonly ShopOrder[];
}

const alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** A new order number, such as AL-7K3QX2MB. */
const orderNumber = () => `AL-${Array.from(randomBytes(8), (byte) => alphabet[byte % 32]).join("")}`;

/** An order as Rapport is told of it. */
function reportOf(order: ShopOrder, statusAt?: Date): OrderReport {
  const { goods, total } = order.store
    ? { goods: totalsOf(order.basket).goods, total: totalsOf(order.basket).goods }
    : totalsOf(order.basket);
  const { buyer } = order;
  return {
    channel: order.store ? "store" : "web",
    status: order.status,
    placedAt: order.placedAt.toISOString(),
    currency: "EUR",
    totalAmount: amount(total),
    totalWithoutShipping: amount(goods),
    customer: {
      ...(buyer.visitorId ? { visitorId: buyer.visitorId } : {}),
      ...(buyer.customer ? { customerId: buyer.customer.id } : {}),
      ...(buyer.email ? { email: buyer.email } : {}),
    },
    lines: orderLines(order.basket),
    ...(order.store ? { storeId: order.store.id } : {}),
    ...(order.cartId ? { cartId: order.cartId } : {}),
    ...(statusAt ? { statusAt: statusAt.toISOString() } : {}),
  };
}

/** An empty order book whose every entry is reported to Rapport. */
export function orderBook(rapport: Rapport, now: () => Date): OrderBook {
  const orders = new Map<string, ShopOrder>();
  return {
    async place(details) {
      const order: ShopOrder = { ...details, id: orderNumber(), placedAt: now() };
      orders.set(order.id, order);
      await rapport.report(order.id, reportOf(order));
      return order;
    },
    async change(id, status) {
      const order = orders.get(id);
      if (!order) return null;
      const changed = { ...order, status };
      orders.set(id, changed);
      await rapport.report(id, reportOf(changed, now()));
      return changed;
    },
    find: (id) => orders.get(id) ?? null,
    list: (filter) => [...orders.values()].filter(filter).toReversed(),
  };
}
