import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideOrder } from "./decide-order.ts";
import type { DecisionFacts } from "./decide-order.ts";
import type { ClickFacts, ConversationFacts, Origin } from "./evidence.ts";
import { daysMs } from "./window.ts";

const placedAt = new Date("2026-03-30T00:30:00.000Z");
const before = (days: number): Date => new Date(placedAt.getTime() - daysMs(days));
const settings = { conversationWindowDays: 14, affiliationWindowDays: 30, creditExistingTraffic: false };

const talk = (conversationId: string, age: number, part: Partial<ConversationFacts> = {}): ConversationFacts => ({
  conversationId,
  memberId: "ana",
  source: "direct",
  lastMessageAtBefore: before(age),
  memberWroteBefore: true,
  visitorWroteBefore: true,
  hasLaterMessages: false,
  ...part,
});
const click = (clickId: string, age: number, origin: Origin = "inbound"): ClickFacts => ({
  clickId,
  memberId: "bea",
  at: before(age),
  origin,
});
const who = (facts: DecisionFacts, changed: Partial<typeof settings> = {}) => {
  const decision = decideOrder(facts, { ...settings, ...changed });
  return [decision.conversation.contributor?.conversationId ?? null, decision.affiliation.contributor?.clickId ?? null];
};

describe("a decision", () => {
  it("ATT-1: has a contributor on each side, by its own window", () => {
    const facts = { placedAt, conversations: [talk("con_1", 14)], clicks: [click("clk_1", 30)] };
    expect(who(facts)).toEqual(["con_1", "clk_1"]);
    expect(who(facts, { conversationWindowDays: 13 })).toEqual([null, "clk_1"]);
    expect(who(facts, { affiliationWindowDays: 29 })).toEqual(["con_1", null]);
  });

  it("ATT-4: follows the setting on existing traffic", () => {
    const facts = { placedAt, conversations: [], clicks: [click("clk_1", 1, "widget")] };
    expect(who(facts)).toEqual([null, null]);
    expect(who(facts, { creditExistingTraffic: true })).toEqual([null, "clk_1"]);
  });

  it("ATT-8: keeps the settings in force and nothing else of the programme's", () => {
    const more = { ...settings, timezone: "Europe/Paris" };
    expect(decideOrder({ placedAt, conversations: [], clicks: [] }, more).settings).toEqual(settings);
  });
});

const anyTalks = fc
  .uniqueArray(fc.record({ id: fc.nat(20), age: fc.integer({ min: 0, max: 20 }), both: fc.boolean() }), {
    selector: (one) => one.id,
  })
  .map((parts) => parts.map(({ id, age, both }) => talk(`con_${id}`, age, { memberWroteBefore: both })));
const anyClicks = fc
  .uniqueArray(
    fc.record({
      id: fc.nat(20),
      age: fc.integer({ min: 0, max: 40 }),
      origin: fc.constantFrom<Origin>("inbound", "widget", "self"),
    }),
    { selector: (one) => one.id },
  )
  .map((parts) => parts.map(({ id, age, origin }) => click(`clk_${id}`, age, origin)));
const anySettings = fc.record({
  conversationWindowDays: fc.integer({ min: 0, max: 20 }),
  affiliationWindowDays: fc.integer({ min: 0, max: 40 }),
  creditExistingTraffic: fc.boolean(),
});

describe("replayed", () => {
  it("ATT-8: the same facts and settings give the same decision, whatever their order", () => {
    fc.assert(
      fc.property(anyTalks, anyClicks, anySettings, (conversations, clicks, used) => {
        const decision = decideOrder({ placedAt, conversations, clicks }, used);
        const again = { placedAt, conversations: conversations.toReversed(), clicks: clicks.toReversed() };
        expect(decideOrder(again, decision.settings)).toEqual(decision);
      }),
    );
  });

  it("ATT-8: facts at or after the order change nobody's credit", () => {
    fc.assert(
      fc.property(anyTalks, anyClicks, anySettings, (conversations, clicks, used) => {
        const facts = { placedAt, conversations, clicks };
        const late = talk("con_late", 0, { lastMessageAtBefore: null, hasLaterMessages: true });
        const more = { placedAt, conversations: [...conversations, late], clicks: [...clicks, click("clk_late", -1)] };
        expect(who(more, used)).toEqual(who(facts, used));
      }),
    );
  });
});
