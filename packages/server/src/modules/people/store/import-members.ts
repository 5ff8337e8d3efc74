import { sql } from "kysely";
import type { Db, Tx } from "#platform/db";
import { memberFields, type MemberRow } from "./members.ts";

const chunk = 1000;
const shape = `id text, person_id text, account_id text, email text, first_name text, last_name text, alias text, role text, state text, state_reason text,
  store_id text, sponsor_id text, customer_id text, under_contract boolean, joined_at timestamptz, photo_url text, bio text, internal_comment text, locale text,
  hidden_from_app boolean, hidden_from_widgets boolean, unavailable boolean, absent_from timestamptz, absent_to timestamptz, absence_message text,
  last_action_at timestamptz, terms_version text, terms_accepted_at timestamptz`;

/** Members by id, held until the transaction ends. */
export async function lockMembers(tx: Tx, ids: readonly string[]): Promise<MemberRow[]> {
  const { rows } =
    await sql<MemberRow>`select * from people.members where id = any(${ids}) order by id for update`.execute(tx);
  return rows;
}

/** Who holds these e-mails (the anonymised hold none) and these customer ids. */
export async function holdersOf(
  db: Db,
  of: { emails: readonly string[]; customerIds: readonly string[] },
): Promise<Pick<MemberRow, "id" | "email" | "customer_id" | "state">[]> {
  const { rows } = await sql<Pick<MemberRow, "id" | "email" | "customer_id" | "state">>`
    select id, email, customer_id, state from people.members where email = any(${of.emails}) or customer_id = any(${of.customerIds})`.execute(
    db,
  );
  return rows;
}

/** Which of these ids are a member's, which a visitor's, which a store's. */
export async function knownMemberIds(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select id from people.members where id = any(${ids})`.execute(db);
  return new Set(rows.map((row) => row.id));
}

export async function knownVisitorIds(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select id from people.visitors where id = any(${ids})`.execute(db);
  return new Set(rows.map((row) => row.id));
}

export async function knownStoreIds(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select id from people.stores where id = any(${ids})`.execute(db);
  return new Set(rows.map((row) => row.id));
}

export async function addPersons(tx: Tx, persons: readonly { id: string; createdAt: Date }[]): Promise<void> {
  await sql`
    insert into people.persons (id, cluster_id, created_at)
    select id, id, "createdAt" from jsonb_to_recordset(${JSON.stringify(persons)}::jsonb) as p (id text, "createdAt" timestamptz)`.execute(
    tx,
  );
}

/** Writes many members; who sponsors whom is written after all of them are there. */
export async function saveMembers(tx: Tx, members: readonly MemberRow[]): Promise<void> {
  const names = sql.join(memberFields.map((field) => sql.ref(field)));
  const given = sql.join(
    memberFields.map((field) => (field === "sponsor_id" ? sql`null::text` : sql`g.${sql.ref(field)}`)),
  );
  const updates = sql.join(
    memberFields
      .filter((field) => field !== "id" && field !== "sponsor_id")
      .map((field) => sql`${sql.ref(field)} = excluded.${sql.ref(field)}`),
  );
  for (let from = 0; from < members.length; from += chunk) {
    await sql`
      insert into people.members (${names})
      select ${given} from jsonb_to_recordset(${JSON.stringify(members.slice(from, from + chunk))}::jsonb) as g (${sql.raw(shape)})
      on conflict (id) do update set ${updates}`.execute(tx);
  }
  for (let from = 0; from < members.length; from += chunk) {
    const sponsors = members.slice(from, from + chunk).map(({ id, sponsor_id }) => ({ id, sponsor_id }));
    await sql`
      update people.members m set sponsor_id = g.sponsor_id
      from jsonb_to_recordset(${JSON.stringify(sponsors)}::jsonb) as g (id text, sponsor_id text)
      where m.id = g.id and m.sponsor_id is distinct from g.sponsor_id`.execute(tx);
  }
}

export async function saveMemberStandings(
  tx: Tx,
  rows: readonly {
    id: string;
    locale: string;
    stateReason: string | null;
    internalComment: string;
    termsVersion: string | null;
    termsAcceptedAt: string | null;
  }[],
): Promise<void> {
  await sql`
    update people.members m set locale = g.locale, state_reason = g."stateReason", internal_comment = g."internalComment",
      terms_version = g."termsVersion", terms_accepted_at = g."termsAcceptedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as g (id text, locale text, "stateReason" text, "internalComment" text, "termsVersion" text, "termsAcceptedAt" timestamptz)
    where m.id = g.id`.execute(tx);
}
