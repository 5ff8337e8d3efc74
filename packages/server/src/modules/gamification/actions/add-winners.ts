import { namesOf } from "#modules/people";
import { audit } from "#platform/audit";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { emitAll } from "#platform/events";
import { newId } from "#platform/ids";
import { refuse } from "#platform/refusal";
import { pointsChanged } from "../events.ts";
import { type ChallengeRow, challengeById } from "../store/challenges.ts";
import { addWins, type NewWin } from "../store/ledger.ts";

export interface Winner {
  memberId: string;
  /** Shown to the member. */
  reason: string;
}

/**
 * GAM-12: staff add winners to any challenge, each once a call, with a reason they see. Refuses `not_found`, `unknown_reference`,
 * `member_not_available` for an anonymised member (GAM-9), `zero_adjustment` where the challenge gives no points without an order.
 */
export async function addWinners(
  ctx: Ctx,
  challengeId: string,
  of: { memberIds: readonly string[]; reason: string },
): Promise<{ added: number; points: number }> {
  return ctx.transaction(async (tx) => {
    const challenge = await winnable(tx, challengeId);
    const memberIds = [...new Set(of.memberIds)];
    const names = await namesOf(tx, memberIds);
    const unknown = memberIds.filter((id) => !names.has(id));
    if (unknown.length > 0) throw refuse("unknown_reference", `There is no member ${unknown.slice(0, 10).join(", ")}.`);
    if (memberIds.some((id) => names.get(id)?.state === "anonymised")) throw refuse("member_not_available");
    return recordWinners(tx, ctx, {
      challenge,
      winners: memberIds.map((memberId) => ({ memberId, reason: of.reason })),
    });
  });
}

/** The challenge with its fixed points; refuses one that gives nobody anything without an order. */
export async function winnable(tx: Tx, challengeId: string): Promise<ChallengeRow> {
  const challenge = await challengeById(tx, challengeId);
  if (!challenge) throw refuse("not_found");
  if (challenge.points.kind !== "fixed" || challenge.points.value === 0)
    throw refuse("zero_adjustment", "This challenge gives no fixed points, so a winner added by hand would get none.");
  return challenge;
}

/** Writes the wins of members who were checked, and says so to them, to staff and to the audit log. */
export async function recordWinners(
  tx: Tx,
  ctx: Ctx,
  of: { challenge: ChallengeRow; winners: readonly Winner[] },
): Promise<{ added: number; points: number }> {
  const { challenge, winners } = of;
  const each = challenge.points.kind === "fixed" ? challenge.points.value : 0;
  const at = ctx.now();
  const wins: NewWin[] = winners.map(({ memberId, reason }) => ({
    id: newId("win"),
    lineId: newId("ledgerEntry"),
    challengeId: challenge.id,
    memberId,
    orderId: null,
    points: each,
    at,
    reason,
    asFirst: false,
  }));
  await addWins(tx, wins);
  await announceWins(tx, wins);
  await audit(tx, ctx, {
    action: "challenge.winners_added",
    subject: challenge.id,
    reason: winners[0]?.reason ?? null,
    change: { points: each, members: winners.map((one) => one.memberId) },
  });
  return { added: wins.length, points: each * wins.length };
}

/** Tells of wins with their ledger lines. */
export async function announceWins(tx: Tx, wins: readonly NewWin[]): Promise<void> {
  const facts = wins.map((win) => ({
    memberId: win.memberId,
    score: win.points,
    points: win.points,
    at: win.at.toISOString(),
    challengeId: win.challengeId,
    ...(win.orderId ? { orderId: win.orderId } : {}),
  }));
  await emitAll(tx, pointsChanged, facts);
}
