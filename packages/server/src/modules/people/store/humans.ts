import { sql } from "kysely";
import type { Db } from "#platform/db";

/** Records by which human beings are named. */
export interface Named {
  personIds: readonly string[];
  visitorIds: readonly string[];
  memberIds: readonly string[];
  linkIds: readonly string[];
}

/** The visitor records of each human being who is named. */
export async function visitorsOfHumans(db: Db, of: Named): Promise<string[][]> {
  const { rows } = await sql<{ visitor_ids: string[] }>`
    with named as (
      select unnest(${of.personIds}::text[]) as id
      union select person_id from people.visitors where id = any(${of.visitorIds})
      union select person_id from people.members where id = any(${of.memberIds})
      union select person_id from people.links where id = any(${of.linkIds})
      union select other_person_id from people.links where id = any(${of.linkIds}))
    select array_agg(v.id order by v.id) as visitor_ids
    from people.persons p join people.visitors v on v.person_id = p.id
    where p.cluster_id in (select q.cluster_id from named join people.persons q on q.id = named.id)
    group by p.cluster_id order by p.cluster_id`.execute(db);
  return rows.map((row) => row.visitor_ids);
}

/** The same for those who are several persons, in the order of their clusters; `last` names where the next page begins. */
export async function joinedHumansAfter(
  db: Db,
  after: string,
  limit: number,
): Promise<{ last: string; visitorIds: string[] }[]> {
  const { rows } = await sql<{ last: string; visitorIds: string[] }>`
    with joined as (
      select distinct cluster_id from people.persons where cluster_id > ${after} and id <> cluster_id order by cluster_id limit ${limit})
    select j.cluster_id as last, array_remove(array_agg(v.id order by v.id), null) as "visitorIds"
    from joined j join people.persons p on p.cluster_id = j.cluster_id left join people.visitors v on v.person_id = p.id
    group by j.cluster_id order by j.cluster_id`.execute(db);
  return rows;
}
