import { Decimal } from "decimal.js";

/** An amount as people write it: at least two decimals, and no zeros beyond them. */
export function amountText(amount: string): string {
  const value = new Decimal(amount);
  return value.toFixed(Math.max(2, value.decimalPlaces()));
}

// The longest amount by the longest rate has 30 digits.
const Exact = Decimal.clone({ precision: 60 });

/** ORD-5: an amount in the programme's currency, exact. */
export function converted(amount: string, rate: string): string {
  return new Exact(amount).times(rate).toFixed();
}
