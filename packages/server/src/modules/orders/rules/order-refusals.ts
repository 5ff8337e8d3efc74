import { isAmount, isNegative } from "./amounts.ts";
import type { IncomingOrder } from "./order.ts";

const dayMs = 86_400_000;

export type OrderRefusalCode =
  | "amount_malformed"
  | "amount_negative"
  | "quantity_negative"
  | "currency_without_rate"
  | "instant_too_far_ahead";

/** Where in the order something is refused, and why. */
export interface OrderRefusal {
  path: string;
  code: OrderRefusalCode;
}

/** ORD-1: everything for which an order is refused: bad or negative amounts and quantities, a currency without a rate, an instant more than 24 h ahead. */
export function orderRefusals(
  order: IncomingOrder,
  context: { now: Date; currencies: ReadonlySet<string> },
): OrderRefusal[] {
  const latest = context.now.getTime() + dayMs;
  return [
    ...amountRefusals("totalAmount", order.totalAmount),
    ...amountRefusals("totalWithoutShipping", order.totalWithoutShipping),
    ...(order.lines ?? []).flatMap((line, index) => [
      ...(line.quantity >= 0 ? [] : [refusal(`lines.${index}.quantity`, "quantity_negative")]),
      ...amountRefusals(`lines.${index}.unitPrice`, line.unitPrice),
    ]),
    ...(context.currencies.has(order.currency) ? [] : [refusal("currency", "currency_without_rate")]),
    ...instantRefusals("placedAt", order.placedAt, latest),
    ...instantRefusals("statusAt", order.statusAt, latest),
  ];
}

function amountRefusals(path: string, amount: string | null | undefined): OrderRefusal[] {
  if (amount == null) return [];
  if (!isAmount(amount)) return [refusal(path, "amount_malformed")];
  return isNegative(amount) ? [refusal(path, "amount_negative")] : [];
}

function instantRefusals(path: string, instant: Date | null | undefined, latest: number): OrderRefusal[] {
  return instant && instant.getTime() > latest ? [refusal(path, "instant_too_far_ahead")] : [];
}

function refusal(path: string, code: OrderRefusalCode): OrderRefusal {
  return { path, code };
}
