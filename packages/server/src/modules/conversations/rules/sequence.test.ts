import fc from "fast-check";
import { expect, it } from "vitest";
import { deliverable, missingRanges } from "./sequence.ts";

it.each([
  { last: 0, arrived: [], missing: [], shown: [] },
  { last: 0, arrived: [1], missing: [], shown: [1] },
  { last: 4, arrived: [5, 6], missing: [], shown: [5, 6] },
  { last: 4, arrived: [6, 5], missing: [], shown: [5, 6] },
  { last: 4, arrived: [4, 3], missing: [], shown: [] },
  { last: 4, arrived: [6], missing: [{ from: 5, to: 5 }], shown: [] },
  { last: 4, arrived: [5, 5, 9], missing: [{ from: 6, to: 8 }], shown: [5] },
  {
    last: 4,
    arrived: [2, 6, 9],
    missing: [
      { from: 5, to: 5 },
      { from: 7, to: 8 },
    ],
    shown: [],
  },
])("CON-4: after $last, $arrived", ({ last, arrived, missing, shown }) => {
  expect(missingRanges(last, arrived)).toEqual(missing);
  expect(deliverable(last, arrived)).toEqual(shown);
});

const numbers = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 20 });

it("CON-4: fetching what is missing leaves no gap and shows everything once, in order", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 }), numbers, (last, arrived) => {
      const fetched = missingRanges(last, arrived).flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, index) => from + index),
      );
      const all = [...arrived, ...fetched];
      expect(missingRanges(last, all)).toEqual([]);
      const top = Math.max(last, ...arrived);
      expect(deliverable(last, all)).toEqual(Array.from({ length: top - last }, (_, index) => last + 1 + index));
    }),
  );
});
