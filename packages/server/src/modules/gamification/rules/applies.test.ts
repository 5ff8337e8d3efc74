import { describe, expect, it } from "vitest";
import { limitRefusal, timeRefusal } from "./applies.ts";
import type { LimitedOrder } from "./applies.ts";
import type { Challenge, ChallengeLimits } from "./challenge.ts";

const at = (ms: number): Date => new Date(Date.UTC(2026, 2, 2) + ms);
const noLimits: ChallengeLimits = {
  firstPurchaseOnly: false,
  sku: null,
  categoryId: null,
  inboundOnly: false,
  base: "order",
};
const challenge = (part: Partial<Challenge> = {}): Challenge => ({
  id: "chl_1",
  category: "affiliation_sale",
  startsAt: at(0),
  endsAt: at(1000),
  active: true,
  points: { kind: "fixed", value: 50 },
  limits: noLimits,
  ...part,
});

describe("when a challenge runs", () => {
  it.each([
    { says: "1 ms before the start", placed: at(-1), part: {}, refusal: "not_started" },
    { says: "at the start", placed: at(0), part: {}, refusal: null },
    { says: "1 ms before the end", placed: at(999), part: {}, refusal: null },
    { says: "at the end", placed: at(1000), part: {}, refusal: "ended" },
    { says: "long after, without an end", placed: at(9e9), part: { endsAt: null }, refusal: null },
    { says: "inactive", placed: at(1), part: { active: false }, refusal: "inactive" },
    { says: "before the start, inactive", placed: at(-1), part: { active: false }, refusal: "not_started" },
    { says: "after the end, inactive", placed: at(1000), part: { active: false }, refusal: "ended" },
  ])("GAM-10: an order placed $says", ({ placed, part, refusal }) => {
    expect(timeRefusal(challenge(part), placed)).toBe(refusal);
  });
});

const order = (part: Partial<LimitedOrder> = {}): LimitedOrder => ({
  lines: [{ sku: "coat", quantity: 1, unitPrice: "1", categoryIds: new Set(["clothing"]) }],
  clickOrigin: "inbound",
  first: { order: { orderId: "o2", placedAt: at(5) }, others: [], wonAsFirst: new Set() },
  ...part,
});
const second: Partial<LimitedOrder> = {
  first: {
    order: { orderId: "o2", placedAt: at(5) },
    others: [{ orderId: "o1", placedAt: at(4), hasBeenOk: true }],
    wonAsFirst: new Set(),
  },
};

describe("what a challenge asks", () => {
  it.each<{ says: string; limits: Partial<ChallengeLimits>; part: Partial<LimitedOrder>; refusal: string | null }>([
    { says: "nothing", limits: {}, part: { ...second, clickOrigin: null, lines: [] }, refusal: null },
    { says: "inbound, by an inbound click", limits: { inboundOnly: true }, part: {}, refusal: null },
    {
      says: "inbound, by the own click",
      limits: { inboundOnly: true },
      part: { clickOrigin: "self" },
      refusal: "not_inbound",
    },
    {
      says: "inbound, in a widget",
      limits: { inboundOnly: true },
      part: { clickOrigin: "widget" },
      refusal: "not_inbound",
    },
    {
      says: "inbound, without a click",
      limits: { inboundOnly: true },
      part: { clickOrigin: null },
      refusal: "not_inbound",
    },
    { says: "a SKU bought", limits: { sku: "coat" }, part: {}, refusal: null },
    { says: "a SKU not bought", limits: { sku: "tent" }, part: {}, refusal: "no_matching_line" },
    { says: "a category not bought", limits: { categoryId: "gear" }, part: {}, refusal: "no_matching_line" },
    { says: "a first purchase", limits: { firstPurchaseOnly: true }, part: {}, refusal: null },
    {
      says: "a first purchase, the second",
      limits: { firstPurchaseOnly: true },
      part: second,
      refusal: "not_first_purchase",
    },
  ])("GAM-5, GAM-6, GAM-10: it asks $says", ({ limits, part, refusal }) => {
    expect(limitRefusal(challenge({ limits: { ...noLimits, ...limits } }), order(part))).toBe(refusal);
  });
});
