import type { Challenge, ChallengeBody } from "@rapport/contracts";
import { knownCategories } from "#modules/catalog";
import { audit } from "#platform/audit";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { emit } from "#platform/events";
import { refuse, type Refusal } from "#platform/refusal";
import { challengeSaved } from "../events.ts";
import { type ChallengeRow, challengeById, lockChallenges, saveChallenges } from "../store/challenges.ts";
import { challengeView } from "../views.ts";

/**
 * Makes or edits a challenge (GAM-1). What was won stays won: an edit holds for orders judged from now on, and a challenge that was won keeps
 * its category. Refuses `category_not_supported`, `challenge_category_fixed`, `unknown_reference`, `invalid_fields`.
 */
export async function saveChallenge(ctx: Ctx, id: string, body: ChallengeBody): Promise<Challenge> {
  return ctx.transaction(async (tx) => {
    const known = (await lockChallenges(tx, [id])).get(id) ?? null;
    const refusal = (await refusalOf(tx, body)) ?? changeRefusal(known, body);
    if (refusal) throw refusal;

    const before = known ? await challengeById(tx, id) : null;
    await saveChallenges(tx, [rowOf(id, body)], ctx.now());
    const after = challengeView((await challengeById(tx, id))!);
    await audit(tx, ctx, {
      action: known ? "challenge.edited" : "challenge.created",
      subject: id,
      change: { before: before && challengeView(before), after },
    });
    await emit(tx, challengeSaved, { challengeId: id });
    return after;
  });
}

/** GAM-13: a challenge that was won keeps its category, or its wins would tell another story. */
export function changeRefusal(known: { category: string; won: boolean } | null, body: ChallengeBody): Refusal | null {
  return known?.won && known.category !== body.category ? refuse("challenge_category_fixed") : null;
}

async function refusalOf(tx: Tx, body: ChallengeBody): Promise<Refusal | null> {
  const categoryId = body.limits?.categoryId;
  if (categoryId && !(await knownCategories(tx, [categoryId])).has(categoryId))
    return refuse("unknown_reference", `There is no category ${categoryId}.`);
  return shapeRefusal(body);
}

/** What a challenge cannot be, whatever else is there. */
export function shapeRefusal(body: ChallengeBody): Refusal | null {
  if (body.category === "activity") return refuse("category_not_supported");
  if (body.activity)
    return refuse("invalid_fields", "Only an activity challenge counts actions.", [
      { path: "activity", code: "invalid_value", message: "must be null" },
    ]);
  if (body.endsAt && new Date(body.endsAt) <= new Date(body.startsAt))
    return refuse("invalid_fields", "A challenge ends after its start.", [
      { path: "endsAt", code: "too_small", message: "must be after startsAt" },
    ]);
  if (body.category === "manual" && body.points.kind !== "fixed")
    return refuse("invalid_fields", "A manual challenge has no order to take a percentage of: give fixed points.", [
      { path: "points.kind", code: "invalid_value", message: "must be fixed" },
    ]);
  return null;
}

export function rowOf(id: string, body: ChallengeBody): ChallengeRow {
  return {
    id,
    category: body.category,
    title: body.title,
    description: body.description ?? { en: "" },
    starts_at: new Date(body.startsAt),
    ends_at: body.endsAt ? new Date(body.endsAt) : null,
    active: body.active,
    points: body.points,
    first_purchase_only: body.limits?.firstPurchaseOnly ?? false,
    sku: body.limits?.sku ?? null,
    category_id: body.limits?.categoryId ?? null,
    inbound_only: body.limits?.inboundOnly ?? false,
    base: body.limits?.base ?? "order",
  };
}
