import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Challenge, JudgedLine } from "./challenge.ts";
import { judgeOrder } from "./judge-order.ts";
import type { JudgedOrder, JudgingContext, Win } from "./judge-order.ts";
import type { JudgedSide } from "./when-judged.ts";

const placedAt = new Date("2026-03-10T10:00:00.000Z");
const near = fc.constantFrom(-1, 0, 1).map((ms) => new Date(placedAt.getTime() + ms));
const someone = fc.constantFrom("ana", "bea", "bot", "eve");

const anyChallenge: fc.Arbitrary<Challenge> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 3 }),
  category: fc.constantFrom("purchase", "affiliation_sale", "conversation_sale", "activity"),
  startsAt: near,
  endsAt: fc.option(near),
  active: fc.boolean(),
  points: fc.oneof(
    fc.record({ kind: fc.constant("fixed" as const), value: fc.nat(3) }),
    fc.record({ kind: fc.constant("percentage" as const), value: fc.constantFrom("0", "7", "12.5") }),
  ),
  limits: fc.record({
    firstPurchaseOnly: fc.boolean(),
    sku: fc.constantFrom(null, null, "coat"),
    categoryId: fc.constantFrom(null, null, "gear"),
    inboundOnly: fc.boolean(),
    base: fc.constantFrom("order", "matching_lines"),
  }),
});
const anyChallenges = fc.uniqueArray(anyChallenge, { maxLength: 8, selector: (one) => one.id });

const anyLine: fc.Arbitrary<JudgedLine> = fc.record({
  sku: fc.constantFrom("coat", "tent"),
  quantity: fc.integer({ min: 1, max: 4 }),
  unitPrice: fc.constantFrom("0", "0.10", "33.33"),
  categoryIds: fc.constantFrom(new Set<string>(), new Set(["gear"])),
});
const anyOrder: fc.Arbitrary<JudgedOrder> = fc.record({
  placedAt: fc.constant(placedAt),
  amount: fc.constantFrom("0.00", "33.33", "129.00"),
  lines: fc.array(anyLine, { maxLength: 4 }),
  customerMemberIds: fc.uniqueArray(fc.constantFrom("ana", "bea", "eve"), { maxLength: 2 }),
  affiliation: fc.option(fc.record({ memberId: someone, origin: fc.constantFrom("inbound", "self") })),
  conversation: fc.option(fc.record({ memberId: someone })),
});

const every: readonly JudgedSide[] = ["purchase", "affiliation", "conversation"];
const context = (challenges: readonly Challenge[], part: Partial<JudgingContext> = {}): JudgingContext => ({
  challenges,
  sides: every,
  alreadyWon: [],
  anonymised: new Set(["eve"]),
  first: { order: { orderId: "o1", placedAt }, others: [], wonAsFirst: new Set() },
  ...part,
});

/** Judges side after side, each knowing what the ones before it won. */
function sideBySide(order: JudgedOrder, challenges: readonly Challenge[], sides: readonly JudgedSide[]): Win[] {
  return sides.reduce<Win[]>(
    (alreadyWon, side) => [
      ...alreadyWon,
      ...judgeOrder(order, context(challenges, { sides: [side], alreadyWon })).wins,
    ],
    [],
  );
}

const check = (test: (order: JudgedOrder, challenges: Challenge[]) => void): void =>
  fc.assert(fc.property(anyOrder, anyChallenges, test), { numRuns: 500 });

describe("whatever the order and the challenges", () => {
  it("GAM-2: judged again, nothing more is won", () => {
    check((order, challenges) => {
      const { wins } = judgeOrder(order, context(challenges));
      expect(judgeOrder(order, context(challenges, { alreadyWon: wins })).wins).toEqual([]);
    });
  });

  it("GAM-10: in any order of challenges, lines and buyers, the same is won", () => {
    check((order, challenges) => {
      const { lines, customerMemberIds } = order;
      const turned = { ...order, lines: lines.toReversed(), customerMemberIds: customerMemberIds.toReversed() };
      expect(judgeOrder(turned, context(challenges.toReversed()))).toEqual(judgeOrder(order, context(challenges)));
    });
  });

  it("GAM-6: lines split by quantity win the same", () => {
    check((order, challenges) => {
      const lines = order.lines.flatMap((line) =>
        Array.from({ length: line.quantity }, () => ({ ...line, quantity: 1 })),
      );
      expect(judgeOrder({ ...order, lines }, context(challenges))).toEqual(judgeOrder(order, context(challenges)));
    });
  });

  it("GAM-2: judged side by side, the same is won as at once", () => {
    check((order, challenges) => {
      expect(sideBySide(order, challenges, every)).toEqual(judgeOrder(order, context(challenges)).wins);
    });
  });

  it("GAM-8: in any order of the sides nobody wins by affiliation and by conversation", () => {
    check((order, challenges) => {
      const wins = sideBySide(order, challenges, every.toReversed());
      const winners = (category: string): string[] =>
        wins.filter((win) => win.category === category).map((win) => win.memberId);
      expect(winners("affiliation_sale").filter((one) => winners("conversation_sale").includes(one))).toEqual([]);
    });
  });

  it("GAM-3, GAM-9: every win is of whole points above zero, by neither the bot nor an anonymised member", () => {
    check((order, challenges) => {
      const { wins, judgements } = judgeOrder(order, context(challenges));
      for (const win of wins) {
        expect(Number.isSafeInteger(win.points) && win.points > 0).toBe(true);
        expect(["bot", "eve"]).not.toContain(win.memberId);
      }
      expect(judgements.filter((one) => one.reason === "won")).toHaveLength(wins.length);
    });
  });
});
