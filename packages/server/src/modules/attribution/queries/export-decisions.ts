import type { Db } from "#platform/db";
import { decisionOf } from "../decision.ts";
import type { DecisionPart } from "../records.ts";
import * as store from "../store.ts";

/** The decisions of these orders as they travel, with evidence and staff's changes. */
export async function decisionParts(db: Db, orderIds: readonly string[]): Promise<Map<string, DecisionPart>> {
  const rows = await store.decisionsByIds(db, orderIds);
  const changes = Map.groupBy(await store.changesOfAll(db, orderIds), (change) => change.order_id);
  return new Map(rows.map((row) => [row.order_id, partOf(row, changes.get(row.order_id) ?? [])]));
}

function partOf(row: store.DecisionRow, changes: readonly store.ChangeRow[]): DecisionPart {
  const { state, decidedAt, conversation, affiliation, customerMemberId } = decisionOf(row);
  return {
    state,
    decidedAt: decidedAt?.toISOString() ?? null,
    conversation,
    affiliation,
    customerMemberId,
    evidence: "settings" in row.evidence ? (row.evidence as store.KeptEvidence) : null,
    changes: changes.map((change) => ({
      at: change.at.toISOString(),
      by: change.by_staff,
      side: change.side,
      from: change.from_member_id,
      to: change.to_member_id,
      reason: change.reason,
    })),
  };
}
