import type { Locale, Role } from "@rapport/contracts";
import { sql } from "kysely";
import type { Db, Tx } from "#platform/db";

/** What somebody handed in to become a member (PEO-3). */
export interface ApplicationRow {
  email: string;
  first_name: string;
  last_name: string;
  locale: Locale;
  /** The role of the role link, where one was used. */
  role: Role | null;
  /** The visitor whose browser registered. */
  visitor_id: string | null;
  terms_version: string;
  /** When the terms were accepted, too. */
  applied_at: Date;
}

/** The newest application for an e-mail counts. */
export async function saveApplication(tx: Tx, one: ApplicationRow): Promise<void> {
  await sql`
    insert into people.applications (email, first_name, last_name, locale, role, visitor_id, terms_version, applied_at)
    values (${one.email}, ${one.first_name}, ${one.last_name}, ${one.locale}, ${one.role}, ${one.visitor_id}, ${one.terms_version}, ${one.applied_at})
    on conflict (email) do update set first_name = excluded.first_name, last_name = excluded.last_name, locale = excluded.locale, role = excluded.role,
      visitor_id = excluded.visitor_id, terms_version = excluded.terms_version, applied_at = excluded.applied_at`.execute(
    tx,
  );
}

export async function applicationOf(db: Db, email: string): Promise<ApplicationRow | null> {
  const { rows } = await sql<ApplicationRow>`select * from people.applications where email = ${email}`.execute(db);
  return rows[0] ?? null;
}

/** Answers the application and takes it off the table. */
export async function takeApplication(tx: Tx, email: string): Promise<ApplicationRow | null> {
  const { rows } =
    await sql<ApplicationRow>`delete from people.applications where email = ${email} returning *`.execute(tx);
  return rows[0] ?? null;
}

/** PEO-11: what these visitors' browsers handed in. */
export async function dropApplicationsBy(tx: Tx, visitorIds: readonly string[]): Promise<void> {
  await sql`delete from people.applications where visitor_id = any(${visitorIds})`.execute(tx);
}

/** Answers the e-mails that were on those taken away. */
export async function dropApplicationsBefore(db: Db, at: Date): Promise<string[]> {
  const { rows } = await sql<{
    email: string;
  }>`delete from people.applications where applied_at < ${at} returning email`.execute(db);
  return rows.map((row) => row.email);
}
