import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Kysely, sql, type Transaction } from "kysely";
import { EnvError } from "../env/error.ts";

/** Why the database and the migration files do not fit together, in a sentence for the operator. */
export class MigrationError extends EnvError {
  override name = "MigrationError";
}

export interface AppliedMigration {
  name: string;
  checksum: string;
}

interface MigrationFile extends AppliedMigration {
  text: string;
}

type Handle = Kysely<Record<never, never>>;
type Step = Transaction<Record<never, never>>;

/** The project's own migrations. */
export const migrationsFolder = fileURLToPath(new URL("../../../migrations/", import.meta.url));

const fileName = /^(\d{4})_[a-z0-9_]+\.sql$/;
// Any constant would do, as long as nothing else takes it.
const lockNumber = 7_263_510_041;

/**
 * Brings the database to the newest shape: each file that is not applied yet runs in a transaction of its own, under a
 * lock that lets one node work at a time. Answers the names it applied.
 */
export async function migrate(db: Handle, folder: string = migrationsFolder): Promise<string[]> {
  const files = await readFiles(folder);
  const done: string[] = [];
  for (;;) {
    const name = await db.transaction().execute((tx) => applyNext(tx, files));
    if (name === undefined) return done;
    done.push(name);
  }
}

async function applyNext(tx: Step, files: MigrationFile[]): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(${lockNumber}::bigint)`.execute(tx);
  const applied = await readApplied(tx);
  check(files, applied);
  const next = files.find((file) => !applied.has(file.name));
  if (!next) return undefined;
  // Filling a big table may take longer than any request should.
  await sql`set local statement_timeout = 0`.execute(tx);
  await sql
    .raw(next.text)
    .execute(tx)
    .catch((error: unknown) => {
      const where = `${next.name}${lineOf(next.text, error)}`;
      throw new MigrationError(`Migration ${where} failed, nothing of it was kept: ${said(error)}`, { cause: error });
    });
  await record(tx, next);
  return next.name;
}

async function readApplied(tx: Step): Promise<Map<string, string>> {
  const table = await sql<{ id: string | null }>`select to_regclass('platform.migrations')::text as id`.execute(tx);
  if (!table.rows[0]?.id) return new Map();
  const { rows } = await sql<AppliedMigration>`select name, checksum from platform.migrations`.execute(tx);
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

function check(files: MigrationFile[], applied: Map<string, string>): void {
  const known = new Set(files.map((file) => file.name));
  const unknown = [...applied.keys()].filter((name) => !known.has(name)).toSorted();
  if (unknown.length > 0) {
    throw new MigrationError(`The database is newer than this version of the code: it has ${unknown.join(", ")}.`);
  }
  const changed = files.find((file) => applied.has(file.name) && applied.get(file.name) !== file.checksum);
  if (changed) {
    throw new MigrationError(`Migration ${changed.name} was changed after it was applied. Write a new one instead.`);
  }
}

/** After the first file ran, because it may be the one that makes the schema. */
async function record(tx: Step, file: MigrationFile): Promise<void> {
  await sql`create schema if not exists platform`.execute(tx);
  await sql`
    create table if not exists platform.migrations (
      name text primary key,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`.execute(tx);
  await sql`insert into platform.migrations (name, checksum) values (${file.name}, ${file.checksum})`.execute(tx);
}

async function readFiles(folder: string): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).toSorted();
  const numbers = new Set<string>();
  return Promise.all(
    names.map(async (name) => {
      const number = fileName.exec(name)?.[1];
      if (!number) throw new MigrationError(`${name} is no name for a migration (0001_like_this.sql is).`);
      if (numbers.has(number)) throw new MigrationError(`Two migrations have the number ${number}.`);
      numbers.add(number);
      // Git may write other line ends on another machine; that is no change.
      const text = (await readFile(path.join(folder, name), "utf8")).replaceAll("\r\n", "\n");
      return { name, text, checksum: createHash("sha256").update(text).digest("hex") };
    }),
  );
}

/** PostgreSQL counts characters; people look for lines. */
function lineOf(text: string, error: unknown): string {
  const position = Number((error as { position?: string }).position);
  return Number.isInteger(position) ? ` (line ${text.slice(0, position).split("\n").length})` : "";
}

function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
