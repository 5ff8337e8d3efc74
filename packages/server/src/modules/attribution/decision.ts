import type { Decision } from "./facts.ts";
import type { Decision as Verdict, DecisionFacts } from "./rules/decide-order.ts";
import type { DecisionRow, KeptEvidence } from "./store.ts";

/** A kept decision as other modules see it. */
export function decisionOf(row: DecisionRow): Decision {
  return {
    orderId: row.order_id,
    state: row.state,
    decidedAt: row.decided_at,
    conversation:
      row.conversation_member_id === null
        ? null
        : { memberId: row.conversation_member_id, conversationId: row.conversation_id },
    affiliation:
      row.affiliation_member_id === null
        ? null
        : { memberId: row.affiliation_member_id, clickId: row.click_id, origin: row.affiliation_origin ?? "staff" },
    customerMemberId: row.customer_member_id,
    personIds: row.person_ids,
  };
}

/** The facts and the verdict as they are kept (ATT-8). */
export function keptEvidence(facts: DecisionFacts, verdict: Verdict): KeptEvidence {
  return {
    settings: verdict.settings,
    facts: {
      conversations: facts.conversations.map((one) => ({
        ...one,
        lastMessageAtBefore: one.lastMessageAtBefore?.toISOString() ?? null,
      })),
      clicks: facts.clicks.map((one) => ({ ...one, at: one.at.toISOString() })),
    },
    conversation: verdict.conversation.candidates.map((one) => ({
      ...one,
      lastMessageAt: one.lastMessageAt?.toISOString() ?? null,
    })),
    affiliation: verdict.affiliation.candidates.map((one) => ({ ...one, at: one.at.toISOString() })),
  };
}

/** The facts of a kept decision, to decide it again (ATT-8). */
export function factsOf(row: DecisionRow): DecisionFacts | null {
  if (!("settings" in row.evidence)) return null;
  const { conversations, clicks } = row.evidence.facts;
  return {
    placedAt: row.placed_at,
    conversations: conversations.map((one) => ({
      ...one,
      lastMessageAtBefore: one.lastMessageAtBefore === null ? null : new Date(one.lastMessageAtBefore),
    })),
    clicks: clicks.map((one) => ({ ...one, at: new Date(one.at) })),
  };
}
