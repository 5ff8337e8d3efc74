import type { TFunction } from "i18next";
import { expect, it } from "vitest";
import { conditionsOf, rewardOf } from "./reward.ts";

const t = ((key: string, values?: { name?: string }) =>
  values?.name ? `${key}(${values.name})` : key) as unknown as TFunction;
const limits = { firstPurchaseOnly: false, sku: null, categoryId: null, inboundOnly: false, base: "order" as const };
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, " ");

it.each([
  [{ kind: "fixed" as const, value: 1500 }, limits, "1,500", "challenges.points"],
  [{ kind: "fixed" as const, value: 1 }, limits, "1", "challenges.point"],
  [{ kind: "percentage" as const, value: "7.5" }, limits, "7.5%", "challenges.ofSale"],
  [
    { kind: "percentage" as const, value: "10" },
    { ...limits, base: "matching_lines" as const },
    "10%",
    "challenges.ofLines",
  ],
])("GAM-3: %o earns", (points, of, ...said) => {
  const reward = rewardOf({ points, limits: of }, t, "en");
  expect([plain(reward.figure), reward.unit]).toEqual(said);
});

it("says what limits a challenge, and how it is won where its own words do not", () => {
  const limited = { ...limits, firstPurchaseOnly: true, sku: "A1", categoryId: "tents" };
  const description = { en: "Tents that leave with your advice." };
  expect(
    conditionsOf({ category: "conversation_sale", limits: limited, description }, t, { category: "Tents" }),
  ).toEqual([
    "challenges.limits.firstPurchaseOnly",
    "challenges.limits.product(A1)",
    "challenges.limits.category(Tents)",
  ]);
  expect(conditionsOf({ category: "purchase", limits, description: { en: "" } }, t, {})).toEqual([
    "challenges.how.purchase",
  ]);
});
