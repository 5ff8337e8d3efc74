import type { Container } from "@rapport/contracts";
import { sql } from "kysely";
import type { Db } from "#platform/db";

export interface LinkRow {
  code: string;
  member_id: string;
  container: Container;
  container_id: string | null;
  clicks: number;
  created_at: Date;
}

export async function linkByCode(db: Db, code: string): Promise<LinkRow | null> {
  const { rows } = await sql<LinkRow>`select * from tracking.links where code = ${code}`.execute(db);
  return rows[0] ?? null;
}

export async function linkOfProfile(db: Db, memberId: string): Promise<LinkRow | null> {
  const { rows } = await sql<LinkRow>`
    select * from tracking.links where member_id = ${memberId} and container = 'profile' and coalesce(container_id, '') = ''`.execute(
    db,
  );
  return rows[0] ?? null;
}

/** Writes the link unless the member has one or the code is taken; counts the clicks its member has already (an import may have brought some). */
export async function addProfileLink(db: Db, link: { code: string; memberId: string; at: Date }): Promise<void> {
  await sql`
    insert into tracking.links (code, member_id, container, clicks, created_at)
    select ${link.code}, ${link.memberId}, 'profile', count(*), ${link.at}
    from tracking.clicks where member_id = ${link.memberId} and container = 'profile'
    on conflict do nothing`.execute(db);
}

/** Adds to the clicks a member's profile link shows. */
export async function countClicks(db: Db, memberIds: readonly string[]): Promise<void> {
  if (memberIds.length === 0) return;
  await sql`
    update tracking.links l set clicks = clicks + c.n
    from (select member_id, count(*) n from unnest(${memberIds}::text[]) as m (member_id) group by 1) c
    where l.member_id = c.member_id and l.container = 'profile'`.execute(db);
}

/** How many inbound clicks a member had since an instant (TRK-3). */
export async function inboundSince(db: Db, memberId: string, since: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) n from tracking.clicks where member_id = ${memberId} and origin = 'inbound' and at >= ${since}`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}
