import { sql } from "kysely";
import type { Db } from "#platform/db";
import type { JudgedSide } from "../rules/when-judged.ts";
import type { StoredOutcome } from "./wins.ts";

export interface ExportedWin {
  id: string;
  challenge_id: string;
  member_id: string;
  order_id: string | null;
  points: number;
  at: Date;
  reason: string | null;
}

export async function winsAfter(db: Db, after: string, limit: number): Promise<ExportedWin[]> {
  const { rows } = await sql<ExportedWin>`
    select id, challenge_id, member_id, order_id, points, at, reason from gamification.wins
    where id > ${after} and points > 0 order by id limit ${limit}`.execute(db);
  return rows;
}

export interface ExportedLine {
  id: string;
  member_id: string;
  score: string;
  points: string;
  at: Date;
  reason: string | null;
}

/** Ledger lines that are neither wins nor corrections, with what corrects them added in. */
export async function linesAfter(db: Db, after: string, limit: number): Promise<ExportedLine[]> {
  const { rows } = await sql<ExportedLine>`
    select l.id, l.member_id, l.score + coalesce(c.score, 0) as score, l.points + coalesce(c.points, 0) as points, l.at, l.reason
    from gamification.ledger l
    left join lateral (select sum(score) as score, sum(points) as points from gamification.ledger where corrects = l.id) c on true
    where l.id > ${after} and l.kind <> 'win' and l.corrects is null order by l.id limit ${limit}`.execute(db);
  return rows;
}

export interface ExportedJudgement {
  order_id: string;
  side: JudgedSide;
  at: Date;
  outcome: StoredOutcome[];
}

export async function judgementsAfter(
  db: Db,
  after: readonly [string, string],
  limit: number,
): Promise<ExportedJudgement[]> {
  const { rows } = await sql<ExportedJudgement>`
    select order_id, side, at, outcome from gamification.judgements
    where (order_id, side) > (${after[0]}, ${after[1]}) order by order_id, side limit ${limit}`.execute(db);
  return rows;
}
