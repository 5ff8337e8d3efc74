import { sql } from "kysely";
import type { Db, Tx } from "#platform/db";

export interface VisitorRow {
  id: string;
  person_id: string;
  email: string | null;
  email_vouched: boolean;
  customer_id: string | null;
  name: string | null;
  locale: string | null;
  created_at: Date;
  cluster_id: string;
  /** PEO-11: the identity was emptied; nobody speaks for this record any more. */
  erased_at: Date | null;
}

const columns = sql`v.id, v.person_id, v.email, v.email_vouched, v.customer_id, v.name, v.locale, v.created_at, p.cluster_id, p.erased_at`;

export async function visitorById(db: Db, id: string): Promise<VisitorRow | null> {
  const { rows } =
    await sql<VisitorRow>`select ${columns} from people.visitors v join people.persons p on p.id = v.person_id where v.id = ${id}`.execute(
      db,
    );
  return rows[0] ?? null;
}

export async function visitorsByIds(db: Db, ids: readonly string[]): Promise<VisitorRow[]> {
  const { rows } =
    await sql<VisitorRow>`select ${columns} from people.visitors v join people.persons p on p.id = v.person_id where v.id = any(${ids})`.execute(
      db,
    );
  return rows;
}

export async function visitorsOfClusters(db: Db, clusterIds: readonly string[]): Promise<VisitorRow[]> {
  const { rows } =
    await sql<VisitorRow>`select ${columns} from people.persons p join people.visitors v on v.person_id = p.id where p.cluster_id = any(${clusterIds}) order by v.id`.execute(
      db,
    );
  return rows;
}

export async function visitorsOfCustomer(db: Db, customerId: string): Promise<VisitorRow[]> {
  const { rows } =
    await sql<VisitorRow>`select ${columns} from people.visitors v join people.persons p on p.id = v.person_id where v.customer_id = ${customerId} order by v.id`.execute(
      db,
    );
  return rows;
}

export async function visitorsByEmail(db: Db, email: string): Promise<VisitorRow[]> {
  const { rows } =
    await sql<VisitorRow>`select ${columns} from people.visitors v join people.persons p on p.id = v.person_id where v.email = ${email} order by v.id`.execute(
      db,
    );
  return rows;
}

export async function addVisitor(tx: Tx, visitor: Omit<VisitorRow, "cluster_id" | "erased_at">): Promise<void> {
  await sql`
    insert into people.visitors (id, person_id, email, email_vouched, customer_id, name, locale, created_at)
    values (${visitor.id}, ${visitor.person_id}, ${visitor.email}, ${visitor.email_vouched}, ${visitor.customer_id}, ${visitor.name}, ${visitor.locale}, ${visitor.created_at})`.execute(
    tx,
  );
}

export async function saveVisitor(
  tx: Tx,
  visitor: Pick<VisitorRow, "id" | "email" | "email_vouched" | "customer_id" | "name">,
): Promise<void> {
  await sql`update people.visitors set email = ${visitor.email}, email_vouched = ${visitor.email_vouched}, customer_id = ${visitor.customer_id}, name = ${visitor.name}
    where id = ${visitor.id}`.execute(tx);
}

/** PEO-11: what tells who the visitor was goes; the record stays, because conversations and clicks hang on it. */
export async function emptyVisitors(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`update people.visitors set email = null, email_vouched = false, customer_id = null, name = null, locale = null
    where id = any(${ids})`.execute(tx);
}

export async function visitorsNamed(db: Db, words: string, limit: number): Promise<string[]> {
  const pattern = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  const { rows } = await sql<{
    id: string;
  }>`select id from people.visitors where name ilike ${pattern} limit ${limit}`.execute(db);
  return rows.map((row) => row.id);
}
