import { sql } from "kysely";
import type { Db, Tx } from "#platform/db";

export interface NewWin {
  id: string;
  /** The ledger line that goes with it. */
  lineId: string;
  challengeId: string;
  memberId: string;
  orderId: string | null;
  points: number;
  at: Date;
  reason: string | null;
  asFirst: boolean;
}

export interface NewLine {
  id: string;
  memberId: string;
  at: Date;
  kind: "adjustment" | "reversal";
  score: number;
  points: number;
  reason: string | null;
  corrects?: string | null;
}

/**
 * GAM-4, GAM-13: writes wins with their ledger lines, tallies and balances in one statement; a win that is there already (the same id, or
 * the same challenge, member and order) is left alone. Returns the ids of the new ones. Rows are locked in the order of ids.
 */
export async function addWins(tx: Tx, wins: readonly NewWin[]): Promise<Set<string>> {
  if (wins.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(wins)}::jsonb)
        as g (id text, "lineId" text, "challengeId" text, "memberId" text, "orderId" text, points bigint, at timestamptz, reason text, "asFirst" boolean)),
    new as (
      insert into gamification.wins (id, challenge_id, member_id, order_id, points, at, reason, as_first)
      select id, "challengeId", "memberId", "orderId", points, at, reason, "asFirst" from given order by "memberId", "challengeId", id
      on conflict do nothing returning *),
    line as (
      insert into gamification.ledger (id, member_id, at, kind, score, points, win_id, challenge_id, order_id, reason)
      select g."lineId", n.member_id, n.at, 'win', n.points, n.points, n.id, n.challenge_id, n.order_id, n.reason
      from new n join given g on g.id = n.id
      returning member_id, score, points),
    tally as (
      insert into gamification.tallies as t (challenge_id, member_id, wins, points)
      select challenge_id, member_id, count(*), sum(points) from new group by challenge_id, member_id order by challenge_id, member_id
      on conflict (challenge_id, member_id) do update set wins = t.wins + excluded.wins, points = t.points + excluded.points),
    balance as (
      insert into gamification.balances as b (member_id, score, points)
      select member_id, sum(score), sum(points) from line group by member_id order by member_id
      on conflict (member_id) do update set score = b.score + excluded.score, points = b.points + excluded.points)
    select id from new`.execute(tx);
  return new Set(rows.map((row) => row.id));
}

/** GAM-13: writes ledger lines that are no wins, with the balances, in one statement; a line whose id is there already is left alone. */
export async function addLines(tx: Tx, lines: readonly NewLine[]): Promise<Set<string>> {
  if (lines.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    with line as (
      insert into gamification.ledger (id, member_id, at, kind, score, points, reason, corrects)
      select id, "memberId", at, kind, score, points, reason, corrects
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
        as g (id text, "memberId" text, at timestamptz, kind text, score bigint, points bigint, reason text, corrects text)
      order by id
      on conflict (id) do nothing returning id, member_id, score, points),
    balance as (
      insert into gamification.balances as b (member_id, score, points)
      select member_id, sum(score), sum(points) from line group by member_id order by member_id
      on conflict (member_id) do update set score = b.score + excluded.score, points = b.points + excluded.points)
    select id from line`.execute(tx);
  return new Set(rows.map((row) => row.id));
}

/** Wins whose points an import corrected: the win and its tally follow the ledger. */
export async function correctWins(tx: Tx, changes: readonly { id: string; by: number }[]): Promise<void> {
  if (changes.length === 0) return;
  await sql`
    with change as (select * from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as c (id text, by bigint)),
    win as (
      update gamification.wins w set points = w.points + c.by from change c where w.id = c.id
      returning w.challenge_id, w.member_id, c.by)
    update gamification.tallies t set points = t.points + w.by
    from (select challenge_id, member_id, sum(by) as by from win group by challenge_id, member_id) w
    where t.challenge_id = w.challenge_id and t.member_id = w.member_id`.execute(tx);
}

export async function balanceOf(db: Db, memberId: string): Promise<{ score: number; points: number }> {
  const { rows } = await sql<{ score: number; points: number }>`
    select score, points from gamification.balances where member_id = ${memberId}`.execute(db);
  return rows[0] ?? { score: 0, points: 0 };
}

export interface LedgerRow {
  id: string;
  at: Date;
  kind: "win" | "adjustment" | "reward" | "reversal";
  score: number;
  points: number;
  challenge_id: string | null;
  challenge_title: { en: string; fr?: string } | null;
  order_id: string | null;
  reason: string | null;
}

export async function ledgerOf(
  db: Db,
  memberId: string,
  page: { before: readonly string[] | null; limit: number },
): Promise<LedgerRow[]> {
  const { rows } = await sql<LedgerRow>`
    select l.id, l.at, l.kind, l.score, l.points, l.challenge_id, c.title as challenge_title, l.order_id, l.reason
    from gamification.ledger l left join gamification.challenges c on c.id = l.challenge_id
    where l.member_id = ${memberId}
      and (${page.before?.[0] ?? null}::timestamptz is null or (l.at, l.id) < (${page.before?.[0] ?? null}::timestamptz, ${page.before?.[1] ?? null}))
    order by l.at desc, l.id desc limit ${page.limit}`.execute(db);
  return rows;
}

/** What each line stands for now: its own amounts plus those of the lines that correct it. */
export async function standing(
  tx: Tx,
  by: "id" | "win_id",
  ids: readonly string[],
): Promise<Map<string, { lineId: string; memberId: string; score: number; points: number }>> {
  const column = by === "id" ? sql`l.id` : sql`l.win_id`;
  const { rows } = await sql<{ key: string; line_id: string; member_id: string; score: string; points: string }>`
    select ${column} as key, l.id as line_id, l.member_id,
      l.score + coalesce(c.score, 0) as score, l.points + coalesce(c.points, 0) as points
    from gamification.ledger l
    left join lateral (select sum(score) as score, sum(points) as points from gamification.ledger where corrects = l.id) c on true
    where ${column} = any(${ids}::text[])`.execute(tx);
  return new Map(
    rows.map((row) => [
      row.key,
      { lineId: row.line_id, memberId: row.member_id, score: Number(row.score), points: Number(row.points) },
    ]),
  );
}

/** One import of wins or adjustments at a time, so that none corrects what another is about to write. */
export async function lockImports(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('gamification.imports', 0))`.execute(tx);
}
