import { sql } from "kysely";
import type { Db } from "#platform/db";

export interface MailRow {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string | null;
  created_at: Date;
  sent_at: Date | null;
  error: string | null;
}

/** The mailbox, audit log and parked events belong to the platform; the Manager reads them here. */
export async function mails(db: Db, of: { before: string | null; limit: number }): Promise<MailRow[]> {
  const { rows } =
    await sql<MailRow>`select id, "to", subject, text, html, created_at, sent_at, error from platform.mails
    where ${of.before}::text is null or id < ${of.before} order by id desc limit ${of.limit}`.execute(db);
  return rows;
}

export interface AuditRow {
  id: string;
  at: Date;
  actor: string;
  action: string;
  subject: string;
  reason: string | null;
  change: Record<string, unknown>;
}

export async function auditEntries(
  db: Db,
  of: { before: string | null; subject: string | null; limit: number },
): Promise<AuditRow[]> {
  const { rows } = await sql<AuditRow>`select id, at, actor, action, subject, reason, change from platform.audit
    where (${of.before}::text is null or id < ${of.before}) and (${of.subject}::text is null or subject = ${of.subject})
    order by id desc limit ${of.limit}`.execute(db);
  return rows;
}

export interface ParkedRow {
  consumer: string;
  event_id: number;
  type: string;
  error: string | null;
  attempts: number;
  parked_at: Date;
}

/** Newest first; `before` is the last row seen: when it was parked, its event and its consumer. */
export async function parkedEvents(
  db: Db,
  of: { before: readonly [at: string, eventId: number, consumer: string] | null; limit: number },
): Promise<ParkedRow[]> {
  const [at = null, eventId = null, consumer = null] = of.before ?? [];
  const { rows } = await sql<ParkedRow>`select d.consumer, d.event_id, e.type, d.error, d.attempts, d.parked_at
    from platform.deliveries d join platform.events e on e.id = d.event_id where d.parked_at is not null
      and (${at}::timestamptz is null or (date_trunc('milliseconds', d.parked_at), d.event_id, d.consumer) < (${at}, ${eventId}::bigint, ${consumer}))
    order by date_trunc('milliseconds', d.parked_at) desc, d.event_id desc, d.consumer desc limit ${of.limit}`.execute(
    db,
  );
  return rows;
}

export async function retryParked(db: Db, consumer: string, eventId: number): Promise<boolean> {
  const { numAffectedRows } = await sql`update platform.deliveries set parked_at = null, retry_at = null, attempts = 0
    where consumer = ${consumer} and event_id = ${eventId} and parked_at is not null`.execute(db);
  return numAffectedRows === 1n;
}
