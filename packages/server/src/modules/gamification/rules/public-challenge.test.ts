import { describe, expect, it } from "vitest";
import { isRunning, isVisible, newestStartFirst, publicChallenges } from "./public-challenge.ts";
import type { TitledChallenge } from "./public-challenge.ts";

const now = new Date("2026-03-10T10:00:00.000Z");
const at = (ms: number): Date => new Date(now.getTime() + ms);
const challenge = (id: string, part: Partial<TitledChallenge> = {}): TitledChallenge => ({
  id,
  category: "conversation_sale",
  title: { en: "Talk", fr: "Parler" },
  startsAt: at(-1000),
  endsAt: null,
  active: true,
  points: { kind: "fixed", value: 50 },
  limits: { firstPurchaseOnly: false, sku: null, categoryId: null, inboundOnly: false, base: "order" },
  ...part,
});

describe("what anybody sees", () => {
  it.each([
    { says: "begun", part: {}, visible: true, running: true },
    { says: "beginning now", part: { startsAt: at(0) }, visible: true, running: true },
    { says: "beginning in 1 ms", part: { startsAt: at(1) }, visible: false, running: false },
    { says: "ending in 1 ms", part: { endsAt: at(1) }, visible: true, running: true },
    { says: "ending now", part: { endsAt: at(0) }, visible: true, running: false },
    { says: "switched off", part: { active: false }, visible: false, running: false },
  ])("GAM-10: a challenge $says", ({ part, visible, running }) => {
    expect(isVisible(challenge("a", part), now)).toBe(visible);
    expect(isRunning(challenge("a", part), now)).toBe(running);
    expect(publicChallenges([challenge("a", part)], now).map((one) => one.running)).toEqual(visible ? [running] : []);
  });

  it("GAM-11: newest start first, at one start the lower id by code points", () => {
    const some = [
      challenge("a9"),
      challenge("c", { startsAt: at(-1) }),
      challenge("a10"),
      challenge("b", { startsAt: at(-5000) }),
    ];
    const sorted = ["c", "a10", "a9", "b"];
    expect(newestStartFirst(some).map((one) => one.id)).toEqual(sorted);
    expect(publicChallenges(some.toReversed(), now).map((one) => one.id)).toEqual(sorted);
  });

  it("GAM-11: nothing but what is meant to be seen, and never the start", () => {
    const withMore = { ...challenge("a", { endsAt: at(5) }), internalComment: "cheap" };
    const { title, points, limits } = withMore;
    expect(publicChallenges([withMore], now)).toEqual([
      { id: "a", category: "conversation_sale", title, endsAt: at(5), points, limits, running: true },
    ]);
  });
});
