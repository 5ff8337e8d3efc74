import { expect, it } from "vitest";
import type { IncomingOrder } from "./order.ts";
import { orderRefusals } from "./order-refusals.ts";

const now = new Date("2026-03-02T10:15:00.000Z");
const context = { now, currencies: new Set(["EUR", "CHF"]) };
const ahead = (ms: number): Date => new Date(now.getTime() + 24 * 3_600_000 + ms);
const line = (quantity: number, unitPrice: string) => ({ sku: "S", quantity, unitPrice });

const order = (part: Partial<IncomingOrder> = {}): IncomingOrder => ({
  channel: "web",
  status: "OK",
  placedAt: now,
  currency: "EUR",
  totalAmount: "129.00",
  ...part,
});

it.each<{ says: string; part: Partial<IncomingOrder>; refused: string[] }>([
  { says: "a good order", part: {}, refused: [] },
  { says: "all at zero", part: { totalAmount: "0", totalWithoutShipping: "0.00", lines: [line(0, "0")] }, refused: [] },
  { says: "optional parts null", part: { totalWithoutShipping: null, statusAt: null }, refused: [] },
  { says: "minus nothing", part: { totalAmount: "-0.00" }, refused: [] },
  { says: "a negative total", part: { totalAmount: "-0.01" }, refused: ["totalAmount amount_negative"] },
  {
    says: "negative before shipping",
    part: { totalWithoutShipping: "-1" },
    refused: ["totalWithoutShipping amount_negative"],
  },
  { says: "not an amount", part: { totalAmount: "12,50" }, refused: ["totalAmount amount_malformed"] },
  {
    says: "a negative quantity in the second line",
    part: { lines: [line(1, "1"), line(-1, "1")] },
    refused: ["lines.1.quantity quantity_negative"],
  },
  {
    says: "no number as a quantity",
    part: { lines: [line(Number.NaN, "1")] },
    refused: ["lines.0.quantity quantity_negative"],
  },
  { says: "a negative price", part: { lines: [line(1, "-1")] }, refused: ["lines.0.unitPrice amount_negative"] },
  { says: "no price", part: { lines: [line(1, "")] }, refused: ["lines.0.unitPrice amount_malformed"] },
  { says: "another currency with a rate", part: { currency: "CHF" }, refused: [] },
  { says: "a currency without a rate", part: { currency: "USD" }, refused: ["currency currency_without_rate"] },
  { says: "a currency in lower case", part: { currency: "eur" }, refused: ["currency currency_without_rate"] },
  { says: "placed in exactly 24 h", part: { placedAt: ahead(0) }, refused: [] },
  { says: "placed in 24 h and 1 ms", part: { placedAt: ahead(1) }, refused: ["placedAt instant_too_far_ahead"] },
  { says: "status in exactly 24 h", part: { statusAt: ahead(0) }, refused: [] },
  { says: "status in 24 h and 1 ms", part: { statusAt: ahead(1) }, refused: ["statusAt instant_too_far_ahead"] },
  { says: "placed long ago", part: { placedAt: new Date(0) }, refused: [] },
  {
    says: "everything wrong",
    part: { totalAmount: "-1", lines: [line(-1, "-1")], currency: "XXX", placedAt: ahead(1) },
    refused: [
      "totalAmount amount_negative",
      "lines.0.quantity quantity_negative",
      "lines.0.unitPrice amount_negative",
      "currency currency_without_rate",
      "placedAt instant_too_far_ahead",
    ],
  },
])("ORD-1: $says", ({ part, refused }) => {
  expect(orderRefusals(order(part), context).map(({ path, code }) => `${path} ${code}`)).toEqual(refused);
});
