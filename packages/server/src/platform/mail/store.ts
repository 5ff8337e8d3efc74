import { sql } from "kysely";
import type { Db, Tx } from "../db.ts";

/** `kept` there is no mail server; `waiting` queued for it; `sent` it took it; `failed` it never did. */
export type MailState = "kept" | "waiting" | "sent" | "failed";

/** A mail as the Manager's mailbox shows it. */
export interface KeptMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string | null;
  state: MailState;
  error: string | null;
  createdAt: Date;
  sentAt: Date | null;
}

const columns = sql`id, "to", subject, text, html, state, error, created_at as "createdAt", sent_at as "sentAt"`;

export async function insertMail(tx: Tx, mail: Omit<KeptMail, "error" | "createdAt" | "sentAt">): Promise<void> {
  await sql`
    insert into platform.mails (id, "to", subject, text, html, state)
    values (${mail.id}, ${mail.to}, ${mail.subject}, ${mail.text}, ${mail.html}, ${mail.state})`.execute(tx);
}

/** One mail, nothing if there is none with this id. */
export async function readMail(db: Db, id: string): Promise<KeptMail | undefined> {
  const { rows } = await sql<KeptMail>`select ${columns} from platform.mails where id = ${id}`.execute(db);
  return rows[0];
}

/** The mailbox, newest first; `before` is the last id of the page before. */
export async function listMails(db: Db, page: { limit: number; before?: string | undefined }): Promise<KeptMail[]> {
  const older = page.before === undefined ? sql`` : sql`where id < ${page.before}`;
  const { rows } = await sql<KeptMail>`
    select ${columns} from platform.mails ${older} order by id desc limit ${page.limit}`.execute(db);
  return rows;
}

export async function markSent(db: Db, id: string): Promise<void> {
  await sql`update platform.mails set state = 'sent', error = null, sent_at = now() where id = ${id}`.execute(db);
}

export async function markFailed(db: Db, id: string, failure: { error: string; forGood: boolean }): Promise<void> {
  const state: MailState = failure.forGood ? "failed" : "waiting";
  await sql`update platform.mails set state = ${state}, error = ${failure.error} where id = ${id}`.execute(db);
}

/** Removes all mails to an address (PEO-11); answers how many there were. */
export async function forgetMails(tx: Tx, to: string): Promise<number> {
  const result = await sql`delete from platform.mails where lower("to") = lower(${to.trim()})`.execute(tx);
  return Number(result.numAffectedRows ?? 0);
}
