import type { ErrorCode, OrderBody, Settings } from "@rapport/contracts";
import { type FieldError, refuse, type Refusal } from "#platform/refusal";
import type { IncomingOrder } from "./rules/order.ts";
import { orderRefusals, type OrderRefusalCode } from "./rules/order-refusals.ts";

type Money = Pick<Settings, "currency" | "currencyRates">;

/** An order's body as the rules read it; a currency it does not name is the one known, else the programme's. */
export function incomingOrder(body: OrderBody, currency: string): IncomingOrder {
  const { customer } = body;
  return {
    channel: body.channel,
    status: body.status,
    placedAt: new Date(body.placedAt),
    currency: body.currency ?? currency,
    totalAmount: body.totalAmount,
    totalWithoutShipping: body.totalWithoutShipping ?? null,
    customer: {
      visitorId: customer?.visitorId ?? null,
      customerId: customer?.customerId ?? null,
      email: customer?.email ?? null,
    },
    ...(body.lines ? { lines: body.lines } : {}),
    storeId: body.storeId ?? null,
    cartId: body.cartId ?? null,
    statusAt: body.statusAt ? new Date(body.statusAt) : null,
  };
}

const codes: Record<OrderRefusalCode, ErrorCode> = {
  amount_malformed: "invalid_fields",
  amount_negative: "negative_amount",
  quantity_negative: "negative_amount",
  currency_without_rate: "currency_without_rate",
  instant_too_far_ahead: "instant_in_future",
};

/** ORD-1: why this order is refused, with every field that is at fault, or nothing. */
export function refusalOf(order: IncomingOrder, money: Money, now: Date): Refusal | null {
  const currencies = new Set([money.currency, ...Object.keys(money.currencyRates)]);
  const refusals = [...orderRefusals(order, { now, currencies }), ...unreadable(order)];
  const first = refusals[0];
  if (!first) return null;
  const fields: FieldError[] = refusals.map(({ path, code }) => ({ path, code, message: messages[code] }));
  const code = codes[first.code];
  return refuse(code, fields.map((field) => `${field.path}: ${field.message}`).join("; "), fields);
}

/** Years that a calendar of orders cannot mean, and characters that no text has. */
function unreadable(order: IncomingOrder): { path: string; code: OrderRefusalCode }[] {
  const instants = [
    { path: "placedAt", at: order.placedAt },
    { path: "statusAt", at: order.statusAt },
  ];
  const texts = [
    { path: "status", text: order.status },
    { path: "customer.customerId", text: order.customer?.customerId },
    { path: "customer.email", text: order.customer?.email },
  ];
  return [
    ...instants.filter(({ at }) => at != null && !(at.getTime() >= 0)),
    ...texts.filter(({ text }) => text?.includes("\0")),
  ].map(({ path }) => ({ path, code: "amount_malformed" as const }));
}

const messages: Record<OrderRefusalCode, string> = {
  amount_malformed: "not readable",
  amount_negative: "below zero",
  quantity_negative: "below zero",
  currency_without_rate: "the settings have no rate for it",
  instant_too_far_ahead: "more than 24 hours ahead",
};

/** From an order's currency to the programme's; 1 for the programme's own. */
export function rateOf(currency: string, money: Money): string {
  return currency === money.currency ? "1" : (money.currencyRates[currency] ?? "1");
}
