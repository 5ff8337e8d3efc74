/** ORD-5: the amount on which rewards are counted, decimal text in the order's currency: without shipping where given (also "0.00"), else the total. */
export function rewardAmount(order: { totalAmount: string; totalWithoutShipping: string | null }): string {
  return order.totalWithoutShipping ?? order.totalAmount;
}
