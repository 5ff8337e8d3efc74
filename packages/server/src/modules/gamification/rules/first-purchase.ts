import { compareCodePoints } from "@rapport/contracts";

/** An order of one customer, of any channel, decided or not. */
export interface CustomerOrder {
  orderId: string;
  placedAt: Date;
  hasBeenOk: boolean;
}

/** What is known, at the moment of judging, about the orders of the customer. */
export interface FirstPurchaseFacts {
  order: { orderId: string; placedAt: Date };
  /** The other orders of that customer. */
  others: readonly CustomerOrder[];
  /** The challenges that another order of that customer has already won as the first. */
  wonAsFirst: ReadonlySet<string>;
}

/** GAM-5: is this, of the customer's orders that have ever been OK, the first by `placedAt`; at one instant the lower order id. */
export function isFirstPurchase({ order, others }: FirstPurchaseFacts): boolean {
  return others.every((other) => !other.hasBeenOk || other.orderId === order.orderId || isEarlier(order, other));
}

/**
 * GAM-5: may the order win this *first purchase only* challenge. An older order that becomes known, or OK, later takes nothing back from a
 * newer one, and does not win again what that one has won as the first.
 */
export function winsAsFirst(challengeId: string, facts: FirstPurchaseFacts): boolean {
  return isFirstPurchase(facts) && !facts.wonAsFirst.has(challengeId);
}

function isEarlier(one: { orderId: string; placedAt: Date }, other: CustomerOrder): boolean {
  const apart = one.placedAt.getTime() - other.placedAt.getTime();
  return apart < 0 || (apart === 0 && compareCodePoints(one.orderId, other.orderId) < 0);
}
