import { expect, it } from "vitest";
import { pointsFor } from "./example-points.ts";

it.each([
  ["10", "129", 13],
  ["10", "129.00", 13],
  ["10", "110.00", 11],
  ["7", "100.00", 7],
  ["10", "0", 0],
  ["0.5", "100", 1],
  ["33.3333", "0.01", 1],
])("GAM-3: %s %% of %s is %i", (value, amount, points) => {
  expect(pointsFor({ kind: "percentage", value }, amount)).toBe(points);
});

it("GAM-3: a fixed number stays what it is", () => expect(pointsFor({ kind: "fixed", value: 50 }, "129.00")).toBe(50));
