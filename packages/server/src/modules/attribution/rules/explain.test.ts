import { describe, expect, it } from "vitest";
import { decideOrder } from "./decide-order.ts";
import type { ClickFacts, ConversationFacts, Origin } from "./evidence.ts";
import { explain } from "./explain.ts";
import type { Earned, ExplainContext, Explanation, ExplainedSide } from "./explain.ts";
import { daysMs } from "./window.ts";

const placedAt = new Date("2026-03-30T10:15:00.000Z");
const before = (days: number): Date => new Date(placedAt.getTime() - daysMs(days));
const settings = { conversationWindowDays: 14, affiliationWindowDays: 30, creditExistingTraffic: true };
const names: Record<string, string> = { ana: "Ana", bea: "Béa", bot: "the adviser" };
const context = (language: "en" | "fr", earned: Earned = { kind: "nothing", why: null }): ExplainContext => ({
  language,
  timeZone: "UTC",
  placedAt,
  settings,
  earned,
  nameOf: (memberId) => names[memberId] ?? memberId,
});
const lines = (said: Explanation): string[] =>
  [said.happened, said.rule, said.earned].map((line) => line.replace(/\s/gu, " "));

const talk = (memberId: string, age: number, part: Partial<ConversationFacts> = {}): ConversationFacts => ({
  conversationId: `con_${memberId}`,
  memberId,
  source: "direct",
  lastMessageAtBefore: before(age),
  memberWroteBefore: true,
  visitorWroteBefore: true,
  hasLaterMessages: false,
  ...part,
});
const click = (memberId: string, age: number, origin: Origin): ClickFacts => ({
  clickId: `clk_${memberId}_${age}`,
  memberId,
  at: before(age),
  origin,
});
const byConversation = (...conversations: ConversationFacts[]): ExplainedSide => ({
  side: "conversation",
  verdict: decideOrder({ placedAt, conversations, clicks: [] }, settings).conversation,
});
const byAffiliation = (...clicks: ClickFacts[]): ExplainedSide => ({
  side: "affiliation",
  verdict: decideOrder({ placedAt, conversations: [], clicks }, settings).affiliation,
});

describe("the conversation side in words", () => {
  it("ATT-8: somebody is credited", () => {
    const points: Earned = { kind: "points", points: 13, challenges: ["Spring", "Boots"] };
    expect(lines(explain(byConversation(talk("ana", 2), talk("bea", 3)), context("en", points)))).toEqual([
      "Ana and the customer wrote to each other. Last message on 28 March 2026 at 10:15, 2 days before the order.",
      "The latest conversation within 14 days before the order is credited (ATT-2).",
      "13 points: Spring, Boots.",
    ]);
    expect(lines(explain(byConversation(talk("ana", 2)), context("fr", points)))).toEqual([
      "Ana et le client se sont écrit. Dernier message le 28 mars 2026 à 10:15, 2 jours avant la commande.",
      "La dernière conversation des 14 jours avant la commande est créditée (ATT-2).",
      "13 points : Spring, Boots.",
    ]);
  });

  it("ATT-8: nobody is credited, and the closest says why", () => {
    const late = talk("bea", 0, { lastMessageAtBefore: null, hasLaterMessages: true });
    expect(lines(explain(byConversation(late, talk("ana", 16), talk("bea", 40)), context("en")))).toEqual([
      "No conversation led to this order.",
      "The closest, with Ana: it is more than 14 days older than the order (ATT-2).",
      "Nothing earned.",
    ]);
    expect(lines(explain(byConversation(late), context("fr")))).toEqual([
      "Aucune conversation n’a mené à cette commande.",
      "La plus proche, avec Béa : elle est venue après la commande (ATT-2).",
      "Rien de gagné.",
    ]);
  });

  it("ATT-8: there was no conversation at all", () => {
    expect(explain(byConversation(), context("en")).rule).toBe("The customer had written to nobody (ATT-2).");
    expect(explain(byConversation(), context("fr")).rule).toBe("Le client n’avait écrit à personne (ATT-2).");
  });
});

describe("the affiliation side in words", () => {
  it.each([
    { origin: "inbound", en: "The customer came by Béa’s link on", fr: "Le client est venu par le lien de Béa le" },
    { origin: "community", en: "The customer, a member, came by Béa’s link on", fr: "Le client, un membre, est venu" },
    {
      origin: "staff",
      en: "The customer, one of the staff, came by Béa’s link on",
      fr: "Le client, de l’équipe, est venu",
    },
    { origin: "self", en: "Béa came by the own link on", fr: "Béa est venu par son propre lien le" },
    { origin: "widget", en: "The customer saw Béa’s content on the shop on", fr: "Le client a vu le contenu de Béa" },
  ] as const)("ATT-8: a click of origin $origin is credited", ({ origin, en, fr }) => {
    const [happened, rule] = lines(explain(byAffiliation(click("bea", 1, origin)), context("en")));
    expect(happened).toContain(en);
    expect(happened).toContain("29 March 2026 at 10:15, 1 day before the order.");
    expect(rule).toBe("The last click within 30 days before the order is credited (ATT-4).");
    const french = lines(explain(byAffiliation(click("bea", 1, origin)), context("fr")));
    expect(french[0]).toContain(fr);
    expect(french[1]).toBe("La dernière visite des 30 jours avant la commande est créditée (ATT-4).");
  });

  it("ATT-8: nobody is credited, and the closest says why", () => {
    const clicks = [click("bea", -1, "inbound"), click("ana", 31, "inbound")];
    expect(lines(explain(byAffiliation(...clicks), context("en"))).slice(0, 2)).toEqual([
      "No link led to this order.",
      "The closest, by Ana: it is more than 30 days older than the order (ATT-4).",
    ]);
    expect(lines(explain(byAffiliation(...clicks), context("fr"))).slice(0, 2)).toEqual([
      "Aucun lien n’a mené à cette commande.",
      "La plus proche, par Ana : plus de 30 jours la séparent de la commande (ATT-4).",
    ]);
  });

  it("ATT-8: there was no click at all", () => {
    expect(explain(byAffiliation(), context("en")).rule).toBe("The customer had come by no link (ATT-4).");
    expect(explain(byAffiliation(), context("fr")).rule).toBe("Le client n’était venu par aucun lien (ATT-4).");
  });

  it("ATT-8: a name is told as it is", () => {
    names["odd"] = "$& {when}";
    expect(explain(byAffiliation(click("odd", 1, "inbound")), context("en")).happened).toContain("$& {when}’s link");
  });
});

describe("what it earned, in words", () => {
  it.each<{ earned: Earned; en: string; fr: string }>([
    { earned: { kind: "points", points: 1, challenges: ["A"] }, en: "1 point: A.", fr: "1 point : A." },
    { earned: { kind: "points", points: 1200, challenges: ["A"] }, en: "1,200 points: A.", fr: "1 200 points : A." },
    { earned: { kind: "nothing", why: "Because." }, en: "Because.", fr: "Because." },
    {
      earned: { kind: "awaiting_ok" },
      en: "Points come when the order is paid and confirmed.",
      fr: "Les points viennent quand la commande est payée et confirmée.",
    },
  ])("ATT-8: $earned", ({ earned, en, fr }) => {
    expect(lines(explain(byConversation(), context("en", earned)))[2]).toBe(en);
    expect(lines(explain(byConversation(), context("fr", earned)))[2]).toBe(fr);
  });

  it("ATT-6: a pending purchase says that it waits", () => {
    expect(lines(explain({ side: "pending" }, context("en")))).toEqual([
      "A purchase in a store, not decided yet.",
      "The nightly reconciliation decides (ATT-6).",
      "Nothing earned so far.",
    ]);
    expect(lines(explain({ side: "pending" }, context("fr")))[1]).toBe(
      "Le rapprochement de la nuit en décide (ATT-6).",
    );
  });
});
