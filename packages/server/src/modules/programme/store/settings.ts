import type { Settings } from "@rapport/contracts";
import { sql } from "kysely";
import type { Db, Tx } from "#platform/db";

export interface SettingsRow {
  version: number;
  values: Partial<Settings>;
  updated_at: Date;
  updated_by: string;
}

/** The newest version; each change is a row, so the programme can always tell which settings were in force when. */
export async function latestSettings(db: Db): Promise<SettingsRow | null> {
  const { rows } =
    await sql<SettingsRow>`select version, values, updated_at, updated_by from programme.settings order by version desc limit 1`.execute(
      db,
    );
  return rows[0] ?? null;
}

export async function addSettings(tx: Tx, values: Settings, by: { at: Date; name: string }): Promise<void> {
  await sql`insert into programme.settings (values, updated_at, updated_by) values (${JSON.stringify(values)}, ${by.at}, ${by.name})`.execute(
    tx,
  );
}

export async function lockSettings(tx: Tx): Promise<void> {
  await sql`lock table programme.settings in share row exclusive mode`.execute(tx);
}

export interface SecretRow {
  value: string;
  previous: string | null;
  previous_until: Date | null;
}

export async function secret(db: Db, name: string): Promise<SecretRow | null> {
  const { rows } =
    await sql<SecretRow>`select value, previous, previous_until from programme.secrets where name = ${name}`.execute(
      db,
    );
  return rows[0] ?? null;
}

export async function addSecret(db: Db, name: string, value: string): Promise<void> {
  await sql`insert into programme.secrets (name, value) values (${name}, ${value}) on conflict (name) do nothing`.execute(
    db,
  );
}

export async function replaceSecret(db: Db, name: string, of: { value: string; previousUntil: Date }): Promise<void> {
  await sql`update programme.secrets set previous = value, previous_until = ${of.previousUntil}, value = ${of.value} where name = ${name}`.execute(
    db,
  );
}

export interface Sighting {
  part: string;
  seen_at: Date;
  seen_on: string | null;
}

export async function sightings(db: Db): Promise<Sighting[]> {
  const { rows } = await sql<Sighting>`select part, seen_at, seen_on from programme.sightings`.execute(db);
  return rows;
}

/** At most one write a minute for each part. */
export async function saveSighting(db: Db, part: string, of: { at: Date; on: string | null }): Promise<void> {
  await sql`
    insert into programme.sightings as known (part, seen_at, seen_on) values (${part}, ${of.at}, ${of.on})
    on conflict (part) do update set seen_at = excluded.seen_at, seen_on = excluded.seen_on
      where known.seen_at < excluded.seen_at - interval '1 minute'`.execute(db);
}
