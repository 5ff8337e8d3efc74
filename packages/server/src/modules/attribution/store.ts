import type { Channel } from "@rapport/contracts";
import { sql } from "kysely";
import type { Db, Tx } from "#platform/db";
import type { Side } from "./facts.ts";
import type { KeptEvidence } from "./records.ts";
import type { Origin } from "./rules/evidence.ts";

export type { KeptEvidence } from "./records.ts";

export interface DecisionRow {
  order_id: string;
  channel: Channel;
  placed_at: Date;
  visitor_id: string | null;
  customer_id: string | null;
  email: string | null;
  state: "pending" | "decided";
  decided_at: Date | null;
  conversation_id: string | null;
  conversation_member_id: string | null;
  click_id: string | null;
  affiliation_member_id: string | null;
  affiliation_origin: Origin | null;
  customer_member_id: string | null;
  person_ids: string[];
  evidence: KeptEvidence | Record<string, never>;
}

export interface ChangeRow {
  id: string;
  order_id: string;
  at: Date;
  by_staff: string;
  side: Side;
  from_member_id: string | null;
  to_member_id: string | null;
  reason: string;
}

export async function decisionById(db: Db, orderId: string): Promise<DecisionRow | null> {
  const { rows } = await sql<DecisionRow>`select * from attribution.decisions where order_id = ${orderId}`.execute(db);
  return rows[0] ?? null;
}

export async function decisionsByIds(db: Db, orderIds: readonly string[]): Promise<DecisionRow[]> {
  const { rows } =
    await sql<DecisionRow>`select * from attribution.decisions where order_id = any(${orderIds}::text[])`.execute(db);
  return rows;
}

export async function lockDecision(tx: Tx, orderId: string): Promise<DecisionRow | null> {
  const { rows } =
    await sql<DecisionRow>`select * from attribution.decisions where order_id = ${orderId} for update`.execute(tx);
  return rows[0] ?? null;
}

export async function saveDecision(tx: Tx, row: DecisionRow): Promise<void> {
  await sql`
    insert into attribution.decisions (order_id, channel, placed_at, visitor_id, customer_id, email, state, decided_at, conversation_id,
      conversation_member_id, click_id, affiliation_member_id, affiliation_origin, customer_member_id, person_ids, evidence)
    values (${row.order_id}, ${row.channel}, ${row.placed_at}, ${row.visitor_id}, ${row.customer_id}, ${row.email}, ${row.state},
      ${row.decided_at}, ${row.conversation_id}, ${row.conversation_member_id}, ${row.click_id}, ${row.affiliation_member_id},
      ${row.affiliation_origin}, ${row.customer_member_id}, ${row.person_ids}, ${JSON.stringify(row.evidence)})
    on conflict (order_id) do update set channel = excluded.channel, placed_at = excluded.placed_at, visitor_id = excluded.visitor_id,
      customer_id = excluded.customer_id, email = excluded.email, state = excluded.state, decided_at = excluded.decided_at,
      conversation_id = excluded.conversation_id, conversation_member_id = excluded.conversation_member_id, click_id = excluded.click_id,
      affiliation_member_id = excluded.affiliation_member_id, affiliation_origin = excluded.affiliation_origin,
      customer_member_id = excluded.customer_member_id, person_ids = excluded.person_ids, evidence = excluded.evidence`.execute(
    tx,
  );
}

export async function addChange(tx: Tx, row: ChangeRow): Promise<void> {
  await sql`
    insert into attribution.changes (id, order_id, at, by_staff, side, from_member_id, to_member_id, reason)
    values (${row.id}, ${row.order_id}, ${row.at}, ${row.by_staff}, ${row.side}, ${row.from_member_id}, ${row.to_member_id}, ${row.reason})`.execute(
    tx,
  );
}

/** What named staff changed on an order, oldest first. */
export function changesOf(db: Db, orderId: string): Promise<ChangeRow[]> {
  return changesOfAll(db, [orderId]);
}

export async function changesOfAll(db: Db, orderIds: readonly string[]): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select * from attribution.changes where order_id = any(${orderIds}::text[]) order by id`.execute(db);
  return rows;
}

/** PEO-11: takes the e-mail out of these orders' decisions. */
export async function forgetCustomer(tx: Tx, orderIds: readonly string[]): Promise<void> {
  await sql`update attribution.decisions set email = null where order_id = any(${orderIds}::text[])`.execute(tx);
}
