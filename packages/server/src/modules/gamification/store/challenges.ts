import { sql } from "kysely";
import type { ChallengeCategory, LocalText, Points } from "@rapport/contracts";
import type { Db, Tx } from "#platform/db";

export interface ChallengeRow {
  id: string;
  category: ChallengeCategory;
  title: LocalText;
  description: LocalText;
  starts_at: Date;
  ends_at: Date | null;
  active: boolean;
  points: Points;
  first_purchase_only: boolean;
  sku: string | null;
  category_id: string | null;
  inbound_only: boolean;
  base: "order" | "matching_lines";
}

/** A challenge with how often it was won, and for how many points. */
export interface TalliedChallenge extends ChallengeRow {
  wins: number;
  points_given: number;
}

const columns = sql`c.id, c.category, c.title, c.description, c.starts_at, c.ends_at, c.active, c.points,
  c.first_purchase_only, c.sku, c.category_id, c.inbound_only, c.base`;
// Summed over members, whose number is bounded, and not over wins, whose number is not.
const tally = sql`left join lateral (
  select coalesce(sum(t.wins), 0)::bigint as wins, coalesce(sum(t.points), 0)::bigint as points_given
  from gamification.tallies t where t.challenge_id = c.id) t on true`;

export async function challengeById(db: Db, id: string): Promise<TalliedChallenge | null> {
  const { rows } = await sql<TalliedChallenge>`
    select ${columns}, t.wins, t.points_given from gamification.challenges c ${tally} where c.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export async function challengesByIds(db: Db, ids: readonly string[]): Promise<Map<string, ChallengeRow>> {
  const { rows } = await sql<ChallengeRow>`
    select ${columns} from gamification.challenges c where c.id = any(${ids}::text[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** GAM-11: newest start first, at one start the lower id. */
export async function listChallenges(
  db: Db,
  page: { after: readonly string[] | null; limit: number },
): Promise<TalliedChallenge[]> {
  const { rows } = await sql<TalliedChallenge>`
    select ${columns}, t.wins, t.points_given from gamification.challenges c ${tally}
    where ${page.after?.[0] ?? null}::timestamptz is null or c.starts_at < ${page.after?.[0] ?? null}::timestamptz
      or (c.starts_at = ${page.after?.[0] ?? null}::timestamptz and c.id > ${page.after?.[1] ?? null})
    order by c.starts_at desc, c.id limit ${page.limit}`.execute(db);
  return rows;
}

/** GAM-10: active, started and not over at this instant; newest start first, at one start the lower id. */
export async function runningChallenges(db: Db, at: Date): Promise<ChallengeRow[]> {
  const { rows } = await sql<ChallengeRow>`
    select ${columns} from gamification.challenges c
    where c.active and c.starts_at <= ${at} and (c.ends_at is null or c.ends_at > ${at})
    order by c.starts_at desc, c.id limit 200`.execute(db);
  return rows;
}

export async function talliesOf(
  db: Db,
  memberId: string,
  challengeIds: readonly string[],
): Promise<Map<string, { wins: number; points: number }>> {
  const { rows } = await sql<{ challenge_id: string; wins: number; points: number }>`
    select challenge_id, wins, points from gamification.tallies
    where member_id = ${memberId} and challenge_id = any(${challengeIds}::text[])`.execute(db);
  return new Map(rows.map((row) => [row.challenge_id, { wins: row.wins, points: row.points }]));
}

/** The challenges of a sale that run at the order's instant (GAM-10), oldest start first so that outcomes read in a steady order. */
export async function challengesAt(db: Db, at: Date, categories: readonly string[]): Promise<ChallengeRow[]> {
  const { rows } = await sql<ChallengeRow>`
    select ${columns} from gamification.challenges c
    where c.active and c.category = any(${categories}::text[]) and c.starts_at <= ${at} and (c.ends_at is null or c.ends_at > ${at})
    order by c.starts_at, c.id`.execute(db);
  return rows;
}

/** Locks challenges against another edit at the same time, and against wins that come meanwhile. */
export async function lockChallenges(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, { category: string; won: boolean }>> {
  const { rows } = await sql<{ id: string; category: string; won: boolean }>`
    select c.id, c.category, exists (select 1 from gamification.wins w where w.challenge_id = c.id) as won
    from gamification.challenges c where c.id = any(${ids}::text[]) order by c.id for update`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

export async function saveChallenges(tx: Tx, rows: readonly ChallengeRow[], at: Date): Promise<void> {
  await sql`
    insert into gamification.challenges as c
      (id, category, title, description, starts_at, ends_at, active, points, first_purchase_only, sku, category_id, inbound_only, base, created_at)
    select id, category, title, description, starts_at, ends_at, active, points, first_purchase_only, sku, category_id, inbound_only, base, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (id text, category text, title jsonb, description jsonb, starts_at timestamptz,
      ends_at timestamptz, active boolean, points jsonb, first_purchase_only boolean, sku text, category_id text, inbound_only boolean, base text)
    order by id
    on conflict (id) do update set category = excluded.category, title = excluded.title, description = excluded.description,
      starts_at = excluded.starts_at, ends_at = excluded.ends_at, active = excluded.active, points = excluded.points,
      first_purchase_only = excluded.first_purchase_only, sku = excluded.sku, category_id = excluded.category_id,
      inbound_only = excluded.inbound_only, base = excluded.base`.execute(tx);
}

export async function everyChallenge(db: Db, after: string, limit: number): Promise<ChallengeRow[]> {
  const { rows } = await sql<ChallengeRow>`
    select ${columns} from gamification.challenges c where c.id > ${after} order by c.id limit ${limit}`.execute(db);
  return rows;
}
