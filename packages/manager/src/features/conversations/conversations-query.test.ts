import { expect, it } from "vitest";
import { aboutOf, conversationsQuery } from "./conversations-query.ts";

const calendar = { now: () => new Date("2026-03-31T12:00:00Z"), timeZone: "UTC" };

it("lists what the address asks for, by default all that was opened", () => {
  expect(conversationsQuery({}, calendar)).toEqual({ by: "started" });
  expect(
    conversationsQuery({ by: "dialogue", memberId: "ana", from: "2026-03-01", to: "2026-03-02" }, calendar),
  ).toEqual({
    by: "dialogue",
    memberId: "ana",
    from: "2026-03-01T00:00:00.000Z",
    to: "2026-03-03T00:00:00.000Z",
    totals: "true",
  });
  expect(aboutOf({ by: "nonsense" })).toBe("started");
});

it("lists messages of a period always, the last 30 days when the address names none", () => {
  expect(conversationsQuery({ by: "message" }, calendar)).toMatchObject({
    from: "2026-03-02T00:00:00.000Z",
    to: "2026-04-01T00:00:00.000Z",
  });
});
