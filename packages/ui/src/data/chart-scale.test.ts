import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heightOf, linePath, niceTicks, shownLabels, valuesOf } from "./chart-scale.ts";

describe("chart scale", () => {
  it.each([
    [
      [3, 17, 9],
      [0, 5, 10, 15, 20],
    ],
    [
      [0, 0],
      [0, 1],
    ],
    [[1180], [0, 500, 1000, 1500]],
    [
      [-4, 8],
      [-5, 0, 5, 10],
    ],
  ])("%j gets the ticks %j", (values, ticks) => expect(niceTicks(values)).toEqual(ticks));

  it("always starts at or below zero, holds every value, and has few round steps", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1 }), (values) => {
        const ticks = niceTicks(values);
        expect(ticks[0]!).toBeLessThanOrEqual(Math.min(0, ...values));
        expect(ticks.at(-1)!).toBeGreaterThanOrEqual(Math.max(0, ...values));
        expect(ticks).toContain(0);
        expect(ticks.length).toBeLessThanOrEqual(8);
      }),
    );
  });

  it("puts zero at the bottom and the highest tick at the top", () => {
    expect(heightOf(0, [0, 5, 10], 100)).toBe(100);
    expect(heightOf(10, [0, 5, 10], 100)).toBe(0);
    expect(heightOf(5, [0, 5, 10], 100)).toBe(50);
  });

  it("draws lines with gaps", () => {
    expect(linePath([[0, 1], [2, 3], null, [4, 5]])).toBe("M0.0 1.0L2.0 3.0M4.0 5.0");
    expect(linePath([])).toBe("");
  });

  it("writes labels evenly apart, the last always", () => {
    expect(shownLabels(3, 6)).toEqual([0, 1, 2]);
    expect(shownLabels(30, 4)).toEqual([5, 13, 21, 29]);
    expect(shownLabels(30, 0)).toEqual([29]);
    expect(shownLabels(0, 4)).toEqual([]);
  });

  it("counts compared values in", () => {
    const points = [
      { label: "a", value: 1, compared: 4 },
      { label: "b", value: 2, compared: null },
    ];
    expect(valuesOf(points)).toEqual([1, 4, 2]);
  });
});
