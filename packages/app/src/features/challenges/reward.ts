import type { PublicChallenge } from "@rapport/contracts";
import { formatNumber } from "@rapport/ui";
import type { TFunction } from "i18next";

/** What a challenge earns as a figure and its unit: "50 points", "10 % of the sale" (GAM-3). */
export function rewardOf(
  { points, limits }: Pick<PublicChallenge, "points" | "limits">,
  t: TFunction,
  locale: string,
): { figure: string; unit: string } {
  if (points.kind === "fixed")
    return {
      figure: formatNumber(points.value, locale),
      unit: t(points.value === 1 ? "challenges.point" : "challenges.points"),
    };
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 4 });
  return {
    figure: percent.format(Number(points.value) / 100),
    unit: t(limits.base === "matching_lines" ? "challenges.ofLines" : "challenges.ofSale"),
  };
}

/** How a challenge is won, where its own words do not say it, and what limits it; `names` are of the product and category. */
export function conditionsOf(
  { category, limits, description }: Pick<PublicChallenge, "category" | "limits" | "description">,
  t: TFunction,
  names: { product?: string | undefined; category?: string | undefined },
): string[] {
  return [
    ...(description.en ? [] : [t(`challenges.how.${category}`)]),
    ...(limits.firstPurchaseOnly ? [t("challenges.limits.firstPurchaseOnly")] : []),
    ...(limits.inboundOnly ? [t("challenges.limits.inboundOnly")] : []),
    ...(limits.sku ? [t("challenges.limits.product", { name: names.product ?? limits.sku })] : []),
    ...(limits.categoryId ? [t("challenges.limits.category", { name: names.category ?? limits.categoryId })] : []),
  ];
}
