import { expect, it } from "vitest";
import { daysOf, lengthOf, periodAYearBefore, periodBefore, runsOf } from "./period.ts";

it.each([
  { from: "2026-03-01", to: "2026-03-01", days: 1, before: { from: "2026-02-28", to: "2026-02-28" } },
  { from: "2026-03-01", to: "2026-03-31", days: 31, before: { from: "2026-01-29", to: "2026-02-28" } },
  // The night the clocks go forward in Europe lies in it: days are days of the calendar.
  { from: "2026-03-28", to: "2026-03-30", days: 3, before: { from: "2026-03-25", to: "2026-03-27" } },
  { from: "2024-02-28", to: "2024-03-01", days: 3, before: { from: "2024-02-25", to: "2024-02-27" } },
])("$from to $to is $days days and follows $before", ({ from, to, days, before }) => {
  expect(lengthOf({ from, to })).toBe(days);
  expect(daysOf({ from, to })).toHaveLength(days);
  expect(periodBefore({ from, to })).toEqual(before);
});

it.each([
  { from: "2026-03-01", to: "2026-03-31", year: { from: "2025-03-01", to: "2025-03-31" } },
  { from: "2024-02-29", to: "2024-03-01", year: { from: "2023-02-28", to: "2023-03-01" } },
  { from: "2025-12-30", to: "2026-01-02", year: { from: "2024-12-30", to: "2025-01-02" } },
])("$from to $to lay a year before at $year", ({ from, to, year }) => {
  expect(periodAYearBefore({ from, to })).toEqual(year);
});

it("days become periods without gaps, none too long", () => {
  expect(runsOf(["2026-03-05", "2026-03-01", "2026-03-02", "2026-03-03"], 2)).toEqual([
    { from: "2026-03-01", to: "2026-03-02" },
    { from: "2026-03-03", to: "2026-03-03" },
    { from: "2026-03-05", to: "2026-03-05" },
  ]);
  expect(runsOf([], 31)).toEqual([]);
});
