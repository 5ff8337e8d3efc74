import type { Challenge, LedgerEntry, PublicChallenge } from "@rapport/contracts";
import type { z } from "zod";
import type { Win } from "./facts.ts";
import type { ChallengeRow, TalliedChallenge } from "./store/challenges.ts";
import type { LedgerRow } from "./store/ledger.ts";
import type { WinRow } from "./store/wins.ts";

const limitsOf = (row: ChallengeRow) => ({
  firstPurchaseOnly: row.first_purchase_only,
  sku: row.sku,
  categoryId: row.category_id,
  inboundOnly: row.inbound_only,
  base: row.base,
});

/** A challenge as staff see it. */
export function challengeView(row: TalliedChallenge): Challenge {
  return {
    id: row.id,
    category: row.category,
    title: row.title,
    description: row.description,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at?.toISOString() ?? null,
    active: row.active,
    points: row.points,
    limits: limitsOf(row),
    activity: null,
    wins: row.wins,
    pointsGiven: row.points_given,
  };
}

/** GAM-11: a challenge as members and shoppers see it, without its start. */
export function publicChallenge(row: ChallengeRow): PublicChallenge {
  return {
    id: row.id,
    category: row.category,
    title: row.title,
    description: row.description,
    endsAt: row.ends_at?.toISOString() ?? null,
    points: row.points,
    limits: limitsOf(row),
  };
}

export function ledgerEntry(row: LedgerRow): z.output<typeof LedgerEntry> {
  return {
    id: row.id,
    at: row.at.toISOString(),
    kind: row.kind,
    score: row.score,
    points: row.points,
    challengeId: row.challenge_id,
    challengeTitle: row.challenge_title,
    orderId: row.order_id,
    reason: row.reason,
  };
}

export function winOf(row: WinRow): Win {
  return {
    id: row.id,
    challengeId: row.challenge_id,
    title: row.title,
    category: row.category,
    memberId: row.member_id,
    orderId: row.order_id,
    points: row.points,
    at: row.at,
    reason: row.reason,
  };
}
