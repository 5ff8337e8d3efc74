import { memberExists } from "#modules/people";
import { nameOf } from "#platform/actor";
import { audit } from "#platform/audit";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { emit } from "#platform/events";
import { newId } from "#platform/ids";
import { refuse } from "#platform/refusal";
import { decisionOf } from "../decision.ts";
import { contributorChanged } from "../events.ts";
import type { Decision, Side } from "../facts.ts";
import type { Origin } from "../rules/evidence.ts";
import * as store from "../store.ts";

/** Who is to be credited on a side, or nobody, and why. */
export interface ContributorChange {
  orderId: string;
  side: Side;
  memberId: string | null;
  reason: string;
}

/**
 * ATT-7: a named staff member says who contributed, with a reason that is kept; from then on nothing but staff changes that side. The member's own
 * conversation or click with the customer is named where there is one.
 */
export async function changeContributor(tx: Tx, ctx: Ctx, change: ContributorChange): Promise<Decision> {
  const row = await store.lockDecision(tx, change.orderId);
  if (!row) throw refuse("not_found");
  if (change.memberId !== null && !(await memberExists(tx, change.memberId)))
    throw refuse("unknown_reference", "There is no such member.");
  const from = change.side === "conversation" ? row.conversation_member_id : row.affiliation_member_id;
  const changed = { ...row, ...(change.side === "conversation" ? talkWith(row, change) : clickOn(row, change)) };
  await store.saveDecision(tx, changed);
  await record(tx, ctx, { ...change, from });
  return decisionOf(changed);
}

function talkWith(row: store.DecisionRow, { memberId }: ContributorChange): Partial<store.DecisionRow> {
  const candidates = "settings" in row.evidence ? row.evidence.conversation : [];
  const talk = candidates.find((one) => one.memberId === memberId);
  return {
    conversation_member_id: memberId,
    conversation_id: memberId === null ? null : (talk?.conversationId ?? null),
  };
}

function clickOn(row: store.DecisionRow, { memberId }: ContributorChange): Partial<store.DecisionRow> {
  const candidates = "settings" in row.evidence ? row.evidence.affiliation : [];
  const click = candidates.find((one) => one.memberId === memberId);
  const origin: Origin = click?.origin ?? "staff";
  return {
    affiliation_member_id: memberId,
    click_id: click?.clickId ?? null,
    affiliation_origin: memberId === null ? null : origin,
  };
}

async function record(tx: Tx, ctx: Ctx, change: ContributorChange & { from: string | null }): Promise<void> {
  const { orderId, side, from, memberId: to, reason } = change;
  await store.addChange(tx, {
    id: newId("audit"),
    order_id: orderId,
    at: ctx.now(),
    by_staff: nameOf(ctx.actor),
    side,
    from_member_id: from,
    to_member_id: to,
    reason,
  });
  await audit(tx, ctx, { action: `contributor.${side}_changed`, subject: orderId, reason, change: { from, to } });
  await emit(tx, contributorChanged, { orderId, side, from, to });
}
