import type { Points } from "@rapport/contracts";

/** GAM-3: what an order of this amount earns: fixed, or an exact percentage rounded up to a whole point. */
export function pointsFor(points: Points, amount: string): number {
  if (points.kind === "fixed") return points.value;
  const product = scaled(amount, 4) * scaled(points.value, 4);
  const unit = 100n * 10n ** 8n;
  return Number((product + unit - 1n) / unit);
}

/** A decimal text as a whole number of its smallest digit, so that nothing is rounded on the way. */
function scaled(decimal: string, digits: number): bigint {
  const [whole = "0", fraction = ""] = decimal.split(".");
  return BigInt(whole + fraction.padEnd(digits, "0").slice(0, digits));
}
