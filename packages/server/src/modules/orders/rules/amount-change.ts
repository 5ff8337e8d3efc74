import { sameAmount } from "./amounts.ts";
import type { IncomingOrder, KnownOrder } from "./order.ts";
import { rewardAmount } from "./reward-amount.ts";

/** What an order is worth; amounts are decimal text in `currency`. */
export interface OrderAmounts {
  currency: string;
  totalAmount: string;
  totalWithoutShipping: string | null;
}

export interface AmountChange {
  proposed: OrderAmounts;
  /** Does anything differ at all, beyond the way it is written. */
  differs: boolean;
  /** Does a difference touch what is already known: the total, the currency, or what rewards are counted on (ORD-5). */
  conflicts: boolean;
}

/**
 * ORD-1: what an incoming order says about the amount. Without a new amount before shipping the known one stays, as long as the total it
 * belongs to does; naming one that changes nothing for the rewards only fills it in.
 */
export function amountChange(known: KnownOrder, incoming: IncomingOrder): AmountChange {
  const sameTotal = known.currency === incoming.currency && sameAmount(known.totalAmount, incoming.totalAmount);
  const named = incoming.totalWithoutShipping ?? (sameTotal ? known.totalWithoutShipping : null);
  const proposed = { currency: incoming.currency, totalAmount: incoming.totalAmount, totalWithoutShipping: named };
  const differs = !sameTotal || !sameAmount(known.totalWithoutShipping, named);
  const conflicts = !sameTotal || !sameAmount(rewardAmount(known), rewardAmount(proposed));
  return { proposed: differs ? proposed : amountsOf(known), differs, conflicts };
}

/** The part of an order that is its amount. */
export function amountsOf(order: OrderAmounts): OrderAmounts {
  const { currency, totalAmount, totalWithoutShipping } = order;
  return { currency, totalAmount, totalWithoutShipping };
}
