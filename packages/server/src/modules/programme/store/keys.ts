import type { Scope } from "@rapport/contracts";
import { sql } from "kysely";
import type { Db } from "#platform/db";

export interface KeyRow {
  id: string;
  name: string;
  hint: string;
  scopes: Scope[];
  created_at: Date;
  created_by: string;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

export async function keyByHash(db: Db, hash: string): Promise<KeyRow | null> {
  const { rows } = await sql<KeyRow>`select id, name, hint, scopes, created_at, created_by, last_used_at, revoked_at
    from programme.api_keys where hash = ${hash} and revoked_at is null`.execute(db);
  return rows[0] ?? null;
}

export async function touchKey(db: Db, id: string, at: Date): Promise<void> {
  await sql`update programme.api_keys set last_used_at = ${at} where id = ${id}
    and (last_used_at is null or last_used_at < ${at}::timestamptz - interval '1 minute')`.execute(db);
}

export async function allKeys(db: Db): Promise<KeyRow[]> {
  const { rows } = await sql<KeyRow>`select id, name, hint, scopes, created_at, created_by, last_used_at, revoked_at
    from programme.api_keys order by created_at desc`.execute(db);
  return rows;
}

export async function addKey(db: Db, key: KeyRow & { hash: string }): Promise<void> {
  await sql`insert into programme.api_keys (id, name, hash, hint, scopes, created_at, created_by)
    values (${key.id}, ${key.name}, ${key.hash}, ${key.hint}, ${key.scopes}, ${key.created_at}, ${key.created_by}) on conflict (hash) do nothing`.execute(
    db,
  );
}

/** Answers the name of the key; null when there is none that can be revoked. */
export async function revokeKey(db: Db, id: string, at: Date): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    update programme.api_keys set revoked_at = ${at} where id = ${id} and revoked_at is null returning name`.execute(
    db,
  );
  return rows[0]?.name ?? null;
}
