import { expect, it } from "vitest";
import { amountChange } from "./amount-change.ts";
import type { IncomingOrder, KnownOrder } from "./order.ts";

const placedAt = new Date("2026-03-02T10:15:00.000Z");
const known = (totalAmount: string, totalWithoutShipping: string | null): KnownOrder => ({
  channel: "web",
  placedAt,
  currency: "EUR",
  totalAmount,
  totalWithoutShipping,
  customer: { visitorId: null, customerId: null, email: null },
  lines: [],
  storeId: null,
  cartId: null,
  history: [],
  sources: ["api"],
});
const incoming = (totalAmount: string, totalWithoutShipping?: string | null, currency = "EUR"): IncomingOrder => ({
  channel: "web",
  status: "OK",
  placedAt,
  currency,
  totalAmount,
  ...(totalWithoutShipping === undefined ? {} : { totalWithoutShipping }),
});

it.each([
  {
    says: "the same",
    from: known("129", "119"),
    to: incoming("129", "119"),
    keeps: ["129", "119"],
    differs: false,
    conflicts: false,
  },
  {
    says: "the same, written otherwise",
    from: known("129", "119"),
    to: incoming("129.00", "119.0"),
    keeps: ["129", "119"],
    differs: false,
    conflicts: false,
  },
  {
    says: "nothing before shipping, same total",
    from: known("129", "119"),
    to: incoming("129"),
    keeps: ["129", "119"],
    differs: false,
    conflicts: false,
  },
  {
    says: "null before shipping, same total",
    from: known("129", "119"),
    to: incoming("129", null),
    keeps: ["129", "119"],
    differs: false,
    conflicts: false,
  },
  {
    says: "another total",
    from: known("129", null),
    to: incoming("130"),
    keeps: ["130", null],
    differs: true,
    conflicts: true,
  },
  {
    says: "another total drops what belonged to the old",
    from: known("129", "119"),
    to: incoming("80"),
    keeps: ["80", null],
    differs: true,
    conflicts: true,
  },
  {
    says: "another total, same reward amount",
    from: known("129", "119"),
    to: incoming("130", "119"),
    keeps: ["130", "119"],
    differs: true,
    conflicts: true,
  },
  {
    says: "another amount before shipping",
    from: known("129", "119"),
    to: incoming("129", "118"),
    keeps: ["129", "118"],
    differs: true,
    conflicts: true,
  },
  {
    says: "one before shipping that lowers the rewards",
    from: known("129", null),
    to: incoming("129", "119"),
    keeps: ["129", "119"],
    differs: true,
    conflicts: true,
  },
  {
    says: "one before shipping equal to the total",
    from: known("129", null),
    to: incoming("129", "129.00"),
    keeps: ["129", "129.00"],
    differs: true,
    conflicts: false,
  },
])("ORD-1: $says", ({ from, to, keeps, differs, conflicts }) => {
  const change = amountChange(from, to);
  expect([change.proposed.totalAmount, change.proposed.totalWithoutShipping]).toEqual(keeps);
  expect({ differs: change.differs, conflicts: change.conflicts }).toEqual({ differs, conflicts });
});

it("ORD-1: another currency is another amount, and drops what belonged to the old", () => {
  expect(amountChange(known("129", "119"), incoming("129", undefined, "USD"))).toEqual({
    proposed: { currency: "USD", totalAmount: "129", totalWithoutShipping: null },
    differs: true,
    conflicts: true,
  });
});
