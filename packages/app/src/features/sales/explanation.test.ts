import type { TFunction } from "i18next";
import { expect, it } from "vitest";
import { byMonth, evidenceItems, explanations, statusWords } from "./explanation.ts";

const t = ((key: string) => key) as unknown as TFunction;

it("ATT-8: three short lines for each side that counts", () => {
  expect(explanations(["what", "rule", "earned"])).toEqual([["what", "rule", "earned"]]);
  expect(explanations(["a", "b", "c", "d", "e", "f"])).toHaveLength(2);
  expect(explanations(["only what"])).toEqual([["only what", "", ""]]);
  expect(explanations([])).toEqual([]);
});

it("ATT-8: the evidence oldest first, what is another's without a name, a reason only where it did not count", () => {
  const timeline = [
    { at: "2026-03-03T10:00:00Z", kind: "order" as const, mine: false, accepted: true, reason: null },
    { at: "2026-03-01T10:00:00Z", kind: "click" as const, mine: true, accepted: true, reason: "won" },
    { at: "2026-03-02T10:00:00Z", kind: "message" as const, mine: false, accepted: false, reason: "outside_window" },
    { at: "2026-03-02T11:00:00Z", kind: "click" as const, mine: false, accepted: false, reason: "a new reason" },
  ];
  const items = evidenceItems({ timeline }, t);
  expect(items.map(({ title, reason }) => [title, reason])).toEqual([
    ["sales.evidence.clickMine", undefined],
    ["sales.evidence.messageOther", "sales.reasons.outside_window"],
    ["sales.evidence.clickOther", "a new reason"],
    ["sales.evidence.order", undefined],
  ]);
});

it("ORD-2: a status in words where shops commonly say it, else as it came", () => {
  expect(["REFUNDED", "canceled", "AT_THE_DOOR"].map((status) => statusWords(status, t))).toEqual([
    "sales.statuses.refunded",
    "sales.statuses.cancelled",
    "AT_THE_DOOR",
  ]);
});

it("sales by month, in the order they came", () => {
  const items = ["2026-03-03", "2026-03-01", "2026-02-11"].map((at) => ({ at }));
  const months = byMonth(items, (at) => at.slice(0, 7));
  expect(months.map(({ month, items: of }) => [month, of.length])).toEqual([
    ["2026-03", 2],
    ["2026-02", 1],
  ]);
});
