import { sql } from "kysely";
import type { Db } from "#platform/db";
import type { MemberRow } from "./members.ts";
import type { LinkRow } from "./persons.ts";
import type { StoreRow } from "./stores.ts";
import type { VisitorRow } from "./visitors.ts";

const batch = 1000;

export type ExportedStore = Omit<StoreRow, "members">;

export async function storesAfter(db: Db, after: string): Promise<ExportedStore[]> {
  const { rows } = await sql<ExportedStore>`
    select id, name, street, postcode, city, country, latitude, longitude from people.stores where id > ${after} order by id limit ${batch}`.execute(
    db,
  );
  return rows;
}

export async function membersAfter(db: Db, after: string): Promise<MemberRow[]> {
  const { rows } =
    await sql<MemberRow>`select * from people.members where id > ${after} order by id limit ${batch}`.execute(db);
  return rows;
}

export interface ExportedVisitor extends Omit<VisitorRow, "cluster_id"> {
  /** The member this visitor is, as the brand said. */
  member_id: string | null;
}

export async function visitorsAfter(db: Db, after: string): Promise<ExportedVisitor[]> {
  const { rows } = await sql<ExportedVisitor>`
    select v.*, p.erased_at, (
      select min(m.id) from people.links l join people.members m on m.person_id = l.other_person_id
      where l.person_id = v.person_id and l.reason = 'member_shops' and l.undone_at is null) as member_id
    from people.visitors v join people.persons p on p.id = v.person_id where v.id > ${after} order by v.id limit ${batch}`.execute(
    db,
  );
  return rows;
}

export interface ExportedLink extends LinkRow {
  visitor_id: string | null;
  member_id: string | null;
  other_visitor_id: string | null;
  other_member_id: string | null;
}

export async function linksAfter(db: Db, after: string): Promise<ExportedLink[]> {
  const { rows } = await sql<ExportedLink>`
    select l.*, v.id as visitor_id, m.id as member_id, ov.id as other_visitor_id, om.id as other_member_id
    from people.links l
    left join people.visitors v on v.person_id = l.person_id left join people.members m on m.person_id = l.person_id
    left join people.visitors ov on ov.person_id = l.other_person_id left join people.members om on om.person_id = l.other_person_id
    where l.id > ${after} order by l.id limit ${batch}`.execute(db);
  return rows;
}

/** When the persons of visitor and member became one at the latest, for those pairs that are one. */
export async function becameOne(
  db: Db,
  pairs: readonly { memberId: string; visitorId: string }[],
): Promise<{ memberId: string; visitorId: string; at: Date }[]> {
  const { rows } = await sql<{ memberId: string; visitorId: string; at: Date }>`
    select g."memberId", g."visitorId", (
      select max(l.created_at) from people.links l join people.persons p on p.id = l.person_id
      where p.cluster_id = pm.cluster_id and l.undone_at is null) as at
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as g ("memberId" text, "visitorId" text)
    join people.members m on m.id = g."memberId" join people.persons pm on pm.id = m.person_id
    join people.visitors v on v.id = g."visitorId" join people.persons pv on pv.id = v.person_id
    where pm.cluster_id = pv.cluster_id`.execute(db);
  return rows;
}

export async function erasedAmong(db: Db, visitorIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select v.id from people.visitors v join people.persons p on p.id = v.person_id
    where v.id = any(${visitorIds}) and p.erased_at is not null`.execute(db);
  return new Set(rows.map((row) => row.id));
}
