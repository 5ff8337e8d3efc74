import { sql } from "kysely";
import type { Db } from "#platform/db";

export interface RunRow {
  id: string;
  status: "running" | "done" | "failed";
  decided: number;
}

export async function addRun(db: Db, id: string, at: Date): Promise<void> {
  await sql`insert into orders.reconciliations (id, status, started_at) values (${id}, 'running', ${at})`.execute(db);
}

export async function saveRun(db: Db, run: RunRow & { finishedAt: Date | null }): Promise<void> {
  await sql`update orders.reconciliations set status = ${run.status}, decided = ${run.decided}, finished_at = ${run.finishedAt} where id = ${run.id}`.execute(
    db,
  );
}

export async function runById(db: Db, id: string): Promise<RunRow | null> {
  const { rows } = await sql<RunRow>`select id, status, decided from orders.reconciliations where id = ${id}`.execute(
    db,
  );
  return rows[0] ?? null;
}

/** Runs that a stopped process left behind. */
export async function failForgotten(db: Db, startedBefore: Date): Promise<void> {
  await sql`update orders.reconciliations set status = 'failed' where status = 'running' and started_at < ${startedBefore}`.execute(
    db,
  );
}
