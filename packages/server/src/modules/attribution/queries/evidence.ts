import type { Db } from "#platform/db";
import { decisionOf, factsOf } from "../decision.ts";
import type { Decision, Side } from "../facts.ts";
import { type AttributionSettings, decideOrder, type Decision as Verdict } from "../rules/decide-order.ts";
import type { ClickReason, ConversationReason, Origin } from "../rules/evidence.ts";
import * as store from "../store.ts";

/** ATT-8: a decision with all it rests on. */
export interface EvidenceOf {
  decision: Decision;
  /** The settings in force at the decision; none while it is pending. */
  settings: AttributionSettings | null;
  talks: {
    conversationId: string;
    memberId: string;
    lastMessageAt: Date | null;
    accepted: boolean;
    reason: ConversationReason;
  }[];
  clicks: { clickId: string; memberId: string; at: Date; origin: Origin; accepted: boolean; reason: ClickReason }[];
  changes: { at: Date; by: string; side: Side; from: string | null; to: string | null; reason: string }[];
}

/** ATT-8: the candidates of both sides, latest first, why each was accepted or not, and what staff changed since. */
export async function evidenceOf(db: Db, orderId: string): Promise<EvidenceOf | null> {
  return (await evidencesOf(db, [orderId])).get(orderId) ?? null;
}

/** The same for the orders of a page. */
export async function evidencesOf(db: Db, orderIds: readonly string[]): Promise<Map<string, EvidenceOf>> {
  const rows = await store.decisionsByIds(db, orderIds);
  const changes = Map.groupBy(await store.changesOfAll(db, orderIds), (change) => change.order_id);
  return new Map(rows.map((row) => [row.order_id, evidenceIn(row, changes.get(row.order_id) ?? [])]));
}

function evidenceIn(row: store.DecisionRow, changes: readonly store.ChangeRow[]): EvidenceOf {
  const kept = "settings" in row.evidence ? row.evidence : null;
  return {
    decision: decisionOf(row),
    settings: kept?.settings ?? null,
    talks: (kept?.conversation ?? []).map((talk) => ({
      ...talk,
      lastMessageAt: talk.lastMessageAt === null ? null : new Date(talk.lastMessageAt),
    })),
    clicks: (kept?.affiliation ?? []).map((click) => ({ ...click, at: new Date(click.at) })),
    changes: changes.map((one) => ({
      at: one.at,
      by: one.by_staff,
      side: one.side,
      from: one.from_member_id,
      to: one.to_member_id,
      reason: one.reason,
    })),
  };
}

/** ATT-8: the kept facts and settings decided once more; the same as was decided, or a rule has changed since. */
export async function replay(db: Db, orderId: string): Promise<Verdict | null> {
  const row = await store.decisionById(db, orderId);
  const facts = row && factsOf(row);
  return facts && "settings" in row.evidence ? decideOrder(facts, row.evidence.settings as AttributionSettings) : null;
}
