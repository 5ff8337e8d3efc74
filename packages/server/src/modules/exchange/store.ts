import { sql } from "kysely";
import type { Db, Tx } from "#platform/db";
import type { ExchangeRecord, RecordType } from "./records.ts";

export interface ImportRow {
  id: string;
  status: "receiving" | "running" | "done" | "failed";
  lines: number;
  accepted: number;
  rejected: number;
  attempts: number;
  started_by: string;
  started_at: Date;
  finished_at: Date | null;
}

export interface ErrorRow {
  line: number;
  code: string;
  message: string;
}

/** A line of a stream as it waits to be taken in. */
export interface StagedLine {
  line: number;
  type: RecordType;
  parent: string;
  at: string;
  record: ExchangeRecord;
}

export async function addImport(db: Db, row: Pick<ImportRow, "id" | "started_by" | "started_at">): Promise<void> {
  await sql`insert into exchange.imports (id, status, started_by, started_at) values (${row.id}, 'receiving', ${row.started_by}, ${row.started_at})`.execute(
    db,
  );
}

export async function importById(db: Db, id: string): Promise<ImportRow | null> {
  const { rows } = await sql<ImportRow>`select * from exchange.imports where id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export async function listImports(db: Db, of: { before: string | null; limit: number }): Promise<ImportRow[]> {
  const { rows } = await sql<ImportRow>`select * from exchange.imports
    where ${of.before}::text is null or id < ${of.before} order by id desc limit ${of.limit}`.execute(db);
  return rows;
}

/** The import that waits longest. */
export async function nextRunning(db: Db): Promise<ImportRow | null> {
  const { rows } =
    await sql<ImportRow>`select * from exchange.imports where status = 'running' order by id limit 1`.execute(db);
  return rows[0] ?? null;
}

/** An import whose stream broke off with its server: nothing of it was taken in. */
export async function failUnreceived(db: Db, before: Date): Promise<void> {
  await sql`update exchange.imports set status = 'failed', finished_at = now() where status = 'receiving' and started_at < ${before}`.execute(
    db,
  );
  await sql`delete from exchange.lines l using exchange.imports i where i.id = l.import_id and i.status = 'failed'`.execute(
    db,
  );
}

export async function addLines(db: Db, importId: string, lines: readonly StagedLine[]): Promise<void> {
  await sql`
    insert into exchange.lines (import_id, line, type, parent, at, record)
    select ${importId}, line, type, parent, at, record from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
      as l (line int, type text, parent text, at timestamptz, record jsonb)`.execute(db);
}

/** A line is rejected once, whatever is tried again. */
export async function addErrors(db: Db, importId: string, errors: readonly ErrorRow[]): Promise<void> {
  if (errors.length === 0) return;
  await sql`
    insert into exchange.errors (import_id, line, code, message)
    select ${importId}, * from jsonb_to_recordset(${JSON.stringify(errors)}::jsonb) as e (line int, code text, message text)
    on conflict do nothing`.execute(db);
}

export async function startRunning(db: Db, id: string, lines: number): Promise<void> {
  await sql`update exchange.imports set status = 'running', lines = ${lines} where id = ${id}`.execute(db);
}

export async function beginAttempt(db: Db, id: string): Promise<number> {
  const { rows } = await sql<{
    attempts: number;
  }>`update exchange.imports set attempts = attempts + 1, accepted = 0 where id = ${id} returning attempts`.execute(db);
  return rows[0]!.attempts;
}

export async function addAccepted(tx: Tx, id: string, count: number): Promise<void> {
  await sql`update exchange.imports set accepted = accepted + ${count} where id = ${id}`.execute(tx);
}

/** Where a walk along the lines of one type stands. */
export interface Place {
  parent: string;
  at: string;
  line: number;
}

export const start: Place = { parent: "", at: "-infinity", line: 0 };

/** The next lines of a type that were not rejected. */
export async function linesAfter(
  db: Db,
  importId: string,
  of: { type: RecordType; after: Place; limit: number },
): Promise<(Place & { record: ExchangeRecord })[]> {
  const { after } = of;
  const { rows } = await sql<Place & { record: ExchangeRecord }>`
    select l.line, l.parent, l.at::text as at, l.record from exchange.lines l
    where l.import_id = ${importId} and l.type = ${of.type} and (l.parent, l.at, l.line) > (${after.parent}, ${after.at}::timestamptz, ${after.line})
      and not exists (select 1 from exchange.errors e where e.import_id = l.import_id and e.line = l.line)
    order by l.parent, l.at, l.line limit ${of.limit}`.execute(db);
  return rows;
}

/** The orders that lines of these types are about. */
export async function orderIdsOf(db: Db, importId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct case l.type when 'order' then l.record ->> 'id' else l.record ->> 'orderId' end as id from exchange.lines l
    where l.import_id = ${importId} and l.type in ('order', 'order_status')
      and not exists (select 1 from exchange.errors e where e.import_id = l.import_id and e.line = l.line)`.execute(db);
  return rows.map((row) => row.id);
}

/** The lines go; of the errors the first ones stay, all are counted. */
export async function finish(
  tx: Tx,
  id: string,
  of: { status: "done" | "failed"; at: Date; keep: number },
): Promise<void> {
  await sql`delete from exchange.lines where import_id = ${id}`.execute(tx);
  await sql`
    with counted as (select count(*) as n from exchange.errors where import_id = ${id})
    update exchange.imports i set status = ${of.status}, finished_at = ${of.at}, rejected = counted.n,
      accepted = case when ${of.status} = 'done' then i.lines - counted.n else i.accepted end
    from counted where i.id = ${id}`.execute(tx);
  await sql`delete from exchange.errors where import_id = ${id} and line > (
    select coalesce(max(line), 0) from (select line from exchange.errors where import_id = ${id} order by line limit ${of.keep}) first)`.execute(
    tx,
  );
}

export async function errorsOf(db: Db, id: string, limit: number): Promise<ErrorRow[]> {
  const { rows } =
    await sql<ErrorRow>`select line, code, message from exchange.errors where import_id = ${id} order by line limit ${limit}`.execute(
      db,
    );
  return rows;
}

export async function countErrors(db: Db, id: string): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from exchange.errors where import_id = ${id}`.execute(db);
  return rows[0]!.n;
}
