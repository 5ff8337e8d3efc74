import type { MemberState, Role } from "@rapport/contracts";
import { type RawBuilder, sql } from "kysely";
import type { Db, Tx } from "#platform/db";

export interface MemberRow {
  id: string;
  person_id: string;
  account_id: string | null;
  email: string;
  first_name: string;
  last_name: string;
  alias: string | null;
  role: Role;
  state: MemberState;
  state_reason: string | null;
  store_id: string | null;
  sponsor_id: string | null;
  customer_id: string | null;
  under_contract: boolean;
  joined_at: Date;
  photo_url: string | null;
  bio: string;
  internal_comment: string;
  locale: "en" | "fr";
  hidden_from_app: boolean;
  hidden_from_widgets: boolean;
  unavailable: boolean;
  absent_from: Date | null;
  absent_to: Date | null;
  absence_message: string | null;
  last_action_at: Date | null;
  terms_version: string | null;
  terms_accepted_at: Date | null;
}

/** A member with what lists show of the store. */
export interface MemberWithStore extends MemberRow {
  store_name: string | null;
  store_city: string | null;
}

const withStore = sql`select m.*, s.name as store_name, s.city as store_city from people.members m left join people.stores s on s.id = m.store_id`;

async function one(db: Db, condition: RawBuilder<unknown>): Promise<MemberWithStore | null> {
  const { rows } = await sql<MemberWithStore>`${withStore} where ${condition}`.execute(db);
  return rows[0] ?? null;
}

export const memberById = (db: Db, id: string) => one(db, sql`m.id = ${id}`);
export const memberByEmail = (db: Db, email: string) => one(db, sql`m.email = ${email} and m.state <> 'anonymised'`);
export const memberByAccount = (db: Db, accountId: string) => one(db, sql`m.account_id = ${accountId}`);
export const memberByCustomer = (db: Db, customerId: string) => one(db, sql`m.customer_id = ${customerId}`);

export async function lockMember(tx: Tx, id: string): Promise<MemberRow | null> {
  const { rows } = await sql<MemberRow>`select * from people.members where id = ${id} for update`.execute(tx);
  return rows[0] ?? null;
}

export async function membersByIds(db: Db, ids: readonly string[]): Promise<MemberWithStore[]> {
  const { rows } = await sql<MemberWithStore>`${withStore} where m.id = any(${ids})`.execute(db);
  return rows;
}

export async function membersOfClusters(db: Db, clusterIds: readonly string[]): Promise<MemberWithStore[]> {
  const { rows } =
    await sql<MemberWithStore>`${withStore} join people.persons p on p.id = m.person_id where p.cluster_id = any(${clusterIds}) order by m.id`.execute(
      db,
    );
  return rows;
}

export const memberFields = [
  "id",
  "person_id",
  "account_id",
  "email",
  "first_name",
  "last_name",
  "alias",
  "role",
  "state",
  "state_reason",
  "store_id",
  "sponsor_id",
  "customer_id",
  "under_contract",
  "joined_at",
  "photo_url",
  "bio",
  "internal_comment",
  "locale",
  "hidden_from_app",
  "hidden_from_widgets",
  "unavailable",
  "absent_from",
  "absent_to",
  "absence_message",
  "last_action_at",
  "terms_version",
  "terms_accepted_at",
] as const satisfies readonly (keyof MemberRow)[];

/** Writes the whole row: an action loads it, changes it, and saves it. */
export async function saveMember(tx: Tx, member: MemberRow): Promise<void> {
  const names = sql.join(memberFields.map((field) => sql.ref(field)));
  const values = sql.join(memberFields.map((field) => sql`${member[field]}`));
  const updates = sql.join(
    memberFields.filter((field) => field !== "id").map((field) => sql`${sql.ref(field)} = excluded.${sql.ref(field)}`),
  );
  await sql`insert into people.members (${names}) values (${values}) on conflict (id) do update set ${updates}`.execute(
    tx,
  );
}

export interface MemberFilter {
  search: string | null;
  role: string | null;
  state: string | null;
  storeId: string | null;
  after: string[] | null;
  limit: number;
}

/** For staff, by last then first name. */
export async function listMembers(db: Db, filter: MemberFilter): Promise<MemberWithStore[]> {
  const [lastName = null, firstName = null, id = null] = filter.after ?? [];
  const pattern = filter.search ? `%${filter.search.replace(/[\\%_]/g, "\\$&")}%` : null;
  const { rows } = await sql<MemberWithStore>`${withStore}
    where (${pattern}::text is null or m.first_name || ' ' || m.last_name ilike ${pattern} or m.alias ilike ${pattern} or m.email ilike ${pattern})
      and (${filter.role}::text is null or m.role = ${filter.role}) and (${filter.state}::text is null or m.state = ${filter.state})
      and (${filter.storeId}::text is null or m.store_id = ${filter.storeId})
      and (${id}::text is null or (m.last_name, m.first_name, m.id) > (${lastName}, ${firstName}, ${id}))
    order by m.last_name, m.first_name, m.id limit ${filter.limit}`.execute(db);
  return rows;
}

/** PEO-4, PEO-8: whom a shopper can talk to, whoever acted last first. */
export async function listedInWidgets(
  db: Db,
  of: { search: string | null; limit: number },
): Promise<MemberWithStore[]> {
  const pattern = of.search ? `%${of.search.replace(/[\\%_]/g, "\\$&")}%` : null;
  const { rows } = await sql<MemberWithStore>`${withStore}
    where m.state = 'active' and not m.hidden_from_widgets
      and (${pattern}::text is null or coalesce(m.alias, m.first_name || ' ' || m.last_name) ilike ${pattern} or s.city ilike ${pattern} or s.name ilike ${pattern})
    order by m.last_action_at desc nulls last, m.id limit ${of.limit}`.execute(db);
  return rows;
}

/** At most one write a minute for each member. */
export async function touchMember(db: Db, id: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update people.members set last_action_at = ${at} where id = ${id}
    and (last_action_at is null or last_action_at < ${at}::timestamptz - interval '1 minute')`.execute(db);
  return numAffectedRows === 1n;
}

/** The last actions of members as history tells them; a later one that is known stays. Rows are taken in the order of their ids. */
export async function sawActive(tx: Tx, actions: readonly { memberId: string; at: Date }[]): Promise<void> {
  await sql`
    with seen as (
      select m.id, a.at from unnest(${actions.map((one) => one.memberId)}::text[], ${actions.map((one) => one.at)}::timestamptz[]) as a (id, at)
      join people.members m on m.id = a.id and (m.last_action_at is null or m.last_action_at < a.at) order by m.id for update of m)
    update people.members m set last_action_at = s.at from seen s where m.id = s.id`.execute(tx);
}

/** Ties the account with this e-mail to its member. */
export async function linkAccount(db: Db, email: string, accountId: string): Promise<void> {
  await sql`update people.members set account_id = ${accountId} where email = ${email} and state <> 'anonymised' and account_id is null`.execute(
    db,
  );
}

/** Which of these e-mails belong to somebody who is a member or waits to become one. */
export async function emailsOfMembers(db: Db, emails: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ email: string }>`select email from people.members
    where email = any(${emails}) and state in ('active', 'pending', 'blocked')`.execute(db);
  return new Set(rows.map((row) => row.email));
}

export async function memberIdsByAccount(db: Db, accountIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{
    account_id: string;
    id: string;
  }>`select account_id, id from people.members where account_id = any(${accountIds})`.execute(db);
  return new Map(rows.map((row) => [row.account_id, row.id]));
}
