import { expect, it } from "vitest";
import { daysMs, isBefore, isInWindow } from "./window.ts";

const placedAt = new Date("2026-03-30T00:30:00.000Z");
const before = (ms: number): Date => new Date(placedAt.getTime() - ms);

it.each([
  { days: 0, ms: 0 },
  { days: 1, ms: 86_400_000 },
  { days: 0.5, ms: 43_200_000 },
  { days: 30, ms: 2_592_000_000 },
])("ATT-2: $days days are exact", ({ days, ms }) => {
  expect(daysMs(days)).toBe(ms);
});

it.each([
  { says: "at the order", age: 0, inside: true, before: false },
  { says: "1 ms before", age: 1, inside: true, before: true },
  { says: "at the edge", age: daysMs(14), inside: true, before: true },
  { says: "1 ms past the edge", age: daysMs(14) + 1, inside: false, before: true },
  { says: "1 ms after the order", age: -1, inside: true, before: false },
])("ATT-2: $says", (row) => {
  expect(isInWindow(before(row.age), placedAt, daysMs(14))).toBe(row.inside);
  expect(isBefore(before(row.age), placedAt)).toBe(row.before);
});
