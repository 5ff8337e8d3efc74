import { expect, it } from "vitest";
import { namedSpan, periodQuery, spanOf, spanSearch } from "./period.ts";

const calendar = { now: () => new Date("2026-03-31T23:30:00Z"), timeZone: "Europe/Paris" };
const march = { from: "2026-03-01", to: "2026-03-31" };

it.each<{ says: string; search: Record<string, string>; span: object | null }>([
  { says: "two days", search: march, span: march },
  {
    says: "a name, seen from today in the programme's calendar",
    search: { period: "lastMonth", ...march },
    span: march,
  },
  { says: "days the wrong way round", search: { from: "2026-03-02", to: "2026-03-01" }, span: null },
  { says: "a name that nobody knows", search: { period: "ever" }, span: null },
  { says: "nothing", search: {}, span: null },
])("an address with $says names $span", ({ search, span }) => {
  expect(namedSpan(search, calendar)).toEqual(span);
});

it("a screen that always has a period shows the last 30 days when none is named", () => {
  expect(spanOf({}, calendar)).toEqual({ from: "2026-03-03", to: "2026-04-01" });
});

it("an address keeps a usual period by its name, another by its days", () => {
  expect(spanSearch(march, calendar)).toEqual({ period: "lastMonth", from: null, to: null });
  expect(spanSearch({ ...march, to: "2026-03-30" }, calendar)).toEqual({
    period: null,
    from: "2026-03-01",
    to: "2026-03-30",
  });
});

it("a list asks for its instants, the first after the last day, and for the totals", () => {
  expect(periodQuery(march, calendar)).toEqual({
    from: "2026-02-28T23:00:00.000Z",
    to: "2026-03-31T22:00:00.000Z",
    totals: "true",
  });
  expect(periodQuery({}, calendar)).toEqual({});
});
