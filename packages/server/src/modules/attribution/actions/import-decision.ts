import type { Tx } from "#platform/db";
import { newId } from "#platform/ids";
import { decisionOf } from "../decision.ts";
import type { Decision, OrderFacts } from "../facts.ts";
import type { DecisionPart } from "../records.ts";
import * as store from "../store.ts";

/** Takes over a decision as it was made elsewhere, with its evidence and what staff changed of it. */
export async function importDecision(tx: Tx, order: OrderFacts, part: DecisionPart): Promise<Decision> {
  const row: store.DecisionRow = {
    order_id: order.orderId,
    channel: order.channel,
    placed_at: order.placedAt,
    visitor_id: order.visitorId,
    customer_id: order.customerId,
    email: order.email,
    state: part.state,
    decided_at: part.decidedAt === null ? null : new Date(part.decidedAt),
    conversation_id: part.conversation?.conversationId ?? null,
    conversation_member_id: part.conversation?.memberId ?? null,
    click_id: part.affiliation?.clickId ?? null,
    affiliation_member_id: part.affiliation?.memberId ?? null,
    affiliation_origin: part.affiliation?.origin ?? null,
    customer_member_id: part.customerMemberId,
    person_ids: order.identities.personIds,
    evidence: part.evidence ?? {},
  };
  await store.saveDecision(tx, row);
  const known = await store.changesOf(tx, order.orderId);
  for (const change of known.length === 0 ? part.changes : []) {
    await store.addChange(tx, {
      id: newId("audit"),
      order_id: order.orderId,
      at: new Date(change.at),
      by_staff: change.by,
      side: change.side,
      from_member_id: change.from,
      to_member_id: change.to,
      reason: change.reason,
    });
  }
  return decisionOf(row);
}
