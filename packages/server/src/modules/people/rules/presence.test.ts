import { expect, it } from "vitest";
import { presenceOf } from "./presence.ts";
import type { PresenceFacts } from "./presence.ts";

const now = new Date("2026-03-02T10:00:00.000Z");
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

const facts = (part: Partial<PresenceFacts> = {}): PresenceFacts => ({
  lastActionAt: now,
  unavailable: false,
  absence: null,
  ...part,
});

it.each([
  { says: "just now", age: 0, label: { kind: "online" } },
  { says: "a clock that runs ahead", age: -3 * second, label: { kind: "online" } },
  { says: "one ms under 5 minutes", age: 5 * minute - 1, label: { kind: "online" } },
  { says: "exactly 5 minutes", age: 5 * minute, label: { kind: "minutes", count: 5 } },
  { says: "one ms under an hour", age: hour - 1, label: { kind: "minutes", count: 59 } },
  { says: "exactly an hour", age: hour, label: { kind: "hours", count: 1 } },
  { says: "one ms under two hours", age: 2 * hour - 1, label: { kind: "hours", count: 1 } },
  { says: "one ms under a day", age: 24 * hour - 1, label: { kind: "hours", count: 23 } },
  { says: "exactly a day", age: 24 * hour, label: { kind: "one_day" } },
  { says: "one ms under two days", age: 48 * hour - 1, label: { kind: "one_day" } },
  { says: "exactly two days", age: 48 * hour, label: { kind: "two_days" } },
  { says: "one ms under three days", age: 72 * hour - 1, label: { kind: "two_days" } },
  { says: "exactly three days", age: 72 * hour, label: { kind: "long_ago" } },
])("PEO-9: last action $says", ({ age, label }) => {
  expect(presenceOf(facts({ lastActionAt: new Date(now.getTime() - age) }), now)).toEqual(label);
});

it("PEO-9: who never did anything was there long ago", () => {
  expect(presenceOf(facts({ lastActionAt: null }), now)).toEqual({ kind: "long_ago" });
});

it("PEO-9: unavailable overrides the last action", () => {
  expect(presenceOf(facts({ unavailable: true }), now)).toEqual({ kind: "unavailable" });
});

const at = (offset: number): Date => new Date(now.getTime() + offset);

it.each([
  { says: "begins now", from: at(0), until: at(hour), absent: true },
  { says: "begins in a millisecond", from: at(1), until: at(hour), absent: false },
  { says: "ends in a millisecond", from: at(-hour), until: at(1), absent: true },
  { says: "ends now", from: at(-hour), until: at(0), absent: false },
  { says: "has no end", from: at(-hour), until: null, absent: true },
])("PEO-9: an absence that $says", ({ from, until, absent }) => {
  const label = presenceOf(facts({ unavailable: true, absence: { from, until, message: "Back soon" } }), now);
  expect(label).toEqual(absent ? { kind: "absent", message: "Back soon", until } : { kind: "unavailable" });
});
