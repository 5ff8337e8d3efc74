import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reconciled, sidesToReconcile } from "./reconcile.ts";
import type { OrderStanding, Side } from "./reconcile.ts";
import { daysMs } from "./window.ts";

const now = new Date("2026-03-30T02:00:00.000Z");
const ago = (days: number, ms = 0): Date => new Date(now.getTime() - daysMs(days) - ms);
const terms = { now, spanMs: daysMs(30) };
const empty = { hasContributor: false, settledByStaff: false };
const attached = { hasContributor: true, settledByStaff: false };
const settled = { hasContributor: false, settledByStaff: true };
const both: Side[] = ["conversation", "affiliation"];

const order = (part: Partial<OrderStanding> = {}): OrderStanding => ({
  state: "decided",
  placedAt: ago(1),
  conversation: empty,
  affiliation: empty,
  ...part,
});

describe("what the reconciliation looks at", () => {
  it.each<{ says: string; part: Partial<OrderStanding>; looks: Side[] }>([
    { says: "decided, nobody", part: {}, looks: both },
    { says: "at the edge of the span", part: { placedAt: ago(30) }, looks: both },
    { says: "1 ms past the span", part: { placedAt: ago(30, 1) }, looks: [] },
    { says: "placed a little ahead", part: { placedAt: ago(-1) }, looks: both },
    { says: "pending, within the span", part: { state: "pending" }, looks: both },
    { says: "pending, however old", part: { state: "pending", placedAt: ago(4000) }, looks: both },
    { says: "by conversation already", part: { conversation: attached }, looks: ["affiliation"] },
    { says: "by affiliation already", part: { affiliation: attached }, looks: ["conversation"] },
    { says: "both already", part: { conversation: attached, affiliation: attached }, looks: [] },
    { says: "nobody, by staff's word", part: { conversation: settled }, looks: ["affiliation"] },
    {
      says: "pending, one side by staff's word",
      part: { state: "pending", affiliation: settled },
      looks: ["conversation"],
    },
  ])("ATT-7: $says", ({ part, looks }) => {
    expect(sidesToReconcile(order(part), terms)).toEqual(looks);
  });
});

describe("what the reconciliation changes", () => {
  it.each<{
    says: string;
    before: [string | null, string | null];
    found: [string | null, string | null];
    looked: Side[];
    after: [string | null, string | null];
    attached: Side[];
  }>([
    {
      says: "fills both",
      before: [null, null],
      found: ["ana", "bea"],
      looked: both,
      after: ["ana", "bea"],
      attached: both,
    },
    {
      says: "fills one",
      before: [null, "bea"],
      found: ["ana", "eve"],
      looked: both,
      after: ["ana", "bea"],
      attached: ["conversation"],
    },
    {
      says: "never changes one",
      before: ["ana", null],
      found: ["eve", null],
      looked: both,
      after: ["ana", null],
      attached: [],
    },
    {
      says: "never empties one",
      before: ["ana", "bea"],
      found: [null, null],
      looked: both,
      after: ["ana", "bea"],
      attached: [],
    },
    {
      says: "leaves a side it did not look at",
      before: [null, null],
      found: ["ana", "bea"],
      looked: ["affiliation"],
      after: [null, "bea"],
      attached: ["affiliation"],
    },
    { says: "nothing", before: [null, null], found: ["ana", "bea"], looked: [], after: [null, null], attached: [] },
  ])("ATT-7: $says", ({ before, found, looked, after, attached: sides }) => {
    const pair = ([conversation, affiliation]: [string | null, string | null]) => ({ conversation, affiliation });
    expect(reconciled(pair(before), pair(found), looked)).toEqual({ ...pair(after), attached: sides });
  });

  it("ATT-7: run again with anything found, an attached contributor never changes", () => {
    const who = fc.constantFrom(null, "ana", "bea");
    const pair = fc.record({ conversation: who, affiliation: who });
    fc.assert(
      fc.property(pair, fc.array(pair, { maxLength: 5 }), (before, runs) => {
        const after = runs.reduce((known, found) => reconciled(known, found, both), { ...before, attached: [] });
        for (const side of both) if (before[side]) expect(after[side]).toBe(before[side]);
      }),
    );
  });
});
