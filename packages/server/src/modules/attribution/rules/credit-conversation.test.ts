import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creditConversation } from "./credit-conversation.ts";
import type { ConversationFacts } from "./evidence.ts";
import { daysMs } from "./window.ts";

const placedAt = new Date("2026-03-30T00:30:00.000Z");
const before = (days: number, ms = 0): Date => new Date(placedAt.getTime() - daysMs(days) - ms);
const terms = { placedAt, windowMs: daysMs(14) };

const talk = (memberId: string, part: Partial<ConversationFacts> = {}): ConversationFacts => ({
  conversationId: `con_${memberId}`,
  memberId,
  source: "direct",
  lastMessageAtBefore: before(1),
  memberWroteBefore: true,
  visitorWroteBefore: true,
  hasLaterMessages: false,
  ...part,
});
const reasons = (facts: readonly ConversationFacts[]): Record<string, string> =>
  Object.fromEntries(creditConversation(facts, terms).candidates.map((one) => [one.conversationId, one.reason]));

describe("one conversation", () => {
  it.each<{ says: string; part: Partial<ConversationFacts>; reason: string }>([
    { says: "both wrote, yesterday", part: {}, reason: "won" },
    { says: "1 ms before the order", part: { lastMessageAtBefore: before(0, 1) }, reason: "won" },
    { says: "at the order's instant", part: { lastMessageAtBefore: placedAt }, reason: "after_order" },
    { says: "14 days before, to the millisecond", part: { lastMessageAtBefore: before(14) }, reason: "won" },
    { says: "1 ms older than the window", part: { lastMessageAtBefore: before(14, 1) }, reason: "outside_window" },
    { says: "goes on after the order", part: { hasLaterMessages: true }, reason: "won" },
    { says: "only the member wrote", part: { visitorWroteBefore: false }, reason: "no_visitor_message" },
    { says: "only the visitor wrote", part: { memberWroteBefore: false }, reason: "no_member_message" },
    {
      says: "the member answered after the order only",
      part: { memberWroteBefore: false, hasLaterMessages: true },
      reason: "no_member_message",
    },
    {
      says: "begun after the order",
      part: { lastMessageAtBefore: null, memberWroteBefore: false, visitorWroteBefore: false, hasLaterMessages: true },
      reason: "after_order",
    },
    {
      says: "in which nothing was ever said",
      part: { lastMessageAtBefore: null, memberWroteBefore: false, visitorWroteBefore: false },
      reason: "no_visitor_message",
    },
    {
      says: "one-sided and old",
      part: { memberWroteBefore: false, lastMessageAtBefore: before(40) },
      reason: "no_member_message",
    },
    {
      says: "without any side and old",
      part: { memberWroteBefore: false, visitorWroteBefore: false, lastMessageAtBefore: before(40) },
      reason: "no_visitor_message",
    },
  ])("ATT-2: $says", ({ part, reason }) => {
    const verdict = creditConversation([talk("ana", part)], terms);
    expect(verdict.candidates.map((one) => [one.reason, one.accepted])).toEqual([[reason, reason === "won"]]);
    expect(verdict.contributor).toEqual(reason === "won" ? { memberId: "ana", conversationId: "con_ana" } : null);
  });

  it("ATT-3: the source is no matter; a phygital conversation is judged by what its visitor is said to have written", () => {
    const phygital = { source: "phygital" as const };
    expect(reasons([talk("ana", phygital)])).toEqual({ con_ana: "won" });
    expect(reasons([talk("ana", { ...phygital, visitorWroteBefore: false })])).toEqual({
      con_ana: "no_visitor_message",
    });
  });

  it("ATT-8: the evidence says all that was looked at", () => {
    expect(creditConversation([talk("ana")], terms).candidates).toEqual([
      { conversationId: "con_ana", memberId: "ana", lastMessageAt: before(1), accepted: true, reason: "won" },
    ]);
  });

  it("ATT-2: without conversations nobody is credited", () => {
    expect(creditConversation([], terms)).toEqual({ contributor: null, candidates: [] });
  });

  it("ATT-2: a window of no days credits nothing", () => {
    const facts = [talk("ana", { lastMessageAtBefore: before(0, 1) })];
    expect(creditConversation(facts, { placedAt, windowMs: 0 }).contributor).toBeNull();
  });
});

describe("several conversations", () => {
  it.each([
    {
      says: "the latest message wins",
      facts: [talk("ana", { lastMessageAtBefore: before(2) }), talk("bea", { lastMessageAtBefore: before(1) })],
      says2: { con_ana: "older_than_winner", con_bea: "won" },
    },
    {
      says: "the bot's too",
      facts: [talk("ana", { lastMessageAtBefore: before(2) }), talk("bot")],
      says2: { con_ana: "older_than_winner", con_bot: "won" },
    },
    {
      says: "one later, but one-sided",
      facts: [talk("ana", { lastMessageAtBefore: before(2) }), talk("bea", { memberWroteBefore: false })],
      says2: { con_ana: "won", con_bea: "no_member_message" },
    },
    {
      says: "all outside the window",
      facts: [talk("ana", { lastMessageAtBefore: before(15) }), talk("bea", { lastMessageAtBefore: before(20) })],
      says2: { con_ana: "outside_window", con_bea: "outside_window" },
    },
    {
      says: "at one instant, the lower conversation id",
      facts: [talk("bea"), talk("ana")],
      says2: { con_ana: "won", con_bea: "older_than_winner" },
    },
    {
      says: "at one instant, lower by code points, not by length",
      facts: [talk("ana", { conversationId: "con_9" }), talk("bea", { conversationId: "con_10" })],
      says2: { con_9: "older_than_winner", con_10: "won" },
    },
    {
      says: "at one instant, lower by code points, not by UTF-16 units",
      facts: [talk("ana", { conversationId: "😀" }), talk("bea", { conversationId: "\uFF5E" })],
      says2: { "😀": "older_than_winner", "\uFF5E": "won" },
    },
    {
      says: "two with the same member are judged each by itself",
      facts: [
        talk("ana", { conversationId: "con_1", memberWroteBefore: false }),
        talk("ana", { conversationId: "con_2", lastMessageAtBefore: before(3) }),
      ],
      says2: { con_1: "no_member_message", con_2: "won" },
    },
  ])("ATT-2: $says", ({ facts, says2 }) => {
    expect(reasons(facts)).toEqual(says2);
  });

  it("ATT-8: the candidates stand latest first, those without a message last", () => {
    const facts = [
      talk("d", { lastMessageAtBefore: null, hasLaterMessages: true }),
      talk("a", { lastMessageAtBefore: before(9) }),
      talk("c", { lastMessageAtBefore: before(50) }),
      talk("b", { lastMessageAtBefore: before(1) }),
    ];
    expect(creditConversation(facts, terms).candidates.map((one) => one.memberId)).toEqual(["b", "a", "c", "d"]);
  });
});

const anyTalk = fc.record({
  id: fc.integer({ min: 1, max: 30 }),
  memberId: fc.constantFrom("ana", "bea", "bot"),
  age: fc.oneof(fc.integer({ min: -2, max: 20 }), fc.constantFrom(null)),
  memberWroteBefore: fc.boolean(),
  visitorWroteBefore: fc.boolean(),
  hasLaterMessages: fc.boolean(),
});
const anyTalks = fc.uniqueArray(anyTalk, { maxLength: 12, selector: (part) => part.id }).map((parts) =>
  parts.map(({ id, age, ...part }) =>
    talk(part.memberId, {
      ...part,
      conversationId: `con_${id}`,
      lastMessageAtBefore: age === null ? null : before(age),
    }),
  ),
);

describe("whatever the conversations", () => {
  it("ATT-8: in any order the decision is the same", () => {
    fc.assert(
      fc.property(anyTalks, fc.nat(12), (facts, cut) => {
        const verdict = creditConversation(facts, terms);
        expect(creditConversation(facts.toReversed(), terms)).toEqual(verdict);
        expect(creditConversation([...facts.slice(cut), ...facts.slice(0, cut)], terms)).toEqual(verdict);
      }),
    );
  });

  it("ATT-8: split in two, the winner of the winners wins", () => {
    fc.assert(
      fc.property(anyTalks, fc.nat(12), (facts, cut) => {
        const winnerOf = (part: readonly ConversationFacts[]): string | null =>
          creditConversation(part, terms).contributor?.conversationId ?? null;
        const finalists = [winnerOf(facts.slice(0, cut)), winnerOf(facts.slice(cut))];
        expect(winnerOf(facts.filter((one) => finalists.includes(one.conversationId)))).toBe(winnerOf(facts));
      }),
    );
  });

  it("ATT-2: exactly the winner is accepted, and nothing eligible is later", () => {
    fc.assert(
      fc.property(anyTalks, (facts) => {
        const { contributor, candidates } = creditConversation(facts, terms);
        const accepted = candidates.filter((one) => one.accepted);
        expect(accepted.map((one) => one.conversationId)).toEqual(contributor ? [contributor.conversationId] : []);
        const older = candidates.filter((one) => one.reason === "older_than_winner");
        for (const one of older) expect(one.lastMessageAt! <= accepted[0]!.lastMessageAt!).toBe(true);
      }),
    );
  });
});
