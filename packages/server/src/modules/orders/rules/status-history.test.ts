import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currentStatus, firstOkAt, hasBeenOk, withStatus } from "./status-history.ts";
import type { StatusEntry } from "./status-history.ts";

const at = (minute: number): Date => new Date(Date.UTC(2026, 2, 2, 10, minute));
const entry = (status: string, minute: number, source: StatusEntry["source"] = "api"): StatusEntry => ({
  status,
  at: at(minute),
  source,
});
const history = (entries: readonly StatusEntry[]): StatusEntry[] => entries.reduce<StatusEntry[]>(withStatus, []);
const texts = (entries: readonly StatusEntry[]): string[] => entries.map((known) => known.status);

describe("the history of an order", () => {
  it.each([
    { says: "nothing", entries: [], kept: [] },
    { says: "in order", entries: [entry("NEW", 1), entry("OK", 2)], kept: ["NEW", "OK"] },
    { says: "late news of an earlier status", entries: [entry("OK", 2), entry("NEW", 1)], kept: ["NEW", "OK"] },
    { says: "the same again", entries: [entry("OK", 2), entry("OK", 2)], kept: ["OK"] },
    { says: "the same text later", entries: [entry("OK", 2), entry("OK", 3)], kept: ["OK", "OK"] },
    { says: "another text at the same instant", entries: [entry("OK", 2), entry("NEW", 2)], kept: ["OK", "NEW"] },
    {
      says: "two texts at one instant, told again",
      entries: [entry("B", 2), entry("A", 2), entry("B", 2)],
      kept: ["B", "A"],
    },
    { says: "other case is another text", entries: [entry("OK", 2), entry("ok", 2)], kept: ["OK", "ok"] },
  ])("ORD-2: $says", ({ entries, kept }) => {
    expect(texts(history(entries))).toEqual(kept);
    expect(currentStatus(history(entries))).toBe(kept.at(-1) ?? null);
  });

  it.each([
    { first: "tag", second: "api", kept: "api" },
    { first: "api", second: "tag", kept: "api" },
    { first: "tag", second: "tag", kept: "tag" },
    { first: "api", second: "webhook", kept: "api" },
  ] as const)(
    "ORD-4: one entry told by $first, then by $second, counts as told by $kept",
    ({ first, second, kept }) => {
      expect(history([entry("NEW", 1), entry("OK", 2, first), entry("OK", 2, second)])).toEqual([
        entry("NEW", 1),
        entry("OK", 2, kept),
      ]);
    },
  );

  it.each([
    { statuses: ["OK"], ok: true },
    { statuses: ["NEW", "OK", "CANCELLED"], ok: true },
    { statuses: [], ok: false },
    { statuses: ["ok"], ok: false },
    { statuses: ["Ok"], ok: false },
    { statuses: ["OK "], ok: false },
    { statuses: [" OK"], ok: false },
    { statuses: ["NOT OK", "OKAY", "CANCELLED"], ok: false },
  ])("ORD-2: after $statuses it has been OK: $ok", ({ statuses, ok }) => {
    const entries = history(statuses.map((status, index) => entry(status, index)));
    expect(hasBeenOk(entries)).toBe(ok);
    expect(firstOkAt(entries)).toEqual(ok ? at(statuses.indexOf("OK")) : null);
  });

  it("ORD-2: the first of two OK is the first", () => {
    expect(firstOkAt(history([entry("OK", 9), entry("OK", 3)]))).toEqual(at(3));
  });
});

const anyEntry = fc.record({
  status: fc.constantFrom("OK", "NEW", "CANCELLED"),
  minute: fc.integer({ min: 0, max: 8 }),
  source: fc.constantFrom<StatusEntry["source"]>("tag", "api"),
});
const anyEntries = fc.array(
  anyEntry.map(({ status, minute, source }) => entry(status, minute, source)),
  { maxLength: 12 },
);
/** With one text an instant, so that the order of arrival has nothing left to say. */
const oneTextAnInstant = fc
  .uniqueArray(anyEntry, { maxLength: 8, selector: (part) => part.minute })
  .map((parts) => parts.map(({ status, minute, source }) => entry(status, minute, source)));

describe("whatever arrives", () => {
  it("ORD-2: repeated, the history is the same", () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const once = history(entries);
        expect(entries.reduce<StatusEntry[]>(withStatus, once)).toHaveLength(once.length);
        expect(texts(entries.reduce<StatusEntry[]>(withStatus, once))).toEqual(texts(once));
      }),
    );
  });

  it("ORD-2: reordered, the history is the same, and split in two it is too", () => {
    fc.assert(
      fc.property(oneTextAnInstant, fc.nat(8), (entries, cut) => {
        const once = history(entries);
        expect(history(entries.toReversed())).toEqual(once);
        expect(history([...entries.slice(cut), ...entries.slice(0, cut)])).toEqual(once);
      }),
    );
  });

  it("ORD-2: the history stands in order of its instants", () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const instants = history(entries).map((known) => known.at.getTime());
        expect(instants).toEqual(instants.toSorted((a, b) => a - b));
      }),
    );
  });
});
