import { describe, expect, it } from "vitest";
import { sidesToJudge, standsUnderReview } from "./when-judged.ts";
import type { JudgingState } from "./when-judged.ts";

const all = ["purchase", "affiliation", "conversation"];

describe("when an order is judged", () => {
  it.each<{ says: string; state: JudgingState; sides: string[] }>([
    { says: "decided and OK", state: { decided: true, earningOk: true, judged: false, attachedSince: [] }, sides: all },
    {
      says: "decided, never OK",
      state: { decided: true, earningOk: false, judged: false, attachedSince: [] },
      sides: [],
    },
    {
      says: "OK, still pending",
      state: { decided: false, earningOk: true, judged: false, attachedSince: [] },
      sides: [],
    },
    { says: "judged already", state: { decided: true, earningOk: true, judged: true, attachedSince: [] }, sides: [] },
    {
      says: "judged, then one side attached",
      state: { decided: true, earningOk: true, judged: true, attachedSince: ["affiliation"] },
      sides: ["affiliation"],
    },
    {
      says: "attached before it was ever judged",
      state: { decided: true, earningOk: true, judged: false, attachedSince: ["conversation"] },
      sides: all,
    },
    {
      says: "attached, never OK",
      state: { decided: true, earningOk: false, judged: false, attachedSince: ["conversation"] },
      sides: [],
    },
  ])("GAM-2: $says", ({ state, sides }) => {
    expect(sidesToJudge(state)).toEqual(sides);
  });
});

describe("what stands under review", () => {
  it.each([
    { winCount: 1, currentStatus: "CANCELLED", review: true },
    { winCount: 2, currentStatus: "ok", review: true },
    { winCount: 1, currentStatus: "OK", review: false },
    { winCount: 0, currentStatus: "CANCELLED", review: false },
  ])("GAM-2, GAM-14: $winCount wins, now $currentStatus", ({ review, ...order }) => {
    expect(standsUnderReview(order)).toBe(review);
  });

  it.each(["SHIPPED", "Delivered", "in_transit", "Expédiée"])(
    "GAM-14: %s is on its way, no cause for a review",
    (currentStatus) => {
      expect(standsUnderReview({ winCount: 1, currentStatus })).toBe(false);
    },
  );

  it.each(["CANCELLED", "REFUNDED", "ok", "lost", ""])(
    "GAM-14: %s is under review once something was won",
    (currentStatus) => {
      expect(standsUnderReview({ winCount: 1, currentStatus })).toBe(true);
    },
  );
});
