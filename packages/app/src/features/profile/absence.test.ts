import { expect, it } from "vitest";
import { absenceInstants, dayField, wrongDays } from "./absence.ts";

it.each([
  [
    { from: "", to: "" },
    { from: "needDay", to: "needDay" },
  ],
  [{ from: "", to: "2026-03-02" }, { from: "needDay" }],
  [{ from: "2026-03-02", to: "" }, { to: "needDay" }],
  [{ from: "2026-03-03", to: "2026-03-02" }, { to: "wrongDates" }],
  [{ from: "2026-03-02", to: "2026-03-02" }, null],
])("PEO-9: the days %o", (days, wrong) => expect(wrongDays(days)).toEqual(wrong));

it("PEO-9: lasts from the first day's begin to the last day's end, and comes back as the same days", () => {
  const { from, to } = absenceInstants({ from: "2026-03-02", to: "2026-03-04" });
  expect(Date.parse(to) - Date.parse(from)).toBe(3 * 86_400_000 - 1);
  expect([dayField(from), dayField(to)]).toEqual(["2026-03-02", "2026-03-04"]);
});
