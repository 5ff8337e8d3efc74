import type { Channel } from "@rapport/contracts";
import { sql } from "kysely";
import type { Db, Tx } from "#platform/db";
import type { OrderSource } from "../rules/source.ts";

export interface Remark {
  code: string;
  id: string;
  detail: string;
}

/** What attribution decided of an order, as it is copied beside it. */
export interface Credits {
  attribution_state: "pending" | "decided";
  conversation_member_id: string | null;
  conversation_id: string | null;
  affiliation_member_id: string | null;
  click_id: string | null;
  affiliation_origin: string | null;
  customer_member_id: string | null;
}

export interface OrderFactsRow {
  id: string;
  channel: Channel;
  status: string;
  placed_at: Date;
  currency: string;
  total_amount: string;
  total_without_shipping: string | null;
  reward_amount: string;
  visitor_id: string | null;
  recovered_visitor_id: string | null;
  customer_id: string | null;
  email: string | null;
  store_id: string | null;
  cart_id: string | null;
  ok_at: Date | null;
  verified_ok_at: Date | null;
  sources: OrderSource[];
  remarks: Remark[];
}

export interface OrderRow extends OrderFactsRow, Credits {
  judged_at: Date | null;
  recorded_at: Date;
}

export interface LineRow {
  sku: string;
  quantity: number;
  unitPrice: string;
}

export interface StatusRow {
  status: string;
  at: Date;
  source: OrderSource;
}

export interface WholeOrder extends OrderRow {
  lines: LineRow[];
  statuses: StatusRow[];
}

/** One writer at a time for an order, also for one that is not there yet. */
export async function lockOrder(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`order ${id}`}, 2))`.execute(tx);
}

/** The same for many orders; always in one order, so that two imports never wait for each other in a ring. */
export async function lockOrders(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(key) from (
      select distinct hashtextextended('order ' || id, 2) as key from unnest(${ids}::text[]) as n (id) order by key offset 0) keys`.execute(
    tx,
  );
}

/** This commit need not be on disk before the next one: what is lost in a crash is done again, and any later commit brings it to disk. */
export async function commitLazily(tx: Tx): Promise<void> {
  await sql`set local synchronous_commit = off`.execute(tx);
}

/** PEO-11: takes the e-mail out of the orders of a visitor who was erased. */
export async function forgetEmails(tx: Tx, visitorId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update orders.orders set email = null where (visitor_id = ${visitorId} or recovered_visitor_id = ${visitorId}) and email is not null
    returning id`.execute(tx);
  return rows.map((row) => row.id);
}

/** One judging at a time for a customer, known by any of these names; locks are taken in one order everywhere, so that nobody waits in a ring. */
export async function lockCustomer(tx: Tx, names: readonly string[]): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(key) from (
      select distinct hashtextextended(name, 3) as key from unnest(${names}::text[]) as n (name) order by key offset 0) keys`.execute(
    tx,
  );
}

const whole = sql.raw(`o.*,
  (select coalesce(jsonb_agg(jsonb_build_object('sku', sku, 'quantity', quantity, 'unitPrice', unit_price::text) order by position), '[]')
    from orders.lines where order_id = o.id) as lines,
  (select coalesce(jsonb_agg(jsonb_build_object('status', status, 'at', at, 'source', source) order by at, n), '[]')
    from orders.statuses where order_id = o.id) as statuses`);

type LoadedOrder = Omit<WholeOrder, "statuses"> & { statuses: { status: string; at: string; source: OrderSource }[] };

function loaded(row: LoadedOrder): WholeOrder {
  return { ...row, statuses: row.statuses.map((one) => ({ ...one, at: new Date(one.at) })) };
}

export async function ordersByIds(db: Db, ids: readonly string[]): Promise<WholeOrder[]> {
  const { rows } =
    await sql<LoadedOrder>`select ${whole} from orders.orders o where o.id = any(${ids}::text[])`.execute(db);
  return rows.map(loaded);
}

export async function orderById(db: Db, id: string): Promise<WholeOrder | null> {
  return (await ordersByIds(db, [id]))[0] ?? null;
}

export async function knownIds(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select id from orders.orders where id = any(${ids}::text[])`.execute(db);
  return new Set(rows.map((row) => row.id));
}

export async function placesOf(db: Db, ids: readonly string[]): Promise<{ orderId: string; placedAt: Date }[]> {
  const { rows } = await sql<{ orderId: string; placedAt: Date }>`
    select id as "orderId", placed_at as "placedAt" from orders.orders where id = any(${ids}::text[])`.execute(db);
  return rows;
}

/** Orders by id, for the export. */
export async function ordersAfter(db: Db, after: string, limit: number): Promise<WholeOrder[]> {
  const { rows } = await sql<LoadedOrder>`
    select ${whole} from orders.orders o where o.id > ${after} order by o.id limit ${limit}`.execute(db);
  return rows.map(loaded);
}

const factsShape = sql.raw(
  "id text, channel text, status text, placed_at timestamptz, currency text, total_amount numeric, total_without_shipping numeric, reward_amount numeric, visitor_id text, recovered_visitor_id text, customer_id text, email text, store_id text, cart_id text, ok_at timestamptz, verified_ok_at timestamptz, sources text[], remarks jsonb",
);

/** Writes the facts of orders, new or known, whatever hangs on them staying as it is. */
export async function saveFacts(tx: Tx, rows: readonly OrderFactsRow[], recordedAt: Date): Promise<void> {
  await sql`
    insert into orders.orders (id, channel, status, placed_at, currency, total_amount, total_without_shipping, reward_amount, visitor_id,
      recovered_visitor_id, customer_id, email, store_id, cart_id, ok_at, verified_ok_at, sources, remarks, recorded_at)
    select r.*, ${recordedAt} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (${factsShape})
    on conflict (id) do update set channel = excluded.channel, status = excluded.status, placed_at = excluded.placed_at,
      currency = excluded.currency, total_amount = excluded.total_amount, total_without_shipping = excluded.total_without_shipping,
      reward_amount = excluded.reward_amount, visitor_id = excluded.visitor_id, recovered_visitor_id = excluded.recovered_visitor_id,
      customer_id = excluded.customer_id, email = excluded.email, store_id = excluded.store_id, cart_id = excluded.cart_id,
      ok_at = excluded.ok_at, verified_ok_at = excluded.verified_ok_at, sources = excluded.sources, remarks = excluded.remarks`.execute(
    tx,
  );
}

/** Replaces the lines and statuses of these orders. */
export async function saveParts(
  tx: Tx,
  orders: readonly { id: string; lines: readonly LineRow[]; statuses: readonly StatusRow[] }[],
): Promise<void> {
  const ids = orders.map((one) => one.id);
  const lines = orders.flatMap(({ id, lines: all }) =>
    all.map((line, position) => ({ ...line, order_id: id, position })),
  );
  const statuses = orders.flatMap(({ id, statuses: all }) => all.map((one, n) => ({ ...one, order_id: id, n })));
  await sql`delete from orders.lines where order_id = any(${ids}::text[])`.execute(tx);
  await sql`delete from orders.statuses where order_id = any(${ids}::text[])`.execute(tx);
  await sql`
    insert into orders.lines (order_id, position, sku, quantity, unit_price)
    select order_id, position, sku, quantity, "unitPrice" from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
      as l (order_id text, position int, sku text, quantity bigint, "unitPrice" numeric)`.execute(tx);
  await sql`
    insert into orders.statuses (order_id, status, at, source, n)
    select order_id, status, at, source, n from jsonb_to_recordset(${JSON.stringify(statuses)}::jsonb)
      as s (order_id text, status text, at timestamptz, source text, n int)`.execute(tx);
}

export async function saveCredits(tx: Tx, id: string, credits: Credits): Promise<void> {
  await sql`
    update orders.orders set attribution_state = ${credits.attribution_state}, conversation_member_id = ${credits.conversation_member_id},
      conversation_id = ${credits.conversation_id}, affiliation_member_id = ${credits.affiliation_member_id}, click_id = ${credits.click_id},
      affiliation_origin = ${credits.affiliation_origin}, customer_member_id = ${credits.customer_member_id} where id = ${id}`.execute(
    tx,
  );
}

/** Marks orders of an import to be decided when all its facts are in (ATT-6). */
export async function awaitDecision(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`update orders.orders set attribution_state = 'pending' where id = any(${ids}::text[])`.execute(tx);
}

export async function markJudged(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`update orders.orders set judged_at = coalesce(judged_at, ${at}) where id = ${id}`.execute(tx);
}

export async function saveRecovered(tx: Tx, id: string, visitorId: string): Promise<void> {
  await sql`update orders.orders set recovered_visitor_id = ${visitorId} where id = ${id}`.execute(tx);
}

export interface CustomerNames {
  visitorIds: readonly string[];
  customerIds: readonly string[];
  emails: readonly string[];
}

/**
 * GAM-5: the orders of a customer, known by any of these names, that have ever been OK, oldest first; where verification is asked for, only by the
 * word of a server-side source (ORD-4). The first thousand say all: nothing newer can be the first, or have won as such.
 */
export async function okOrdersOf(
  db: Db,
  names: CustomerNames,
  onlyVerified: boolean,
): Promise<{ orderId: string; placedAt: Date }[]> {
  const { visitorIds, customerIds, emails } = names;
  const ok = onlyVerified ? sql`verified_ok_at is not null` : sql`ok_at is not null`;
  const columns = sql`select id as "orderId", placed_at as "placedAt" from orders.orders where ${ok}`;
  const { rows } = await sql<{ orderId: string; placedAt: Date }>`
    (${columns} and visitor_id = any(${visitorIds}::text[]) order by placed_at limit 1000)
    union (${columns} and recovered_visitor_id = any(${visitorIds}::text[]) order by placed_at limit 1000)
    union (${columns} and customer_id = any(${customerIds}::text[]) order by placed_at limit 1000)
    union (${columns} and email = any(${emails}::text[]) order by placed_at limit 1000)
    order by 2, 1 limit 1000`.execute(db);
  return rows;
}
