import { expect, it } from "vitest";
import { isFiltered, ordersQuery } from "./orders-query.ts";

const calendar = (timeZone: string) => ({ now: () => new Date("2026-03-31T12:00:00Z"), timeZone });

it("days become instants of the programme's calendar, both days included", () => {
  expect(ordersQuery({ from: "2026-03-01", to: "2026-03-31" }, calendar("Europe/Paris"))).toMatchObject({
    from: "2026-02-28T23:00:00.000Z",
    to: "2026-03-31T22:00:00.000Z",
    totals: "true",
  });
});

it("what an address says wrongly is left out", () => {
  const query = ordersQuery(
    { from: "x", to: "2026-03-31", channel: "fax", attribution: "both", toReview: "yes", counted: "1" },
    calendar("UTC"),
  );
  expect(isFiltered(query)).toBe(false);
});

it("keeps what the API knows", () => {
  const query = ordersQuery(
    { channel: "store", attribution: "pending", memberId: "m1", search: "C77", toReview: "true", counted: "true" },
    calendar("UTC"),
  );
  expect(query).toEqual({
    channel: "store",
    attribution: "pending",
    memberId: "m1",
    search: "C77",
    toReview: "true",
    counted: "true",
  });
});
