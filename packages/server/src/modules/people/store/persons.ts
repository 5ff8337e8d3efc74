import { sql } from "kysely";
import type { Db, Tx } from "#platform/db";
import { newId } from "#platform/ids";

export interface LinkRow {
  id: string;
  person_id: string;
  other_person_id: string;
  reason: string;
  created_at: Date;
  created_by: string;
  undone_at: Date | null;
  undone_by: string | null;
  undo_reason: string | null;
}

export async function addPerson(tx: Tx, at: Date): Promise<string> {
  const id = newId("person");
  await sql`insert into people.persons (id, cluster_id, created_at) values (${id}, ${id}, ${at})`.execute(tx);
  return id;
}

export async function clusterOf(db: Db, personId: string): Promise<string | null> {
  const { rows } = await sql<{
    cluster_id: string;
  }>`select cluster_id from people.persons where id = ${personId}`.execute(db);
  return rows[0]?.cluster_id ?? null;
}

export async function countPersons(db: Db, personIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from people.persons where id = any(${personIds})`.execute(db);
  return rows[0]!.n;
}

/** One joining or undoing at a time: who is one with whom reaches further than the persons named, so no smaller lock is enough. */
export async function lockLinks(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('people.links', 12))`.execute(tx);
}

export async function activeLinksOf(db: Db, personIds: readonly string[]): Promise<LinkRow[]> {
  const { rows } =
    await sql<LinkRow>`select * from people.links where undone_at is null and (person_id = any(${personIds}) or other_person_id = any(${personIds}))`.execute(
      db,
    );
  return rows;
}

export async function linksOf(db: Db, personIds: readonly string[]): Promise<LinkRow[]> {
  const { rows } =
    await sql<LinkRow>`select * from people.links where person_id = any(${personIds}) or other_person_id = any(${personIds}) order by created_at, id`.execute(
      db,
    );
  return rows;
}

/** These persons and everybody who stands in a cluster with one of them. */
export async function withTheirClusters(db: Db, personIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from people.persons
    where cluster_id in (select cluster_id from people.persons where id = any(${personIds}))`.execute(db);
  return rows.map((row) => row.id);
}

export async function saveClusters(tx: Tx, clusters: readonly { id: string; clusterId: string }[]): Promise<void> {
  await sql`
    update people.persons p set cluster_id = c."clusterId"
    from jsonb_to_recordset(${JSON.stringify(clusters)}::jsonb) as c (id text, "clusterId" text)
    where p.id = c.id and p.cluster_id <> c."clusterId"`.execute(tx);
}

export async function addLink(
  tx: Tx,
  link: Omit<LinkRow, "undone_at" | "undone_by" | "undo_reason">,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into people.links (id, person_id, other_person_id, reason, created_at, created_by)
    values (${link.id}, ${link.person_id}, ${link.other_person_id}, ${link.reason}, ${link.created_at}, ${link.created_by})
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

export async function lockLink(tx: Tx, id: string): Promise<LinkRow | null> {
  const { rows } = await sql<LinkRow>`select * from people.links where id = ${id} for update`.execute(tx);
  return rows[0] ?? null;
}

export async function undoLink(tx: Tx, id: string, of: { at: Date; by: string; reason: string }): Promise<void> {
  await sql`update people.links set undone_at = ${of.at}, undone_by = ${of.by}, undo_reason = ${of.reason} where id = ${id}`.execute(
    tx,
  );
}

export async function activeLinkBetween(db: Db, personId: string, otherPersonId: string): Promise<LinkRow | null> {
  const { rows } = await sql<LinkRow>`select * from people.links where undone_at is null
    and ((person_id = ${personId} and other_person_id = ${otherPersonId}) or (person_id = ${otherPersonId} and other_person_id = ${personId}))`.execute(
    db,
  );
  return rows[0] ?? null;
}

export async function personsOfCluster(db: Db, clusterId: string): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select id from people.persons where cluster_id = ${clusterId} order by id`.execute(db);
  return rows.map((row) => row.id);
}

/** PEO-11. */
export async function erasePersons(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await sql`update people.persons set erased_at = ${at} where id = any(${ids})`.execute(tx);
}
