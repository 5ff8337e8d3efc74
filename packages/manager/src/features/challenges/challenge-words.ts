import type { Say } from "../../shell/words.ts";
import { formatInstant, formatMoney, formatNumber, type Place } from "@rapport/ui";
import { hasLimits, isLimited, pointsOf, type ChallengeFields } from "./challenge-body.ts";
import { pointsFor } from "./example-points.ts";
import { instantOf } from "../../pieces/wall-time.ts";

/** What the words of a challenge need besides itself. */
export interface WordsOf {
  t: Say;
  place: Place;
  currency: string;
  /** Names of the product and category it is limited to. */
  product: string | null;
  category: string | null;
}

const EXAMPLE = "129.00";

/** A challenge told in plain sentences: who wins when, what it earns, from when to when. Fields must be without problems. */
export function challengeWords(fields: ChallengeFields, of: WordsOf): string[] {
  return [who(fields, of), reward(fields, of), ...time(fields, of), ...never(fields, of)];
}

function who(fields: ChallengeFields, { t, product, category }: WordsOf): string {
  if (!hasLimits(fields.category)) return t("challenges.words.manual");
  const first = fields.firstPurchaseOnly ? "first" : "any";
  const about = [
    t(`challenges.words.${fields.category as "purchase" | "affiliation_sale" | "conversation_sale"}_${first}`),
    fields.sku !== null ? t("challenges.words.withProduct", { product: product ?? fields.sku }) : "",
    fields.categoryId !== null ? t("challenges.words.inCategory", { category: category ?? fields.categoryId }) : "",
  ];
  const inbound =
    fields.category === "affiliation_sale" && fields.inboundOnly ? ` ${t("challenges.words.inbound")}` : "";
  return `${about.filter(Boolean).join(", ")}.${inbound}`;
}

function reward(fields: ChallengeFields, { t, place, currency }: WordsOf): string {
  if (fields.kind === "fixed")
    return t(hasLimits(fields.category) ? "challenges.words.fixed" : "challenges.words.manual_fixed", {
      points: formatNumber(Number(fields.fixed), place.locale),
      count: Number(fields.fixed),
    });
  const percentage = formatNumber(Number(fields.percentage.replace(",", ".")), place.locale);
  const base = isLimited(fields) && fields.base === "matching_lines" ? "lines" : "order";
  const amount = formatMoney({ amount: EXAMPLE, currency }, place.locale);
  const points = pointsFor(pointsOf(fields), EXAMPLE);
  return `${t(`challenges.words.percentage_${base}`, { percentage })} ${t("challenges.words.example", { amount, count: points })}`;
}

function time(fields: ChallengeFields, { t, place }: WordsOf): string[] {
  const shown = (wall: string, isEnd = false) => {
    const instant = instantOf(wall, place.timeZone);
    if (!instant) return "…";
    const [day, at] = [formatInstant(instant, "day", place), formatInstant(instant, "time", place)];
    // The end itself no longer counts, so midnight is said: "to 1 June" would be read as a day more.
    return wall.endsWith("T00:00") && !isEnd ? day : `${day}, ${at}`;
  };
  const from = shown(fields.startsAt);
  const of = hasLimits(fields.category) ? "" : ("manual_" as const);
  return [
    fields.endsAt
      ? t(`challenges.words.${of}fromTo`, { from, to: shown(fields.endsAt, true) })
      : t(`challenges.words.${of}fromOn`, { from }),
  ];
}

function never(fields: ChallengeFields, { t }: WordsOf): string[] {
  const says: string[] = [];
  if (fields.category === "conversation_sale") says.push(t("challenges.words.noDouble"));
  if (fields.category === "affiliation_sale") says.push(t("challenges.words.noSelf"));
  if (!fields.active) says.push(t("challenges.words.inactive"));
  return says;
}
