/** An exact decimal: `units` ten-thousandths of a ten-thousandth, so that an amount times a rate or a percentage stays whole. */
export type Exact = bigint;

const places = 24;
const one = 10n ** BigInt(places);

/** A decimal string, exactly. */
export function exact(text: string): Exact {
  const [whole = "0", fraction = ""] = text.split(".");
  if (fraction.length > places) throw new Error(`too many decimals: ${text}`);
  return BigInt(whole + fraction) * 10n ** BigInt(places - fraction.length);
}

/** Exact as long as the factors have at most `places` decimals together. */
export function times(a: Exact, b: Exact): Exact {
  if ((a * b) % one !== 0n) throw new Error("a product lost decimals");
  return (a * b) / one;
}

/** GAM-3: a percentage of an amount, rounded up to a whole number. */
export function percentageUp(amount: Exact, percentage: string): number {
  const hundredths = times(amount, exact(percentage));
  return Number((hundredths + 100n * one - 1n) / (100n * one));
}

/** `129`, `129.0` and `129.00` are the same amount. */
export const sameAmount = (a: string, b: string): boolean => exact(a) === exact(b);
