import { afterEach, expect, it, vi } from "vitest";
import { newId } from "./ids.ts";

afterEach(() => vi.useRealTimers());

it("ids sort in the order they were made, also those of one millisecond and when the clock is set back", () => {
  vi.useFakeTimers();
  const made: string[] = [];
  const start = Date.now();
  for (const instant of [start, start + 1, start - 60_000, start + 2]) {
    vi.setSystemTime(instant);
    for (let n = 0; n < 500; n++) made.push(newId("mail"));
  }
  expect(made).toEqual(made.toSorted());
  expect(new Set(made).size).toBe(made.length);
  expect(made.every((id) => /^[a-z]+_[0-9a-hjkmnp-tv-z]{26}$/.test(id))).toBe(true);
});
