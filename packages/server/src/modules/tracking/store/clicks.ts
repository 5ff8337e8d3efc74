import type { Container, Medium, Origin } from "@rapport/contracts";
import { type RawBuilder, sql } from "kysely";
import type { Db, Tx } from "#platform/db";

export interface ClickRow {
  id: string;
  member_id: string;
  visitor_id: string | null;
  at: Date;
  origin: Origin;
  medium: Medium;
  container: Container;
  publication_id: string | null;
  campaign_id: string | null;
  sku: string | null;
  target: string | null;
}

const shape = sql.raw(
  "id text, member_id text, visitor_id text, at timestamptz, origin text, medium text, container text, publication_id text, campaign_id text, sku text, target text",
);

/** Inserts or replaces; answers the clicks that are new. */
export async function upsertClicks(tx: Tx, clicks: readonly ClickRow[]): Promise<ClickRow[]> {
  const { rows } = await sql<ClickRow & { is_new: boolean }>`
    insert into tracking.clicks select * from jsonb_to_recordset(${JSON.stringify(clicks)}::jsonb) as r (${shape})
    on conflict (id) do update set member_id = excluded.member_id, visitor_id = excluded.visitor_id, at = excluded.at,
      origin = excluded.origin, medium = excluded.medium, container = excluded.container,
      publication_id = excluded.publication_id, campaign_id = excluded.campaign_id, sku = excluded.sku
    returning *, xmax = 0 as is_new`.execute(tx);
  return rows.filter((row) => row.is_new);
}

/** Clicks without a visitor among these, not older than an instant, oldest first; held until the transaction ends. */
export async function lockUnclaimed(tx: Tx, ids: readonly string[], since: Date): Promise<ClickRow[]> {
  const { rows } = await sql<ClickRow>`
    select * from tracking.clicks where id = any(${ids}::text[]) and visitor_id is null and at >= ${since}
    order by id for update`.execute(tx);
  return rows.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

export async function claim(
  tx: Tx,
  visitorId: string,
  steps: readonly { id: string; origin: Origin; medium: Medium }[],
): Promise<void> {
  await sql`
    update tracking.clicks c set visitor_id = ${visitorId}, origin = s.origin, medium = s.medium
    from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as s (id text, origin text, medium text) where c.id = s.id`.execute(
    tx,
  );
}

/** The visitor's latest click at or before an instant. */
export async function lastClickOf(db: Db, visitorId: string, until: Date): Promise<ClickRow | null> {
  const { rows } = await sql<ClickRow>`
    select * from tracking.clicks where visitor_id = ${visitorId} and at <= ${until} order by at desc, id desc limit 1`.execute(
    db,
  );
  return rows[0] ?? null;
}

export async function clickById(db: Db, id: string): Promise<ClickRow | null> {
  const { rows } = await sql<ClickRow>`select * from tracking.clicks where id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export interface ClickFilters {
  memberId: string | null;
  visitorId: string | null;
  origin: Origin | null;
  from: Date | null;
  to: Date | null;
}

function filtered(of: ClickFilters): RawBuilder<unknown> {
  const conditions = [
    of.memberId === null ? sql`true` : sql`member_id = ${of.memberId}`,
    of.visitorId === null ? sql`true` : sql`visitor_id = ${of.visitorId}`,
    of.origin === null ? sql`true` : sql`origin = ${of.origin}`,
    of.from === null ? sql`true` : sql`at >= ${of.from}`,
    of.to === null ? sql`true` : sql`at < ${of.to}`,
  ];
  return sql.join(conditions, sql` and `);
}

/** A page of clicks, newest first; the filters that are given choose the index. */
export async function listClicks(
  db: Db,
  of: ClickFilters & { before: readonly [Date, string] | null; limit: number },
): Promise<ClickRow[]> {
  const place = of.before === null ? sql`true` : sql`(at, id) < (${of.before[0]}, ${of.before[1]})`;
  const { rows } = await sql<ClickRow>`
    select * from tracking.clicks where ${filtered(of)} and ${place} order by at desc, id desc limit ${of.limit}`.execute(
    db,
  );
  return rows;
}

/** How many clicks the filters leave. */
export async function countClicks(db: Db, of: ClickFilters): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from tracking.clicks where ${filtered(of)}`.execute(
    db,
  );
  return rows[0]!.n;
}

export interface EvidenceRow {
  id: string;
  member_id: string;
  at: Date;
  origin: Origin;
}

/**
 * The newest clicks of these visitors before an instant, those of the shop's own traffic apart so that they never crowd out the others, and the
 * first few at or after it. Each visitor is one walk of an index that stops at the limit: the cost does not grow with the log.
 */
export async function clicksAround(
  db: Db,
  visitorIds: readonly string[],
  of: { instant: Date; limit: number; after: number },
): Promise<EvidenceRow[]> {
  const brought = sql`origin <> 'widget' and at < ${of.instant} order by at desc, id limit ${of.limit}`;
  const widget = sql`origin = 'widget' and at < ${of.instant} order by at desc, id limit ${of.limit}`;
  const later = sql`at >= ${of.instant} order by at, id desc limit ${of.after}`;
  const walks = [brought, widget, later].map(
    (walk) => sql`(select c.* from unnest(${visitorIds}::text[]) v (id) cross join lateral (
      select id, member_id, at, origin from tracking.clicks where visitor_id = v.id and ${walk}) c
      order by c.at desc, c.id)`,
  );
  const { rows } = await sql<EvidenceRow>`${sql.join(walks, sql` union all `)}`.execute(db);
  return rows;
}
