import type { OrderSource } from "./source.ts";
import type { StatusEntry } from "./status-history.ts";

export type OrderChannel = "web" | "store" | "direct" | "app";

/** Whom an order names, in the brand's own words. */
export interface NamedCustomer {
  visitorId: string | null;
  customerId: string | null;
  email: string | null;
}

/** `unitPrice` a decimal amount in the order's currency. */
export interface OrderLine {
  sku: string;
  quantity: number;
  unitPrice: string;
}

/** An order as the programme knows it; amounts are decimal text in `currency`. */
export interface KnownOrder {
  channel: OrderChannel;
  placedAt: Date;
  currency: string;
  totalAmount: string;
  totalWithoutShipping: string | null;
  customer: NamedCustomer;
  lines: readonly OrderLine[];
  storeId: string | null;
  cartId: string | null;
  history: readonly StatusEntry[];
  sources: readonly OrderSource[];
}

/** An order as it comes in; what is optional may be absent, and absent says nothing about it. */
export interface IncomingOrder {
  channel: OrderChannel;
  status: string;
  placedAt: Date;
  currency: string;
  totalAmount: string;
  totalWithoutShipping?: string | null;
  customer?: Partial<NamedCustomer> | null;
  lines?: readonly OrderLine[] | null;
  storeId?: string | null;
  cartId?: string | null;
  statusAt?: Date | null;
}
