import type { Db } from "#platform/db";
import type { AdjustmentRecord, ChallengeRecord, JudgementRecord, WinRecord } from "../records.ts";
import { type ChallengeRow, everyChallenge } from "../store/challenges.ts";
import {
  type ExportedJudgement,
  type ExportedLine,
  type ExportedWin,
  judgementsAfter,
  linesAfter,
  winsAfter,
} from "../store/export.ts";

const batch = 1000;

/** Challenges, wins, adjustments and judgements in the import's format. Importing them gives the same balances, line by line. */
export async function* exportRecords(
  db: Db,
): AsyncIterable<ChallengeRecord | WinRecord | AdjustmentRecord | JudgementRecord> {
  for await (const row of walk((after) => everyChallenge(db, after, batch))) yield challengeRecord(row);
  for await (const row of walk((after) => winsAfter(db, after, batch))) yield winRecord(row);
  for await (const row of walk((after) => linesAfter(db, after, batch)))
    if (Number(row.score) !== 0 || Number(row.points) !== 0) yield adjustmentRecord(row);
  yield* judgements(db);
}

async function* walk<Row extends { id: string }>(next: (after: string) => Promise<Row[]>): AsyncIterable<Row> {
  let rows = await next("");
  while (rows.length > 0) {
    yield* rows;
    rows = await next(rows.at(-1)!.id);
  }
}

async function* judgements(db: Db): AsyncIterable<JudgementRecord> {
  let rows = await judgementsAfter(db, ["", ""], batch);
  while (rows.length > 0) {
    yield* rows.map(judgementRecord);
    const { order_id, side } = rows.at(-1)!;
    rows = await judgementsAfter(db, [order_id, side], batch);
  }
}

function challengeRecord(row: ChallengeRow): ChallengeRecord {
  return {
    type: "challenge",
    id: row.id,
    category: row.category,
    title: row.title,
    description: row.description,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at?.toISOString() ?? null,
    active: row.active,
    points: row.points,
    limits: {
      firstPurchaseOnly: row.first_purchase_only,
      sku: row.sku,
      categoryId: row.category_id,
      inboundOnly: row.inbound_only,
      base: row.base,
    },
  };
}

function winRecord(row: ExportedWin): WinRecord {
  return {
    type: "win",
    id: row.id,
    challengeId: row.challenge_id,
    memberId: row.member_id,
    orderId: row.order_id,
    points: row.points,
    at: row.at.toISOString(),
    reason: row.reason,
  };
}

function adjustmentRecord(row: ExportedLine): AdjustmentRecord {
  return {
    type: "adjustment",
    id: row.id,
    memberId: row.member_id,
    score: Number(row.score),
    points: Number(row.points),
    reason: row.reason ?? "Adjusted",
    at: row.at.toISOString(),
  };
}

function judgementRecord(row: ExportedJudgement): JudgementRecord {
  return {
    type: "judgement",
    id: `${row.order_id.slice(0, 180)}:${row.side}`,
    orderId: row.order_id,
    side: row.side,
    at: row.at.toISOString(),
    outcomes: row.outcome,
  };
}
