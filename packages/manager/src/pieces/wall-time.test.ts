import { describe, expect, it } from "vitest";
import { instantOf, instantsOf, wallOf } from "./wall-time.ts";

describe("the programme's wall clock", () => {
  it.each([
    { says: "winter", instant: "2026-01-15T08:30:00.000Z", wall: "2026-01-15T09:30", zone: "Europe/Paris" },
    { says: "summer", instant: "2026-07-15T07:30:00.000Z", wall: "2026-07-15T09:30", zone: "Europe/Paris" },
    { says: "the day before", instant: "2026-03-01T04:00:00.000Z", wall: "2026-02-28T23:00", zone: "America/New_York" },
    { says: "half hours", instant: "2026-03-01T04:00:00.000Z", wall: "2026-03-01T09:30", zone: "Asia/Kolkata" },
    { says: "UTC midnight", instant: "2026-03-01T00:00:00.000Z", wall: "2026-03-01T00:00", zone: "UTC" },
  ])("$says: there and back", ({ instant, wall, zone }) => {
    expect(wallOf(instant, zone)).toBe(wall);
    expect(instantOf(wall, zone)).toBe(instant);
  });

  it("in the hour that spring skips, takes an instant beside it", () => {
    const at = instantOf("2026-03-29T02:30", "Europe/Paris")!;
    expect(["2026-03-29T00:30:00.000Z", "2026-03-29T01:30:00.000Z"]).toContain(at);
  });

  it("is null for what is no time", () => expect(instantOf("", "UTC")).toBeNull());

  it("a span of days reaches to the first instant after it, across a change of clocks", () => {
    expect(instantsOf({ from: "2026-03-29", to: "2026-03-29" }, "Europe/Paris")).toEqual({
      from: "2026-03-28T23:00:00.000Z",
      to: "2026-03-29T22:00:00.000Z",
    });
  });
});
