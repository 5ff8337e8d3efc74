import { describe, expect, it } from "vitest";
import { addDays, daysIn, isSpan, presetOf, presetSpan, spanBefore } from "./days.ts";
import { dayOf, formatDay, formatInstant, formatListTime, formatRelative } from "./instants.ts";
import { changeOf, formatAmount, formatBytes, formatChange, formatMoney, formatSigned, initialsOf } from "./numbers.ts";

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, " ");
const paris = { locale: "fr", timeZone: "Europe/Paris" };
const utc = { locale: "en-GB", timeZone: "UTC" };
const now = new Date("2026-03-12T10:00:00Z");

describe("money and numbers", () => {
  it.each([
    [{ amount: "129.00", currency: "EUR" }, "en", "€129.00"],
    [{ amount: "129.00", currency: "EUR" }, "fr", "129,00 €"],
    [{ amount: "1500", currency: "JPY" }, "en", "¥1,500"],
    [{ amount: "9007199254740993.01", currency: "EUR" }, "en", "€9,007,199,254,740,993.01"],
    [{ amount: "-5.10", currency: "EUR" }, "en", "-€5.10"],
  ])("%o in %s is %s", (money, locale, shown) => {
    expect(plain(formatMoney(money, locale))).toBe(shown);
  });

  it("refuses what is no decimal", () => {
    expect(() => formatMoney({ amount: "12,5", currency: "EUR" }, "en")).toThrow(RangeError);
  });

  it("leaves the currency out where the column's head names it", () => {
    expect(formatAmount({ amount: "1290.5", currency: "EUR" }, "en")).toBe("1,290.50");
    expect(formatAmount({ amount: "1290", currency: "JPY" }, "en")).toBe("1,290");
  });

  it.each([
    [120, 100, 20],
    [80, 100, -20],
    [5, 0, null],
    [0, 0, null],
    [1, 3, -67],
  ])("%d against %d changed by %s per cent", (value, compared, change) => {
    expect(changeOf(value, compared)).toBe(change);
  });

  it("shows signs, per cents and sizes", () => {
    expect(formatSigned(50, "en")).toBe("+50");
    expect(formatSigned(0, "en")).toBe("0");
    expect(plain(formatChange(-20, "fr"))).toBe("-20 %");
    expect(formatBytes(5_200_000, "en")).toBe("5.2 MB");
    expect(formatBytes(640_000, "en")).toBe("640 kB");
  });

  it.each([
    ["Ana Moreau", "AM"],
    ["Ana Lucía de la Vega", "AV"],
    ["marie-claire", "MC"],
    ["Élodie", "É"],
    ["  ", ""],
  ])("initials of %s are %s", (name, initials) => expect(initialsOf(name)).toBe(initials));
});

describe("instants", () => {
  it("belong to the day of the place", () => {
    expect(dayOf("2026-03-11T23:30:00Z", "Europe/Paris")).toBe("2026-03-12");
    expect(dayOf("2026-03-11T23:30:00Z", "UTC")).toBe("2026-03-11");
  });

  it.each([
    ["2026-03-12T01:00:00Z", "Aujourd’hui", "Today"],
    ["2026-03-11T12:00:00Z", "Hier", "Yesterday"],
    ["2026-03-08T12:00:00Z", "Dimanche", "Sunday"],
    ["2026-01-02T12:00:00Z", "2 janvier", "2 January"],
    ["2025-11-02T12:00:00Z", "2 novembre 2025", "2 November 2025"],
  ])("the day of %s reads %s, %s", (at, french, english) => {
    expect(formatDay(at, now, paris)).toBe(french);
    expect(formatDay(at, now, utc)).toBe(english);
  });

  it.each([
    ["2026-03-12T09:59:40Z", "now"],
    ["2026-03-12T09:57:00Z", "3 minutes ago"],
    ["2026-03-12T07:00:00Z", "3 hours ago"],
    ["2026-03-11T07:00:00Z", "yesterday"],
    ["2026-03-15T10:00:00Z", "in 3 days"],
    ["2025-12-12T10:00:00Z", "3 months ago"],
    ["2023-12-12T10:00:00Z", "2 years ago"],
  ])("%s is %s", (at, shown) => expect(formatRelative(at, now, "en-GB")).toBe(shown));

  it("is short in lists and exact on demand", () => {
    expect(formatListTime("2026-03-12T08:05:00Z", now, utc)).toBe("8:05");
    expect(formatListTime("2026-03-09T08:05:00Z", now, utc)).toBe("Mon");
    expect(formatListTime("2026-02-09T08:05:00Z", now, utc)).toBe("9 Feb");
    expect(formatInstant("2026-03-12T08:05:09Z", "full", utc)).toContain("08:05:09");
  });
});

describe("spans of days", () => {
  it.each([
    ["today", "2026-03-12", "2026-03-12"],
    ["last7", "2026-03-06", "2026-03-12"],
    ["last30", "2026-02-11", "2026-03-12"],
    ["last90", "2025-12-13", "2026-03-12"],
    ["thisMonth", "2026-03-01", "2026-03-12"],
    ["lastMonth", "2026-02-01", "2026-02-28"],
    ["thisYear", "2026-01-01", "2026-03-12"],
  ] as const)("%s is %s to %s", (name, from, to) => {
    expect(presetSpan(name, "2026-03-12")).toEqual({ from, to });
    expect(presetOf({ from, to }, "2026-03-12", [name])).toBe(name);
  });

  it("is compared with as many days just before", () => {
    expect(spanBefore({ from: "2026-03-06", to: "2026-03-12" })).toEqual({ from: "2026-02-27", to: "2026-03-05" });
    expect(daysIn({ from: "2026-02-27", to: "2026-03-05" })).toBe(7);
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  });

  it("knows a wrong one", () => {
    expect(isSpan({ from: "2026-03-12", to: "2026-03-01" })).toBe(false);
    expect(isSpan({ from: "", to: "2026-03-01" })).toBe(false);
    expect(isSpan({ from: "2026-03-01", to: "2026-03-01" })).toBe(true);
  });
});
