import { compareCodePoints } from "@rapport/contracts";
import { settingsOf } from "#modules/programme";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { emit } from "#platform/events";
import { decisionOf, keptEvidence } from "../decision.ts";
import { orderDecided } from "../events.ts";
import type { Completion, Decision, OrderFacts } from "../facts.ts";
import { loadFacts } from "../load-facts.ts";
import { decideOrder, type Decision as Verdict } from "../rules/decide-order.ts";
import { reconciled, type Side, sidesToReconcile } from "../rules/reconcile.ts";
import { daysMs } from "../rules/window.ts";
import { whenDecided } from "../rules/when-decided.ts";
import * as store from "../store.ts";

/**
 * ATT-1, ATT-6: attaches an order's contributors with what is known now, or leaves it pending if it is a store purchase. Asked again (another
 * customer, another instant), it decides as if the order had just arrived; a side that staff settled stays as they said.
 */
export async function decide(tx: Tx, ctx: Ctx, order: OrderFacts): Promise<Decision> {
  const known = await store.lockDecision(tx, order.orderId);
  const settled = known ? await settledSides(tx, order.orderId) : new Set<Side>();
  const waits = whenDecided(order.channel, "live") === "at_reconciliation";
  const fresh = waits ? pendingRow(order) : decidedRow(order, await verdictOn(tx, ctx, order), ctx.now());
  const row = known ? keepSettled(fresh, known, settled) : fresh;
  await store.saveDecision(tx, row);
  return announce(tx, row);
}

/**
 * ATT-6, ATT-7: the reconciliation's look at one order: decides it if it is pending, else fills the sides that have no contributor if it is
 * recent enough. What is attached, or settled by staff, stays.
 */
export async function complete(tx: Tx, ctx: Ctx, order: OrderFacts): Promise<Completion> {
  const known = (await store.lockDecision(tx, order.orderId)) ?? pendingRow(order);
  const { reconciliationSpanDays } = await settingsOf({ caches: ctx.caches, db: tx });
  const before = decisionOf(known);
  const settled = await settledSides(tx, order.orderId);
  const standing = {
    state: known.state,
    placedAt: order.placedAt,
    conversation: { hasContributor: before.conversation !== null, settledByStaff: settled.has("conversation") },
    affiliation: { hasContributor: before.affiliation !== null, settledByStaff: settled.has("affiliation") },
  };
  const looked = sidesToReconcile(standing, { now: ctx.now(), spanMs: daysMs(reconciliationSpanDays) });
  const wasPending = known.state === "pending";
  if (looked.length === 0 && !wasPending) return { decision: before, wasPending, attached: [] };

  const found = decidedRow(order, await verdictOn(tx, ctx, order), ctx.now());
  const { attached } = reconciled(before, decisionOf(found), looked);
  if (attached.length === 0 && !wasPending) return { decision: before, wasPending, attached };
  const keep = new Set<Side>((["conversation", "affiliation"] as const).filter((side) => !attached.includes(side)));
  const row = keepSettled(found, known, wasPending ? withoutEmpty(keep, before, settled) : keep);
  await store.saveDecision(tx, row);
  return { decision: await announce(tx, row), wasPending, attached };
}

/** Of a pending order every side is decided now; only what stood before is kept. */
function withoutEmpty(keep: Set<Side>, before: Decision, settled: Set<Side>): Set<Side> {
  return new Set([...keep].filter((side) => before[side] !== null || settled.has(side)));
}

async function verdictOn(
  tx: Tx,
  ctx: Ctx,
  order: OrderFacts,
): Promise<{ verdict: Verdict; facts: store.KeptEvidence }> {
  const settings = await settingsOf({ caches: ctx.caches, db: tx });
  const facts = await loadFacts(tx, order);
  const verdict = decideOrder(facts, settings);
  return { verdict, facts: keptEvidence(facts, verdict) };
}

async function settledSides(tx: Tx, orderId: string): Promise<Set<Side>> {
  return new Set((await store.changesOf(tx, orderId)).map((change) => change.side));
}

function pendingRow(order: OrderFacts): store.DecisionRow {
  return {
    order_id: order.orderId,
    channel: order.channel,
    placed_at: order.placedAt,
    visitor_id: order.visitorId,
    customer_id: order.customerId,
    email: order.email,
    state: "pending",
    decided_at: null,
    conversation_id: null,
    conversation_member_id: null,
    click_id: null,
    affiliation_member_id: null,
    affiliation_origin: null,
    customer_member_id: null,
    person_ids: [],
    evidence: {},
  };
}

function decidedRow(
  order: OrderFacts,
  { verdict, facts }: { verdict: Verdict; facts: store.KeptEvidence },
  now: Date,
): store.DecisionRow {
  const conversation = verdict.conversation.contributor;
  const affiliation = verdict.affiliation.contributor;
  return {
    ...pendingRow(order),
    state: "decided",
    decided_at: now,
    conversation_id: conversation?.conversationId ?? null,
    conversation_member_id: conversation?.memberId ?? null,
    click_id: affiliation?.clickId ?? null,
    affiliation_member_id: affiliation?.memberId ?? null,
    affiliation_origin: affiliation?.origin ?? null,
    customer_member_id: order.identities.memberIds.toSorted(compareCodePoints)[0] ?? null,
    person_ids: order.identities.personIds,
    evidence: facts,
  };
}

/** The fresh row with some sides as they stood before; their part of the evidence stays too, for it is what that side was decided on. */
function keepSettled(fresh: store.DecisionRow, known: store.DecisionRow, sides: ReadonlySet<Side>): store.DecisionRow {
  const row = { ...fresh };
  if (sides.has("conversation")) {
    row.conversation_id = known.conversation_id;
    row.conversation_member_id = known.conversation_member_id;
  }
  if (sides.has("affiliation")) {
    row.click_id = known.click_id;
    row.affiliation_member_id = known.affiliation_member_id;
    row.affiliation_origin = known.affiliation_origin;
  }
  row.evidence = mergedEvidence(fresh.evidence, known.evidence, sides);
  return row;
}

function mergedEvidence(
  fresh: store.DecisionRow["evidence"],
  known: store.DecisionRow["evidence"],
  sides: ReadonlySet<Side>,
): store.DecisionRow["evidence"] {
  if (!("settings" in fresh) || !("settings" in known)) return fresh;
  const conversationSide = sides.has("conversation") ? known : fresh;
  const affiliationSide = sides.has("affiliation") ? known : fresh;
  return {
    settings: fresh.settings,
    facts: { conversations: conversationSide.facts.conversations, clicks: affiliationSide.facts.clicks },
    conversation: conversationSide.conversation,
    affiliation: affiliationSide.affiliation,
  };
}

async function announce(tx: Tx, row: store.DecisionRow): Promise<Decision> {
  const decision = decisionOf(row);
  if (decision.state === "decided") {
    await emit(tx, orderDecided, {
      orderId: row.order_id,
      placedAt: row.placed_at.toISOString(),
      conversationMemberId: row.conversation_member_id,
      affiliationMemberId: row.affiliation_member_id,
      customerMemberId: row.customer_member_id,
    });
  }
  return decision;
}
