import type { Role } from "@rapport/contracts";
import { sql } from "kysely";
import type { Db, Tx } from "#platform/db";

export interface AllowedRow {
  email: string;
  added_at: Date;
}

export async function isAllowed(db: Db, email: string): Promise<boolean> {
  const { rows } = await sql`select 1 from people.allow_list where email = ${email}`.execute(db);
  return rows.length > 0;
}

/** PEO-5: the list only grows; answers how many were new. */
export async function addAllowed(tx: Tx, emails: readonly string[], at: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into people.allow_list (email, added_at) select email, ${at} from unnest(${emails}::text[]) as given (email)
    on conflict (email) do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

export async function listAllowed(db: Db, of: { after: string | null; limit: number }): Promise<AllowedRow[]> {
  const { rows } = await sql<AllowedRow>`select email, added_at from people.allow_list
    where ${of.after}::text is null or email > ${of.after} order by email limit ${of.limit}`.execute(db);
  return rows;
}

export interface InvitationRow {
  id: string;
  email: string;
  role: Role;
  token_hash: string;
  created_at: Date;
}

export async function addInvitations(tx: Tx, rows: readonly InvitationRow[]): Promise<void> {
  await sql`
    insert into people.invitations (id, email, role, token_hash, created_at)
    select id, email, role, token_hash, created_at from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (id text, email text, role text, token_hash text, created_at timestamptz)`.execute(tx);
}

/** An invitation nobody used yet. */
export async function openInvitation(db: Db, tokenHash: string): Promise<InvitationRow | null> {
  const { rows } = await sql<InvitationRow>`select id, email, role, token_hash, created_at from people.invitations
    where token_hash = ${tokenHash} and used_at is null`.execute(db);
  return rows[0] ?? null;
}

export async function useInvitation(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`update people.invitations set used_at = ${at} where id = ${id}`.execute(tx);
}

/** One registration at a time for an e-mail. */
export async function lockEmail(tx: Tx, email: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${email}, 11))`.execute(tx);
}
