import { Decimal } from "decimal.js";
import type { JudgedLine, PointsRule } from "./challenge.ts";

/** Wide enough that no product of an amount and a percentage is ever rounded before it is rounded up. */
const Exact = Decimal.clone({ precision: 200 });

/** GAM-3: the points for an order, whole: fixed, or a percentage of the base amount (decimal text) rounded up with exact decimals. */
export function pointsFor(rule: PointsRule, base: string): number {
  if (rule.kind === "fixed") return rule.value;
  return new Exact(base).times(rule.value).dividedBy(100).ceil().toNumber();
}

/** GAM-3, *matching lines only*: the sum of quantity × unit price of those lines, at most the order's amount; decimal text. */
export function matchingAmount(lines: readonly JudgedLine[], orderAmount: string): string {
  const sum = lines.reduce((total, line) => total.plus(new Exact(line.unitPrice).times(line.quantity)), new Exact(0));
  return Exact.min(sum, orderAmount).toFixed();
}
