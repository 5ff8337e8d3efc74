import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creditAffiliation } from "./credit-affiliation.ts";
import type { ClickFacts, Origin } from "./evidence.ts";
import { daysMs } from "./window.ts";

const placedAt = new Date("2026-03-30T00:30:00.000Z");
const before = (days: number, ms = 0): Date => new Date(placedAt.getTime() - daysMs(days) - ms);
const off = { placedAt, windowMs: daysMs(30), creditExistingTraffic: false };
const on = { ...off, creditExistingTraffic: true };

const click = (clickId: string, origin: Origin, at: Date = before(1)): ClickFacts => ({
  clickId,
  memberId: `member of ${clickId}`,
  at,
  origin,
});
const reasons = (clicks: readonly ClickFacts[], terms = off): Record<string, string> =>
  Object.fromEntries(creditAffiliation(clicks, terms).candidates.map((one) => [one.clickId, one.reason]));

describe("one click", () => {
  it.each([
    { says: "1 ms before the order", at: before(0, 1), reason: "won" },
    { says: "at the order's instant", at: placedAt, reason: "after_order" },
    { says: "1 ms after the order", at: before(0, -1), reason: "after_order" },
    { says: "30 days before, to the millisecond", at: before(30), reason: "won" },
    { says: "1 ms older than the window", at: before(30, 1), reason: "outside_window" },
  ])("ATT-4: $says", ({ at, reason }) => {
    const verdict = creditAffiliation([click("c1", "inbound", at)], off);
    expect(verdict.candidates.map((one) => [one.reason, one.accepted])).toEqual([[reason, reason === "won"]]);
    const winner = { memberId: "member of c1", clickId: "c1", origin: "inbound" };
    expect(verdict.contributor).toEqual(reason === "won" ? winner : null);
  });

  it.each([
    { origin: "inbound", reason: "won", withSetting: "won" },
    { origin: "self", reason: "won", withSetting: "won" },
    { origin: "community", reason: "won", withSetting: "won" },
    { origin: "staff", reason: "won", withSetting: "won" },
    { origin: "widget", reason: "existing_traffic_not_credited", withSetting: "won" },
  ] as const)("ATT-4: of origin $origin", ({ origin, reason, withSetting }) => {
    expect(reasons([click("c1", origin)], off)).toEqual({ c1: reason });
    expect(reasons([click("c1", origin)], on)).toEqual({ c1: withSetting });
  });

  it("ATT-4: a widget click out of its time is refused for the time", () => {
    const clicks = [click("c1", "widget", placedAt), click("c2", "widget", before(31))];
    const refused = { c1: "after_order", c2: "outside_window" };
    expect(reasons(clicks, off)).toEqual(refused);
    expect(reasons(clicks, on)).toEqual(refused);
  });

  it("ATT-8: the evidence says all that was looked at", () => {
    expect(creditAffiliation([click("c1", "self")], off).candidates).toEqual([
      { clickId: "c1", memberId: "member of c1", at: before(1), origin: "self", accepted: true, reason: "won" },
    ]);
    expect(creditAffiliation([], off)).toEqual({ contributor: null, candidates: [] });
  });
});

describe("several clicks", () => {
  it.each([
    {
      says: "the last one wins, whatever its origin",
      clicks: [click("c1", "inbound", before(2)), click("c2", "staff", before(1))],
      off: { c1: "older_than_winner", c2: "won" },
      on: { c1: "older_than_winner", c2: "won" },
    },
    {
      says: "a later widget click gives way to an inbound one",
      clicks: [click("c1", "inbound", before(20)), click("c2", "widget", before(1))],
      off: { c1: "won", c2: "existing_traffic_not_credited" },
      on: { c1: "won", c2: "inbound_preferred" },
    },
    {
      says: "any other click in the window is preferred to a widget one",
      clicks: [click("c1", "self", before(20)), click("c2", "widget", before(1))],
      off: { c1: "won", c2: "existing_traffic_not_credited" },
      on: { c1: "won", c2: "inbound_preferred" },
    },
    {
      says: "an inbound click outside the window is not preferred",
      clicks: [click("c1", "inbound", before(31)), click("c2", "widget", before(1))],
      off: { c1: "outside_window", c2: "existing_traffic_not_credited" },
      on: { c1: "outside_window", c2: "won" },
    },
    {
      says: "an inbound click after the order is not preferred",
      clicks: [click("c1", "inbound", placedAt), click("c2", "widget", before(1))],
      off: { c1: "after_order", c2: "existing_traffic_not_credited" },
      on: { c1: "after_order", c2: "won" },
    },
    {
      says: "among widget clicks, the last",
      clicks: [click("c1", "widget", before(1)), click("c2", "widget", before(2))],
      off: { c1: "existing_traffic_not_credited", c2: "existing_traffic_not_credited" },
      on: { c1: "won", c2: "older_than_winner" },
    },
    {
      says: "at one instant, the lower click id by code points",
      clicks: [click("c9", "inbound"), click("c10", "inbound")],
      off: { c9: "older_than_winner", c10: "won" },
      on: { c9: "older_than_winner", c10: "won" },
    },
  ])("ATT-4: $says", ({ clicks, ...expected }) => {
    expect(reasons(clicks, off)).toEqual(expected.off);
    expect(reasons(clicks, on)).toEqual(expected.on);
  });

  it("ATT-8: the candidates stand latest first", () => {
    const clicks = [click("a", "inbound", before(9)), click("b", "widget", before(1)), click("c", "self", before(40))];
    expect(creditAffiliation(clicks, off).candidates.map((one) => one.clickId)).toEqual(["b", "a", "c"]);
  });
});

const anyClick = fc.record({
  id: fc.integer({ min: 1, max: 30 }),
  age: fc.integer({ min: -2, max: 35 }),
  origin: fc.constantFrom<Origin>("inbound", "widget", "self", "staff", "community"),
});
const anyClicks = fc
  .uniqueArray(anyClick, { maxLength: 12, selector: (part) => part.id })
  .map((parts) => parts.map(({ id, age, origin }) => click(`c${id}`, origin, before(age))));

describe("whatever the clicks", () => {
  it("ATT-8: in any order the decision is the same", () => {
    fc.assert(
      fc.property(anyClicks, fc.nat(12), fc.constantFrom(on, off), (clicks, cut, terms) => {
        const verdict = creditAffiliation(clicks, terms);
        expect(creditAffiliation(clicks.toReversed(), terms)).toEqual(verdict);
        expect(creditAffiliation([...clicks.slice(cut), ...clicks.slice(0, cut)], terms)).toEqual(verdict);
      }),
    );
  });

  it("ATT-8: split in two, the winner of the winners wins", () => {
    fc.assert(
      fc.property(anyClicks, fc.nat(12), fc.constantFrom(on, off), (clicks, cut, terms) => {
        const winnerOf = (part: readonly ClickFacts[]): string | null =>
          creditAffiliation(part, terms).contributor?.clickId ?? null;
        const finalists = [winnerOf(clicks.slice(0, cut)), winnerOf(clicks.slice(cut))];
        expect(winnerOf(clicks.filter((one) => finalists.includes(one.clickId)))).toBe(winnerOf(clicks));
      }),
    );
  });

  it("ATT-4: the setting changes nothing as long as another click can be credited", () => {
    fc.assert(
      fc.property(anyClicks, (clicks) => {
        const strict = creditAffiliation(clicks, off).contributor;
        if (strict) expect(creditAffiliation(clicks, on).contributor).toEqual(strict);
      }),
    );
  });
});
