import type { StaffRight } from "@rapport/contracts";
import { sql } from "kysely";
import type { Db } from "#platform/db";

export interface StaffRow {
  account_id: string;
  email: string;
  name: string;
  staff_right: StaffRight;
  last_seen_at: Date | null;
}

export async function staffRight(db: Db, accountId: string): Promise<StaffRight | null> {
  const { rows } = await sql<{
    staff_right: StaffRight;
  }>`select staff_right from accounts.staff where account_id = ${accountId}`.execute(db);
  return rows[0]?.staff_right ?? null;
}

/** The staff rights of these accounts; who has none is not in it. */
export async function rightsOf(db: Db, accountIds: readonly string[]): Promise<Map<string, StaffRight>> {
  const { rows } = await sql<{
    account_id: string;
    staff_right: StaffRight;
  }>`select account_id, staff_right from accounts.staff where account_id = any(${accountIds})`.execute(db);
  return new Map(rows.map((row) => [row.account_id, row.staff_right]));
}

/** Whether one of these accounts, or of those with these e-mails, has a right in the Manager (PEO-10). */
export async function isAnyStaff(
  db: Db,
  of: { accountIds: readonly string[]; emails: readonly string[] },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from accounts.staff s join accounts."user" u on u.id = s.account_id
    where s.account_id = any(${of.accountIds}) or u.email = any(${of.emails}) limit 1`.execute(db);
  return rows.length > 0;
}

export async function allStaff(db: Db): Promise<StaffRow[]> {
  const { rows } = await sql<StaffRow>`
    select s.account_id, u.email, u.name, s.staff_right, s.last_seen_at
    from accounts.staff s join accounts."user" u on u.id = s.account_id order by u.email`.execute(db);
  return rows;
}

/** Locks the staff list, so that two administrators cannot take each other's right at the same moment. */
export async function lockStaff(db: Db): Promise<void> {
  await sql`lock table accounts.staff in share row exclusive mode`.execute(db);
}

export async function saveStaffRight(db: Db, accountId: string, right: StaffRight | null): Promise<void> {
  if (right === null) await sql`delete from accounts.staff where account_id = ${accountId}`.execute(db);
  else {
    await sql`insert into accounts.staff (account_id, staff_right) values (${accountId}, ${right})
      on conflict (account_id) do update set staff_right = excluded.staff_right`.execute(db);
  }
}

export async function accountByEmail(
  db: Db,
  email: string,
): Promise<{ id: string; email: string; name: string } | null> {
  const { rows } = await sql<{
    id: string;
    email: string;
    name: string;
  }>`select id, email, name from accounts."user" where email = ${email}`.execute(db);
  return rows[0] ?? null;
}

export async function emailOf(db: Db, accountId: string): Promise<string | null> {
  const { rows } = await sql<{ email: string }>`select email from accounts."user" where id = ${accountId}`.execute(db);
  return rows[0]?.email ?? null;
}

/** Whether the account's holder showed that its e-mail is theirs: by a mail that was opened. */
export async function isProven(db: Db, accountId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from accounts."user" where id = ${accountId} and "emailVerified"`.execute(db);
  return rows.length > 0;
}

export async function proveEmail(db: Db, accountId: string): Promise<void> {
  await sql`update accounts."user" set "emailVerified" = true where id = ${accountId}`.execute(db);
}

export async function rename(db: Db, accountId: string, name: string): Promise<void> {
  await sql`update accounts."user" set name = ${name} where id = ${accountId}`.execute(db);
}

export async function hasPassword(db: Db, accountId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from accounts."account"
    where "userId" = ${accountId} and "providerId" = 'credential' and "password" is not null`.execute(db);
  return rows.length > 0;
}

/** The account is entered by a mailed link from now on; whoever is in is out. */
export async function dropPassword(db: Db, accountId: string): Promise<void> {
  await sql`delete from accounts."account" where "userId" = ${accountId}`.execute(db);
  await endSessions(db, accountId);
}

export async function touchStaff(db: Db, accountId: string, at: Date): Promise<void> {
  await sql`update accounts.staff set last_seen_at = ${at} where account_id = ${accountId}
    and (last_seen_at is null or last_seen_at < ${at}::timestamptz - interval '1 minute')`.execute(db);
}

export async function endSessions(db: Db, accountId: string): Promise<void> {
  await sql`delete from accounts."session" where "userId" = ${accountId}`.execute(db);
}

/** Sessions and passwords go with it. */
export async function deleteAccount(db: Db, accountId: string): Promise<void> {
  await sql`delete from accounts."user" u where u.id = ${accountId}
    and not exists (select 1 from accounts.staff s where s.account_id = u.id)`.execute(db);
}
