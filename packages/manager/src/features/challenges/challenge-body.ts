import type { Challenge, ChallengeBody, ChallengeCategory, longestTitle } from "@rapport/contracts";
import { instantOf, wallOf } from "../../pieces/wall-time.ts";

/** The categories this release can reward by itself; `activity` challenges come with a later one. */
export const categories: readonly ChallengeCategory[] = ["conversation_sale", "affiliation_sale", "purchase", "manual"];

/** The contract's number, without its schemas in the browser. */
const mostOfATitle: typeof longestTitle = 120;

/** A challenge as the form holds it; times as the programme's wall clock shows them. */
export interface ChallengeFields {
  category: ChallengeCategory;
  titleEn: string;
  titleFr: string;
  descriptionEn: string;
  descriptionFr: string;
  startsAt: string;
  endsAt: string;
  active: boolean;
  kind: "fixed" | "percentage";
  fixed: string;
  percentage: string;
  firstPurchaseOnly: boolean;
  inboundOnly: boolean;
  sku: string | null;
  categoryId: string | null;
  base: "order" | "matching_lines";
}

/** A new challenge: starts now, no end, fifty points. */
export function newChallenge(now: Date, timeZone: string): ChallengeFields {
  return {
    category: "conversation_sale",
    titleEn: "",
    titleFr: "",
    descriptionEn: "",
    descriptionFr: "",
    startsAt: wallOf(now.toISOString(), timeZone),
    endsAt: "",
    active: true,
    kind: "fixed",
    fixed: "50",
    percentage: "10",
    firstPurchaseOnly: false,
    inboundOnly: false,
    sku: null,
    categoryId: null,
    base: "order",
  };
}

export function challengeFields(challenge: Challenge, timeZone: string): ChallengeFields {
  const { category, title, description, points, limits, active } = challenge;
  return {
    category,
    active,
    titleEn: title.en,
    titleFr: title.fr ?? "",
    descriptionEn: description.en,
    descriptionFr: description.fr ?? "",
    startsAt: wallOf(challenge.startsAt, timeZone),
    endsAt: challenge.endsAt ? wallOf(challenge.endsAt, timeZone) : "",
    kind: points.kind,
    fixed: points.kind === "fixed" ? String(points.value) : "50",
    percentage: points.kind === "percentage" ? points.value : "10",
    firstPurchaseOnly: limits.firstPurchaseOnly,
    inboundOnly: limits.inboundOnly,
    sku: limits.sku,
    categoryId: limits.categoryId,
    base: limits.base,
  };
}

/**
 * The body of `PUT /challenges/:id`; limits that the category cannot have are left out. Times that still read as they did before stay the
 * instants they were, though the form shows minutes.
 */
export function challengeBody(fields: ChallengeFields, timeZone: string, before?: Challenge | null): ChallengeBody {
  const limited = isLimited(fields);
  const instant = (wall: string, was: string | null | undefined) =>
    was && wallOf(was, timeZone) === wall ? was : instantOf(wall, timeZone);
  return {
    category: fields.category,
    title: local(fields.titleEn, fields.titleFr),
    description: local(fields.descriptionEn, fields.descriptionFr),
    startsAt: instant(fields.startsAt, before?.startsAt)!,
    endsAt: fields.endsAt ? instant(fields.endsAt, before?.endsAt) : null,
    active: fields.active,
    points: pointsOf(fields),
    limits: {
      firstPurchaseOnly: hasLimits(fields.category) && fields.firstPurchaseOnly,
      inboundOnly: fields.category === "affiliation_sale" && fields.inboundOnly,
      sku: hasLimits(fields.category) ? fields.sku : null,
      categoryId: hasLimits(fields.category) ? fields.categoryId : null,
      base: limited && fields.kind === "percentage" ? fields.base : "order",
    },
    activity: null,
  };
}

/** Whether an order wins it, so that limits on the order make sense. */
export const hasLimits = (category: ChallengeCategory): boolean => category !== "manual" && category !== "activity";

/** GAM-6: whether only some products count, so that the percentage may be of their lines alone. */
export function isLimited(fields: ChallengeFields): boolean {
  return hasLimits(fields.category) && (fields.sku !== null || fields.categoryId !== null);
}

export function pointsOf(fields: ChallengeFields): ChallengeBody["points"] {
  return fields.kind === "fixed"
    ? { kind: "fixed", value: Number(fields.fixed) }
    : { kind: "percentage", value: decimal(fields.percentage) };
}

export type ChallengeProblems = Partial<
  Record<keyof ChallengeFields, "missing" | "long" | "time" | "order" | "fixed" | "percentage" | "manual">
>;

/** What keeps a challenge from being saved, by field. */
export function challengeProblems(fields: ChallengeFields, timeZone: string): ChallengeProblems {
  const problems: ChallengeProblems = {};
  if (!fields.titleEn.trim()) problems.titleEn = "missing";
  for (const name of ["titleEn", "titleFr"] as const)
    if (fields[name].trim().length > mostOfATitle) problems[name] = "long";
  const starts = instantOf(fields.startsAt, timeZone);
  const ends = fields.endsAt ? instantOf(fields.endsAt, timeZone) : null;
  if (!starts) problems.startsAt = "time";
  if (starts && ends && ends <= starts) problems.endsAt = "order";
  if (fields.kind === "fixed" && !/^\d{1,8}$/.test(fields.fixed.trim())) problems.fixed = "fixed";
  if (fields.kind === "percentage" && !/^\d{1,4}(\.\d{1,4})?$/.test(decimal(fields.percentage)))
    problems.percentage = "percentage";
  if (fields.kind === "percentage" && fields.category === "manual") problems.percentage = "manual";
  return problems;
}

const decimal = (typed: string) => typed.trim().replace(",", ".");

function local(en: string, fr: string): { en: string; fr?: string } {
  return { en: en.trim(), ...(fr.trim() && { fr: fr.trim() }) };
}
