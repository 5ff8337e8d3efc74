import { expect, it } from "vitest";
import { figureNames, moveOf, pointsOf, rowsOf, shareOf } from "./figures.ts";

const span = { from: "2026-03-01", to: "2026-03-02" };
const figure = {
  value: 30,
  previous: 20,
  series: [
    { day: "2026-03-01", value: 10 },
    { day: "2026-03-02", value: 20 },
  ],
  previousSeries: [{ day: "2026-02-27", value: 20 }],
};

it("a chart lays the compared period under the period, day by day", () => {
  expect(pointsOf(figure, { compare: true, label: (day) => day.slice(8) })).toEqual([
    { label: "01", value: 10, compared: 20 },
    { label: "02", value: 20, compared: null },
  ]);
  expect(pointsOf(figure, { compare: false, label: (day) => day })[0]).toEqual({ label: "2026-03-01", value: 10 });
});

it("a figure moves only against something", () => {
  expect([moveOf(figure, true), moveOf(figure, false), moveOf({ ...figure, previous: 0 }, true)]).toEqual([
    50,
    null,
    null,
  ]);
  expect([shareOf(29, 40), shareOf(1, 0)]).toEqual([73, null]);
});

it("figures lead to their rows, in the same period", () => {
  const days = "from=2026-03-01&to=2026-03-02";
  expect(figureNames.map((name) => rowsOf(name, span))).toEqual([
    `/manager/orders?counted=true&${days}`,
    `/manager/orders?counted=true&attribution=any&${days}`,
    `/manager/orders?counted=true&attribution=conversation&${days}`,
    `/manager/orders?counted=true&attribution=affiliation&${days}`,
    `/manager/orders?counted=true&${days}`,
    `/manager/conversations?by=started&${days}`,
    `/manager/conversations?by=dialogue&${days}`,
    `/manager/conversations?by=message&${days}`,
    `/manager/clicks?origin=inbound&${days}`,
    `/manager/wins?${days}`,
  ]);
  expect(rowsOf("dialogues", span, "ana")).toBe(`/manager/conversations?by=dialogue&memberId=ana&${days}`);
});
