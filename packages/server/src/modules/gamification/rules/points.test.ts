import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JudgedLine } from "./challenge.ts";
import { matchingAmount, pointsFor } from "./points.ts";

describe("points", () => {
  it.each([
    { value: "10", base: "129", points: 13 },
    { value: "10", base: "129.00", points: 13 },
    { value: "10", base: "110.00", points: 11 },
    { value: "7", base: "100.00", points: 7 },
    { value: "10", base: "0", points: 0 },
    { value: "0", base: "129", points: 0 },
    { value: "10", base: "0.01", points: 1 },
    { value: "10", base: "110.01", points: 12 },
    { value: "2.5", base: "40.00", points: 1 },
    { value: "33.333", base: "300", points: 100 },
    { value: "100", base: "99.99", points: 100 },
    { value: "250", base: "2", points: 5 },
    { value: "0.1", base: "3000", points: 3 },
    { value: "1.1", base: "1000", points: 11 },
    { value: "0.000000000001", base: "1000000000000.01", points: 1 },
    { value: "10.000000000000000000000000000001", base: "10.00", points: 2 },
  ])("GAM-3: $value % of $base is $points", ({ value, base, points }) => {
    expect(pointsFor({ kind: "percentage", value }, base)).toBe(points);
  });

  it.each(["0", "129.00"])("GAM-3: fixed points are the same for an order of %s", (base) => {
    expect(pointsFor({ kind: "fixed", value: 50 }, base)).toBe(50);
  });
});

const line = (quantity: number, unitPrice: string): JudgedLine => ({
  sku: "S",
  quantity,
  unitPrice,
  categoryIds: new Set(),
});

describe("the base of matching lines", () => {
  it.each([
    { says: "no line", lines: [], order: "129.00", amount: "0" },
    { says: "one line", lines: [line(1, "19.90")], order: "129.00", amount: "19.9" },
    { says: "quantity counts", lines: [line(3, "0.10")], order: "129.00", amount: "0.3" },
    { says: "several lines", lines: [line(1, "0.10"), line(1, "0.20")], order: "129.00", amount: "0.3" },
    { says: "part quantities", lines: [line(0.1, "3.00")], order: "129.00", amount: "0.3" },
    { says: "at most the order's amount", lines: [line(2, "100")], order: "129.00", amount: "129" },
    { says: "exactly the order's amount", lines: [line(1, "129")], order: "129.00", amount: "129" },
    { says: "nothing of a free order", lines: [line(1, "10")], order: "0.00", amount: "0" },
  ])("GAM-3: $says", ({ lines, order, amount }) => {
    expect(matchingAmount(lines, order)).toBe(amount);
  });
});

const cents = fc.integer({ min: 0, max: 10_000_000 });
const money = (value: number): string => `${Math.trunc(value / 100)}.${String(value % 100).padStart(2, "0")}`;

describe("whatever the amount", () => {
  it("GAM-3: a percentage is exact: whole-number arithmetic says the same", () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 0, max: 20_000 }), (amount, basisPoints) => {
        const exact = BigInt(amount) * BigInt(basisPoints);
        const up = (exact + 999_999n) / 1_000_000n;
        expect(pointsFor({ kind: "percentage", value: money(basisPoints) }, money(amount))).toBe(Number(up));
      }),
      { numRuns: 1000 },
    );
  });

  it("GAM-3: lines reordered, or split by quantity, are the same amount", () => {
    const someLines = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), cents), { maxLength: 6 });
    fc.assert(
      fc.property(someLines, cents, (parts, order) => {
        const lines = parts.map(([quantity, price]) => line(quantity, money(price)));
        const amount = matchingAmount(lines, money(order));
        expect(matchingAmount(lines.toReversed(), money(order))).toBe(amount);
        const split = parts.flatMap(([quantity, price]) =>
          Array.from({ length: quantity }, () => line(1, money(price))),
        );
        expect(matchingAmount(split, money(order))).toBe(amount);
      }),
    );
  });
});
