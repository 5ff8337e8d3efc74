import { sql } from "kysely";
import type { Db, Tx } from "#platform/db";
import type { LinkRow } from "./persons.ts";
import type { VisitorRow } from "./visitors.ts";

export async function saveVisitors(
  tx: Tx,
  visitors: readonly Omit<VisitorRow, "cluster_id" | "erased_at">[],
): Promise<void> {
  await sql`
    insert into people.visitors (id, person_id, email, email_vouched, customer_id, name, locale, created_at)
    select * from jsonb_to_recordset(${JSON.stringify(visitors)}::jsonb)
      as v (id text, person_id text, email text, email_vouched boolean, customer_id text, name text, locale text, created_at timestamptz)
    on conflict (id) do update set email = excluded.email, email_vouched = excluded.email_vouched, customer_id = excluded.customer_id,
      name = excluded.name, locale = excluded.locale, created_at = excluded.created_at`.execute(tx);
}

export async function eraseByStanding(tx: Tx, rows: readonly { id: string; erasedAt: string }[]): Promise<void> {
  await sql`
    update people.persons p set erased_at = coalesce(p.erased_at, g."erasedAt")
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (id text, "erasedAt" timestamptz)
    join people.visitors v on v.id = g.id where p.id = v.person_id`.execute(tx);
}

export async function saveVisitorStandings(
  tx: Tx,
  rows: readonly { id: string; emailVouched: boolean; locale: string | null }[],
): Promise<void> {
  await sql`
    update people.visitors v set email_vouched = g."emailVouched" and v.email is not null, locale = g.locale
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (id text, "emailVouched" boolean, locale text) where v.id = g.id`.execute(
    tx,
  );
}

/** The persons of visitors and members, by `visitor <id>` and `member <id>`. */
export async function personsNamed(
  db: Db,
  of: { visitorIds: readonly string[]; memberIds: readonly string[] },
): Promise<Map<string, string>> {
  const { rows } = await sql<{ name: string; person_id: string }>`
    select 'visitor ' || id as name, person_id from people.visitors where id = any(${of.visitorIds})
    union all select 'member ' || id, person_id from people.members where id = any(${of.memberIds})`.execute(db);
  return new Map(rows.map((row) => [row.name, row.person_id]));
}

/** Every link between these pairs, also undone ones. */
export async function linksBetween(db: Db, pairs: readonly { a: string; b: string }[]): Promise<LinkRow[]> {
  const { rows } = await sql<LinkRow>`
    select l.* from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as p (a text, b text)
    join people.links l on (l.person_id = p.a and l.other_person_id = p.b) or (l.person_id = p.b and l.other_person_id = p.a)`.execute(
    db,
  );
  return rows;
}

export async function linksByIds(db: Db, ids: readonly string[]): Promise<LinkRow[]> {
  const { rows } = await sql<LinkRow>`select * from people.links where id = any(${ids})`.execute(db);
  return rows;
}

/** Links with a reason that is not said anew by this stream, of these persons. */
export async function activeLinksBecause(db: Db, personIds: readonly string[], reason: string): Promise<LinkRow[]> {
  const { rows } = await sql<LinkRow>`select * from people.links
    where undone_at is null and reason = ${reason} and (person_id = any(${personIds}) or other_person_id = any(${personIds}))`.execute(
    db,
  );
  return rows;
}

/** A second link of one pair is left out. */
export async function addLinks(
  tx: Tx,
  links: readonly Omit<LinkRow, "undone_at" | "undone_by" | "undo_reason">[],
): Promise<void> {
  await sql`
    insert into people.links (id, person_id, other_person_id, reason, created_at, created_by)
    select * from jsonb_to_recordset(${JSON.stringify(links)}::jsonb)
      as l (id text, person_id text, other_person_id text, reason text, created_at timestamptz, created_by text)
    on conflict do nothing`.execute(tx);
}

export async function saveLinkStandings(
  tx: Tx,
  rows: readonly {
    id: string;
    createdBy: string;
    undoneAt: string | null;
    undoneBy: string | null;
    undoReason: string | null;
  }[],
): Promise<void> {
  await sql`
    update people.links l set created_by = g."createdBy", undone_at = coalesce(l.undone_at, g."undoneAt"), undone_by = coalesce(l.undone_by, g."undoneBy"),
      undo_reason = coalesce(l.undo_reason, g."undoReason")
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as g (id text, "createdBy" text, "undoneAt" timestamptz, "undoneBy" text, "undoReason" text)
    where l.id = g.id`.execute(tx);
}

export async function visitorsOfCustomers(
  db: Db,
  customerIds: readonly string[],
): Promise<{ person_id: string; customer_id: string; created_at: Date }[]> {
  const { rows } = await sql<{ person_id: string; customer_id: string; created_at: Date }>`
    select person_id, customer_id, created_at from people.visitors where customer_id = any(${customerIds}) order by customer_id, id`.execute(
    db,
  );
  return rows;
}

export async function membersOfCustomers(
  db: Db,
  customerIds: readonly string[],
): Promise<{ person_id: string; customer_id: string }[]> {
  const { rows } = await sql<{ person_id: string; customer_id: string }>`
    select person_id, customer_id from people.members where customer_id = any(${customerIds}) order by customer_id, id`.execute(
    db,
  );
  return rows;
}
