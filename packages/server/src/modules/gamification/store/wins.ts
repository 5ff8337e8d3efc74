import { type RawBuilder, sql } from "kysely";
import type { LocalText } from "@rapport/contracts";
import type { Db, Tx } from "#platform/db";
import type { OrderCategory } from "../rules/challenge.ts";
import type { WhyNot } from "../rules/judge-order.ts";
import type { JudgedSide } from "../rules/when-judged.ts";

export interface WinRow {
  id: string;
  challenge_id: string;
  title: LocalText;
  category: string;
  member_id: string;
  order_id: string | null;
  points: number;
  at: Date;
  reason: string | null;
}

const columns = sql`w.id, w.challenge_id, c.title, c.category, w.member_id, w.order_id, w.points, w.at, w.reason`;

export async function winsOfOrders(db: Db, orderIds: readonly string[]): Promise<WinRow[]> {
  const { rows } = await sql<WinRow>`
    select ${columns} from gamification.wins w join gamification.challenges c on c.id = w.challenge_id
    where w.order_id = any(${orderIds}::text[]) order by w.at, w.challenge_id, w.member_id, w.id`.execute(db);
  return rows;
}

export async function hasWins(db: Db, orderId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from gamification.wins where order_id = ${orderId} limit 1`.execute(db);
  return rows.length > 0;
}

/** GAM-5: the challenges that one of these orders won as its customer's first. */
export async function wonAsFirst(db: Db, orderIds: readonly string[]): Promise<Set<string>> {
  if (orderIds.length === 0) return new Set();
  const { rows } = await sql<{ challenge_id: string }>`
    select distinct challenge_id from gamification.wins where order_id = any(${orderIds}::text[]) and as_first`.execute(
    db,
  );
  return new Set(rows.map((row) => row.challenge_id));
}

/** GAM-8: what was won on an order by earlier judgements, or brought by an import. */
export async function wonOn(
  db: Db,
  orderId: string,
): Promise<{ challengeId: string; memberId: string; category: OrderCategory; points: number }[]> {
  const rows = await winsOfOrders(db, [orderId]);
  return rows.map((row) => ({
    challengeId: row.challenge_id,
    memberId: row.member_id,
    category: row.category as OrderCategory,
    points: row.points,
  }));
}

/** Who won a challenge, newest first. */
export async function winnersOf(
  db: Db,
  challengeId: string,
  page: { before: readonly string[] | null; limit: number },
): Promise<WinRow[]> {
  const { rows } = await sql<WinRow>`
    select ${columns} from gamification.wins w join gamification.challenges c on c.id = w.challenge_id
    where w.challenge_id = ${challengeId}
      and (${page.before?.[0] ?? null}::timestamptz is null or (w.at, w.id) < (${page.before?.[0] ?? null}::timestamptz, ${page.before?.[1] ?? null}))
    order by w.at desc, w.id desc limit ${page.limit}`.execute(db);
  return rows;
}

export interface WinFilters {
  memberId: string | null;
  challengeId: string | null;
  from: Date | null;
  to: Date | null;
}

function filtered(of: WinFilters): RawBuilder<unknown> {
  const conditions = [
    of.memberId === null ? sql`true` : sql`w.member_id = ${of.memberId}`,
    of.challengeId === null ? sql`true` : sql`w.challenge_id = ${of.challengeId}`,
    of.from === null ? sql`true` : sql`w.at >= ${of.from}`,
    of.to === null ? sql`true` : sql`w.at < ${of.to}`,
  ];
  return sql.join(conditions, sql` and `);
}

/** A page of wins of all challenges, newest first; the filters that are given choose the index. */
export async function listWins(
  db: Db,
  of: WinFilters & { before: readonly [Date, string] | null; limit: number },
): Promise<WinRow[]> {
  const place = of.before === null ? sql`true` : sql`(w.at, w.id) < (${of.before[0]}, ${of.before[1]})`;
  const { rows } = await sql<WinRow>`
    select ${columns} from gamification.wins w join gamification.challenges c on c.id = w.challenge_id
    where ${filtered(of)} and ${place} order by w.at desc, w.id desc limit ${of.limit}`.execute(db);
  return rows;
}

/** How many wins the filters leave, and their points. */
export async function totalsOfWins(db: Db, of: WinFilters): Promise<{ wins: number; points: number }> {
  const { rows } = await sql<{ wins: number; points: string }>`
    select count(*) as wins, coalesce(sum(w.points), 0) as points from gamification.wins w where ${filtered(of)}`.execute(
    db,
  );
  const { wins, points } = rows[0]!;
  return { wins, points: Number(points) };
}

/** Points of wins by the day they were earned on (in the time zone) and by member. Adjustments and spending are not counted. */
export async function pointsByDay(
  db: Db,
  range: { from: Date; to: Date; timezone: string },
): Promise<{ day: string; memberId: string; points: number }[]> {
  const { rows } = await sql<{ day: string; memberId: string; points: string }>`
    select (at at time zone ${range.timezone})::date as day, member_id as "memberId", sum(points) as points
    from gamification.wins where at >= ${range.from} and at < ${range.to}
    group by 1, 2 order by 1, 2`.execute(db);
  return rows.map((row) => ({ ...row, points: Number(row.points) }));
}

export interface JudgementRow {
  order_id: string;
  side: JudgedSide;
  outcome: StoredOutcome[];
  /** Of the challenges it was judged on, by their ids. */
  titles: Record<string, LocalText>;
}

/** What was found for one challenge when a side was judged. */
export interface StoredOutcome {
  challengeId: string;
  memberId: string;
  won: boolean;
  points: number;
  reason: "won" | WhyNot;
}

/** GAM-2: claims sides of an order for judging; returns those nobody judged before. A judging of the same order elsewhere is waited for. */
export async function claimSides(
  tx: Tx,
  of: { orderId: string; sides: readonly JudgedSide[]; at: Date },
): Promise<JudgedSide[]> {
  const { rows } = await sql<{ side: JudgedSide }>`
    insert into gamification.judgements (order_id, side, at)
    select ${of.orderId}, side, ${of.at} from unnest(${of.sides}::text[]) as side order by side
    on conflict do nothing returning side`.execute(tx);
  return rows.map((row) => row.side);
}

/** GAM-2, ATT-7: a side on which somebody else stands now may be judged again, unless it was won. */
export async function reopenSides(tx: Tx, orderId: string, sides: readonly JudgedSide[]): Promise<void> {
  await sql`
    delete from gamification.judgements j where j.order_id = ${orderId} and j.side = any(${sides}::text[])
      and not exists (select 1 from gamification.wins w join gamification.challenges c on c.id = w.challenge_id
        where w.order_id = j.order_id and c.category = case j.side when 'purchase' then 'purchase' else j.side || '_sale' end)`.execute(
    tx,
  );
}

export async function saveOutcomes(
  tx: Tx,
  orderId: string,
  outcomes: Readonly<Partial<Record<JudgedSide, readonly StoredOutcome[]>>>,
): Promise<void> {
  await sql`
    update gamification.judgements j set outcome = g.outcome
    from (select key as side, value as outcome from jsonb_each(${JSON.stringify(outcomes)}::jsonb)) g
    where j.order_id = ${orderId} and j.side = g.side`.execute(tx);
}

/** How each side of these orders was judged, with the titles of the challenges. */
export async function judgementsOf(db: Db, orderIds: readonly string[]): Promise<JudgementRow[]> {
  const { rows } = await sql<JudgementRow>`
    select j.order_id, j.side, j.outcome,
      (select coalesce(jsonb_object_agg(c.id, c.title), '{}') from gamification.challenges c
        where c.id in (select one ->> 'challengeId' from jsonb_array_elements(j.outcome) one)) as titles
    from gamification.judgements j where j.order_id = any(${orderIds}::text[])
    order by j.order_id, array_position(array['purchase', 'affiliation', 'conversation'], j.side)`.execute(db);
  return rows;
}

export async function addJudgements(
  tx: Tx,
  rows: readonly { orderId: string; side: JudgedSide; at: string; outcome: unknown }[],
): Promise<void> {
  await sql`
    insert into gamification.judgements (order_id, side, at, outcome)
    select "orderId", side, at, outcome from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as g ("orderId" text, side text, at timestamptz, outcome jsonb) order by "orderId", side
    on conflict do nothing`.execute(tx);
}

/** A win as records name it. */
export interface SameWin {
  id: string;
  challengeId: string;
  memberId: string;
  orderId: string | null;
}

/** The wins that these records mean: of the same order, member and challenge, or of the same id; by that key. */
export async function sameWins(
  tx: Tx,
  records: readonly { id: string; challengeId: string; memberId: string; orderId?: string | null | undefined }[],
): Promise<Map<string, SameWin>> {
  const { rows } = await sql<SameWin & { n: number }>`
    select distinct on (g.n) (g.n - 1)::int as n, w.id, w.challenge_id as "challengeId", w.member_id as "memberId", w.order_id as "orderId"
    from rows from (jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
      as (id text, "challengeId" text, "memberId" text, "orderId" text)) with ordinality as g (id, "challengeId", "memberId", "orderId", n)
    join gamification.wins w on w.id = g.id
      or (w.order_id = g."orderId" and w.challenge_id = g."challengeId" and w.member_id = g."memberId")
    order by g.n, w.order_id is distinct from g."orderId", w.id`.execute(tx);
  return new Map(rows.map(({ n, ...win }) => [keyOfWin(records[n]!), win]));
}

/** Which records mean one win: those of one order, member and challenge, otherwise those of one id. */
export function keyOfWin(record: {
  id: string;
  challengeId: string;
  memberId: string;
  orderId?: string | null | undefined;
}): string {
  return record.orderId ? JSON.stringify([record.orderId, record.memberId, record.challengeId]) : record.id;
}
