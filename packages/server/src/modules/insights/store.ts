import { sql } from "kysely";
import type { Db, Tx } from "#platform/db";
import type { Period } from "./rules/period.ts";
import type { DayFigure, Source } from "./sources.ts";

/** Figures are counted by one reader at a time. */
export async function lockCounting(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('insights.counting', 0))`.execute(tx);
}

/** Facts are noted by many at a time, but never while figures are counted: each then waits for the other, in one order. */
export async function lockNoting(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended('insights.counting', 0))`.execute(tx);
}

/** Makes every counted day dirty when it was counted on another basis. */
export async function keepBasis(tx: Tx, value: string): Promise<void> {
  const { rows } = await sql`
    insert into insights.basis as b (value) values (${value})
    on conflict (id) do update set value = excluded.value where b.value <> excluded.value returning 1`.execute(tx);
  if (rows.length > 0) await makeAllDirty(tx);
}

export async function makeAllDirty(tx: Tx): Promise<void> {
  await sql`update insights.days set dirty = true where not dirty`.execute(tx);
}

/**
 * The days of a period, not after today, that must be counted: never counted, dirty, or counted before they were over (and the last stragglers of the
 * day written). They count as counted from now on; a fact that comes after this makes them dirty again.
 */
export async function claimDays(
  tx: Tx,
  of: Period & { now: Date; timezone: string },
): Promise<{ day: string; source: Source }[]> {
  const { rows } = await sql<{ day: string; source: Source }>`
    insert into insights.days as d (day, source, counted_at, dirty)
    select g.day::date, s.source, ${of.now}, false
    from generate_series(${of.from}::date, least(${of.to}::date, (${of.now}::timestamptz at time zone ${of.timezone})::date), interval '1 day') as g (day)
    cross join unnest(array['sales', 'talks', 'clicks', 'points']) as s (source)
    order by 1, 2
    on conflict (day, source) do update set counted_at = excluded.counted_at, dirty = false
      where d.dirty or d.counted_at < ((d.day + 1)::timestamp at time zone ${of.timezone}) + interval '5 minutes'
    returning day, source`.execute(tx);
  return rows;
}

/** Replaces the figures of these days of one source. */
export async function replaceFigures(
  tx: Tx,
  of: Period & { metrics: readonly string[]; figures: readonly DayFigure[] },
): Promise<void> {
  await sql`delete from insights.daily where day between ${of.from}::date and ${of.to}::date and metric = any(${of.metrics}::text[])`.execute(
    tx,
  );
  await sql`
    insert into insights.daily (day, metric, member_id, value)
    select day, metric, "memberId", sum(value) from jsonb_to_recordset(${JSON.stringify(of.figures)}::jsonb)
      as g (day date, metric text, "memberId" text, value numeric) group by 1, 2, 3`.execute(tx);
}

/** The instants at which days of a time zone begin. */
export async function startsOf(db: Db, days: readonly string[], timezone: string): Promise<Map<string, Date>> {
  const { rows } = await sql<{ day: string; start: Date }>`
    select day, day::timestamp at time zone ${timezone} as start from unnest(${days}::date[]) as day`.execute(db);
  return new Map(rows.map((row) => [row.day, row.start]));
}

/** Facts belong to the days of these instants: they must be counted again. */
export async function makeDirty(
  tx: Tx,
  of: { instants: readonly Date[]; source: Source; timezone: string },
): Promise<void> {
  await sql`
    insert into insights.days as d (day, source, dirty)
    select distinct (at at time zone ${of.timezone})::date, ${of.source}, true from unnest(${of.instants}::timestamptz[]) as at order by 1
    on conflict (day, source) do update set dirty = true where not d.dirty`.execute(tx);
}

/** Notes when an order was placed; returns when it was placed by what was known before. */
export async function notePlaced(tx: Tx, orderId: string, placedAt: Date): Promise<Date | null> {
  const before = await placedAtOf(tx, orderId);
  await sql`
    insert into insights.placed (order_id, placed_at) values (${orderId}, ${placedAt})
    on conflict (order_id) do update set placed_at = excluded.placed_at`.execute(tx);
  return before;
}

export async function placedAtOf(tx: Tx, orderId: string): Promise<Date | null> {
  const { rows } = await sql<{
    placed_at: Date;
  }>`select placed_at from insights.placed where order_id = ${orderId}`.execute(tx);
  return rows[0]?.placed_at ?? null;
}

/** The programme's figures by day. */
export async function figuresOf(
  db: Db,
  { from, to }: Period,
): Promise<{ day: string; metric: string; value: string }[]> {
  const { rows } = await sql<{ day: string; metric: string; value: string }>`
    select day, metric, value from insights.daily where day between ${from}::date and ${to}::date and member_id = ''`.execute(
    db,
  );
  return rows;
}

export interface MemberTotals {
  member_id: string;
  revenue: string;
  orders: number;
  dialogues: number;
  points: number;
}

/** Members by the revenue credited to them in a period, then by points and dialogues. The bot is no member. */
export async function topMembers(db: Db, { from, to }: Period, limit: number): Promise<MemberTotals[]> {
  const { rows } = await sql<MemberTotals>`
    select member_id,
      round(coalesce(sum(value) filter (where metric = 'revenue'), 0), 2)::text as revenue,
      coalesce(sum(value) filter (where metric = 'orders'), 0)::bigint as orders,
      coalesce(sum(value) filter (where metric = 'dialogues'), 0)::bigint as dialogues,
      coalesce(sum(value) filter (where metric = 'points_given'), 0)::bigint as points
    from insights.daily where day between ${from}::date and ${to}::date and member_id <> '' and member_id <> 'bot'
    group by member_id order by sum(value) filter (where metric = 'revenue') desc nulls last, points desc, dialogues desc, member_id
    limit ${limit}`.execute(db);
  return rows;
}
