import { describe, expect, it } from "vitest";
import type { Challenge, ChallengeLimits, OrderCategory } from "./challenge.ts";
import { judgeOrder } from "./judge-order.ts";
import type { JudgedOrder, JudgingContext, Win } from "./judge-order.ts";

const placedAt = new Date("2026-03-10T10:00:00.000Z");
const noLimits: ChallengeLimits = {
  firstPurchaseOnly: false,
  sku: null,
  categoryId: null,
  inboundOnly: false,
  base: "order",
};
const challenge = (id: string, category: Challenge["category"], part: Partial<Challenge> = {}): Challenge => ({
  id,
  category,
  startsAt: new Date("2026-03-01T00:00:00.000Z"),
  endsAt: null,
  active: true,
  points: { kind: "fixed", value: 50 },
  limits: noLimits,
  ...part,
});
const limited = (id: string, category: OrderCategory, limits: Partial<ChallengeLimits>): Challenge =>
  challenge(id, category, { limits: { ...noLimits, ...limits } });

const order = (part: Partial<JudgedOrder> = {}): JudgedOrder => ({
  placedAt,
  amount: "129.00",
  lines: [
    { sku: "coat", quantity: 1, unitPrice: "100.00", categoryIds: new Set(["clothing"]) },
    { sku: "tent", quantity: 2, unitPrice: "7.00", categoryIds: new Set(["gear"]) },
  ],
  customerMemberIds: [],
  affiliation: null,
  conversation: null,
  ...part,
});
const context = (challenges: readonly Challenge[], part: Partial<JudgingContext> = {}): JudgingContext => ({
  challenges,
  sides: ["purchase", "affiliation", "conversation"],
  alreadyWon: [],
  anonymised: new Set(),
  first: { order: { orderId: "o1", placedAt }, others: [], wonAsFirst: new Set() },
  ...part,
});
const buying = challenge("buy", "purchase");
const linking = challenge("link", "affiliation_sale");
const talking = challenge("talk", "conversation_sale");
const all = [buying, linking, talking];

const by = (memberId: string, origin: "inbound" | "self" | "widget" = "inbound") => ({ memberId, origin });
const ana = { memberId: "ana" };
const bea = { memberId: "bea" };

/** What was won as "challenge member points", and for the rest "challenge member reason". */
const told = (judged: ReturnType<typeof judgeOrder>): string[] =>
  judged.judgements.map(({ challengeId, memberId, reason }) => {
    const win = judged.wins.find((one) => one.challengeId === challengeId && one.memberId === memberId);
    return `${challengeId} ${memberId} ${win && reason === "won" ? win.points : reason}`;
  });
const judge = (part: Partial<JudgedOrder>, challenges = all, more: Partial<JudgingContext> = {}): string[] =>
  told(judgeOrder(order(part), context(challenges, more)));

describe("who wins", () => {
  it.each<{ rule: string; says: string; part: Partial<JudgedOrder>; told: string[] }>([
    { rule: "GAM-1", says: "nobody is credited", part: {}, told: [] },
    { rule: "GAM-1", says: "a member buys", part: { customerMemberIds: ["ana"] }, told: ["buy ana 50"] },
    { rule: "GAM-1", says: "by affiliation", part: { affiliation: by("ana") }, told: ["link ana 50"] },
    { rule: "GAM-1", says: "by conversation", part: { conversation: ana }, told: ["talk ana 50"] },
    {
      rule: "GAM-8",
      says: "one member by both",
      part: { affiliation: by("ana"), conversation: ana },
      told: ["link ana 50", "talk ana affiliation_already_won"],
    },
    {
      rule: "GAM-8",
      says: "two members, each theirs",
      part: { affiliation: by("ana"), conversation: bea },
      told: ["link ana 50", "talk bea 50"],
    },
    {
      rule: "GAM-7",
      says: "the member buys through the own link",
      part: { customerMemberIds: ["ana"], affiliation: by("ana", "self") },
      told: ["buy ana 50", "link ana self_affiliation"],
    },
    {
      rule: "GAM-8",
      says: "self-affiliation excludes no conversation challenge",
      part: { customerMemberIds: ["ana"], affiliation: by("ana", "self"), conversation: ana },
      told: ["buy ana 50", "link ana self_affiliation", "talk ana 50"],
    },
    {
      rule: "GAM-7",
      says: "one of several members that the customer is",
      part: { customerMemberIds: ["zoe", "ana"], affiliation: by("zoe") },
      told: ["buy ana 50", "link zoe self_affiliation"],
    },
    {
      rule: "GAM-7",
      says: "a member buys through another's link",
      part: { customerMemberIds: ["ana"], affiliation: by("bea") },
      told: ["buy ana 50", "link bea 50"],
    },
    {
      rule: "GAM-9",
      says: "the bot",
      part: { affiliation: by("ana"), conversation: { memberId: "bot" } },
      told: ["link ana 50", "talk bot bot"],
    },
  ])("$rule: $says", ({ part, told: expected }) => {
    expect(judge(part)).toEqual(expected);
  });

  it("GAM-9: an anonymised member wins nothing", () => {
    const part = { customerMemberIds: ["ana"], affiliation: by("eve"), conversation: { memberId: "eve" } };
    expect(judge(part, all, { anonymised: new Set(["ana", "eve"]) })).toEqual([
      "buy ana anonymised",
      "link eve anonymised",
      "talk eve anonymised",
    ]);
  });

  it("ATT-5: of several members that the customer is, the lower one that can still win buys", () => {
    expect(judge({ customerMemberIds: ["m2", "m10"] }, [buying])).toEqual(["buy m10 50"]);
    expect(judge({ customerMemberIds: ["m2", "m10"] }, [buying], { anonymised: new Set(["m10"]) })).toEqual([
      "buy m2 50",
    ]);
  });

  it("GAM-1: activity and manual challenges are not won by orders", () => {
    const others = [challenge("a", "activity"), challenge("m", "manual")];
    expect(judge({ customerMemberIds: ["ana"], affiliation: by("ana"), conversation: ana }, others)).toEqual([]);
  });
});

describe("no double", () => {
  const both = { affiliation: by("ana"), conversation: ana };

  it.each<{ says: string; link: Challenge[]; told: string[] }>([
    { says: "none is running", link: [], told: ["talk ana 50"] },
    { says: "it is inactive", link: [{ ...linking, active: false }], told: ["link ana inactive", "talk ana 50"] },
    {
      says: "none matches",
      link: [limited("link", "affiliation_sale", { sku: "hat" })],
      told: ["link ana no_matching_line", "talk ana 50"],
    },
    {
      says: "it gives zero points",
      link: [{ ...linking, points: { kind: "percentage", value: "0" } }],
      told: ["link ana zero_points", "talk ana 50"],
    },
    {
      says: "it gives no fixed points",
      link: [{ ...linking, points: { kind: "fixed", value: 0 } }],
      told: ["link ana zero_points", "talk ana 50"],
    },
  ])("GAM-8: the conversation challenge may be won when of the affiliation ones $says", ({ link, told: expected }) => {
    expect(judge(both, [...link, talking])).toEqual(expected);
  });

  it("GAM-8: one affiliation challenge won of two is enough", () => {
    const links = [limited("l1", "affiliation_sale", { sku: "hat" }), challenge("l2", "affiliation_sale")];
    expect(judge(both, [...links, talking])).toEqual([
      "l1 ana no_matching_line",
      "l2 ana 50",
      "talk ana affiliation_already_won",
    ]);
  });

  const won = (challengeId: string, category: OrderCategory): Win => ({
    challengeId,
    memberId: "ana",
    category,
    points: 50,
  });

  it("GAM-8: what was won by affiliation before counts", () => {
    const earlier = { alreadyWon: [won("old", "affiliation_sale")], sides: ["conversation"] as const };
    expect(judge(both, all, earlier)).toEqual(["talk ana affiliation_already_won"]);
  });

  it("GAM-8: an affiliation attached after the conversation was rewarded wins nothing for the same member", () => {
    const earlier = { alreadyWon: [won("talk", "conversation_sale")], sides: ["affiliation"] as const };
    expect(judge(both, all, earlier)).toEqual(["link ana conversation_already_won"]);
    expect(judge({ ...both, affiliation: by("bea") }, all, earlier)).toEqual(["link bea 50"]);
  });

  it("GAM-8: a purchase excludes nothing", () => {
    expect(judge({ customerMemberIds: ["ana"], conversation: ana })).toEqual(["buy ana 50", "talk ana 50"]);
  });

  it("GAM-2: what was won on this order is not won again", () => {
    expect(judge(both, [linking], { alreadyWon: [won("link", "affiliation_sale")] })).toEqual(["link ana already_won"]);
  });
});

describe("what is judged", () => {
  const part = { customerMemberIds: ["eve"], affiliation: by("ana"), conversation: bea };

  it.each([
    { sides: ["purchase"], told: ["buy eve 50"] },
    { sides: ["affiliation"], told: ["link ana 50"] },
    { sides: ["conversation"], told: ["talk bea 50"] },
    { sides: [], told: [] },
  ] as const)("GAM-2: only the sides $sides", ({ sides, told: expected }) => {
    expect(judge(part, all, { sides })).toEqual(expected);
  });

  it("GAM-10: all matching challenges win, lower ids first", () => {
    const two = [challenge("b", "affiliation_sale"), challenge("a", "affiliation_sale")];
    expect(judge({ affiliation: by("ana") }, two)).toEqual(["a ana 50", "b ana 50"]);
  });

  it("GAM-10: a challenge not yet begun, and one over, never fire", () => {
    const early = challenge("a", "affiliation_sale", { startsAt: new Date(placedAt.getTime() + 1) });
    const over = challenge("b", "affiliation_sale", { endsAt: placedAt });
    expect(judge({ affiliation: by("bot") }, [early, over])).toEqual(["a bot not_started", "b bot ended"]);
  });

  it("GAM-10: inbound only asks for the credited click's origin", () => {
    const one = [limited("link", "affiliation_sale", { inboundOnly: true })];
    expect(judge({ affiliation: by("ana") }, one)).toEqual(["link ana 50"]);
    expect(judge({ affiliation: by("ana", "widget") }, one)).toEqual(["link ana not_inbound"]);
    expect(judge({ conversation: ana }, [limited("talk", "conversation_sale", { inboundOnly: true })])).toEqual([
      "talk ana not_inbound",
    ]);
  });

  it("GAM-5: a first purchase only", () => {
    const first = { order: { orderId: "o1", placedAt }, others: [], wonAsFirst: new Set(["talk"]) };
    const one = [limited("talk", "conversation_sale", { firstPurchaseOnly: true })];
    expect(judge({ conversation: ana }, one)).toEqual(["talk ana 50"]);
    expect(judge({ conversation: ana }, one, { first })).toEqual(["talk ana not_first_purchase"]);
  });
});

describe("how much is won", () => {
  const tenPercent = { points: { kind: "percentage", value: "10" } } as const;

  it.each<{ says: string; limits: Partial<ChallengeLimits>; points: string }>([
    { says: "of the whole order", limits: {}, points: "13" },
    { says: "of the whole order when limited to a line", limits: { sku: "tent" }, points: "13" },
    { says: "of matching lines", limits: { sku: "tent", base: "matching_lines" }, points: "2" },
    { says: "of every line", limits: { base: "matching_lines" }, points: "12" },
  ])("GAM-3: 10 % $says", ({ limits, points }) => {
    const one = challenge("link", "affiliation_sale", { ...tenPercent, limits: { ...noLimits, ...limits } });
    expect(judge({ affiliation: by("ana") }, [one])).toEqual([`link ana ${points}`]);
  });

  it("GAM-3: zero points are no win", () => {
    const judged = judgeOrder(
      order({ amount: "0.00", affiliation: by("ana") }),
      context([{ ...linking, ...tenPercent }]),
    );
    expect(judged.wins).toEqual([]);
    expect(told(judged)).toEqual(["link ana zero_points"]);
  });
});
