import type { LedgerEntry } from "@rapport/contracts";
import { expect, it } from "vitest";
import { withBalance } from "./running-balance.ts";

const entry = (id: string, points: number): LedgerEntry => ({
  id,
  at: "2026-03-01T10:00:00Z",
  kind: "win",
  score: points,
  points,
  challengeId: null,
  challengeTitle: null,
  orderId: null,
  reason: null,
});

it("GAM-13: each line says what it left, and the oldest leaves exactly its own points", () => {
  const lines = withBalance([entry("c", -30), entry("b", 50), entry("a", 13)], 33);
  expect(lines.map(({ entry: { id }, balance }) => [id, balance])).toEqual([
    ["c", 33],
    ["b", 63],
    ["a", 13],
  ]);
});
