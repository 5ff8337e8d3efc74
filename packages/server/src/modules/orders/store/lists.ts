import type { Channel } from "@rapport/contracts";
import { type RawBuilder, sql } from "kysely";
import type { Db } from "#platform/db";
import type { OrderRow } from "./orders.ts";

export interface ListedOrder extends OrderRow {
  to_review: boolean;
}

export type Place = readonly [Date, string];

export interface OrderFilters {
  from: Date | null;
  to: Date | null;
  channel: Channel | null;
  memberId: string | null;
  search: string | null;
  attribution: "any" | "conversation" | "affiliation" | "none" | "pending" | null;
  /** Ever OK by anybody's word, or by a server-side source's (ORD-2, ORD-4): what figures count. */
  counted: "ok" | "verified" | null;
  toReview: boolean;
  before: Place | null;
  limit: number;
}

const newestFirst = sql`order by placed_at desc, id desc`;
const openReview = sql`exists (select 1 from orders.reviews r where r.order_id = o.id and r.closed_at is null)`;

/** A page of orders, newest first; what is credited on either side is two index walks merged. */
export async function listOrders(db: Db, filters: OrderFilters): Promise<ListedOrder[]> {
  const place = filters.before ? [sql`(placed_at, id) < (${filters.before[0]}, ${filters.before[1]})`] : [];
  const conditions = [...conditionsOf(filters), ...place];
  return merged<ListedOrder>(db, { walks: walksOf(filters), conditions, limit: filters.limit });
}

/** How many orders the filters leave, and their amount (ORD-5, programme's currency); an order credited on both sides counts once. */
export async function totalsOfOrders(db: Db, filters: OrderFilters): Promise<{ orders: number; amount: string }> {
  const walks = walksOf(filters).map(
    (walk) => sql`(select o.id, o.reward_amount from orders.orders o
      where ${sql.join([walk, ...conditionsOf(filters)], sql` and `)})`,
  );
  const { rows } = await sql<{ orders: number; amount: string }>`
    select count(*) as orders, coalesce(sum(reward_amount), 0) as amount from (${sql.join(walks, sql` union `)}) o`.execute(
    db,
  );
  return rows[0]!;
}

function conditionsOf(filters: OrderFilters): RawBuilder<unknown>[] {
  return [
    ...(filters.from ? [sql`placed_at >= ${filters.from}`] : []),
    ...(filters.to ? [sql`placed_at < ${filters.to}`] : []),
    ...(filters.channel ? [sql`channel = ${filters.channel}`] : []),
    ...(filters.search ? [found(filters.search)] : []),
    ...(filters.attribution ? [attributed[filters.attribution]] : []),
    ...(filters.counted ? [counted[filters.counted]] : []),
    ...(filters.toReview ? [openReview] : []),
  ];
}

/** A member's orders are those credited on either side, or on the side that is asked for. */
function walksOf({ memberId, attribution }: OrderFilters): RawBuilder<unknown>[] {
  if (!memberId) return attribution === "any" ? [attributed.conversation, attributed.affiliation] : [sql`true`];
  const byConversation = sql`conversation_member_id = ${memberId}`;
  const byAffiliation = sql`affiliation_member_id = ${memberId}`;
  if (attribution === "conversation") return [byConversation];
  if (attribution === "affiliation") return [byAffiliation];
  return [byConversation, byAffiliation];
}

/** A page of the orders a member is credited with, or placed, newest first. */
export async function ordersOfMember(
  db: Db,
  of: { memberId: string; before: Place | null; limit: number },
): Promise<ListedOrder[]> {
  const { memberId } = of;
  const walks = [
    sql`conversation_member_id = ${memberId}`,
    sql`affiliation_member_id = ${memberId}`,
    sql`customer_member_id = ${memberId}`,
  ];
  const conditions = of.before ? [sql`(placed_at, id) < (${of.before[0]}, ${of.before[1]})`] : [];
  return merged<ListedOrder>(db, { walks, conditions, limit: of.limit });
}

async function merged<Row>(
  db: Db,
  of: { walks: RawBuilder<unknown>[]; conditions: RawBuilder<unknown>[]; limit: number },
): Promise<Row[]> {
  const walks = of.walks.map(
    (walk) => sql`(select o.*, ${openReview} as to_review from orders.orders o
      where ${sql.join([walk, ...of.conditions], sql` and `)} ${newestFirst} limit ${of.limit})`,
  );
  const { rows } =
    await sql<Row>`select * from (${sql.join(walks, sql` union `)}) o ${newestFirst} limit ${of.limit}`.execute(db);
  return rows;
}

const counted = { ok: sql`ok_at is not null`, verified: sql`verified_ok_at is not null` };

const attributed = {
  any: sql`true`,
  conversation: sql`conversation_member_id is not null`,
  affiliation: sql`affiliation_member_id is not null`,
  none: sql`attribution_state = 'decided' and conversation_member_id is null and affiliation_member_id is null`,
  pending: sql`attribution_state = 'pending'`,
};

/** An order is found by the beginning of its id, and by the whole e-mail, customer id or cart id. */
function found(search: string): RawBuilder<unknown> {
  const text = search.trim();
  const beginning = `${text.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return sql`o.id in (
    (select id from orders.orders where id like ${beginning} order by id limit 500)
    union all (select id from orders.orders where email = ${text.toLowerCase()} limit 500)
    union all (select id from orders.orders where customer_id = ${text} limit 500)
    union all (select id from orders.orders where cart_id = ${text} limit 500))`;
}

/**
 * ATT-6, ATT-7: the next orders the reconciliation looks at, oldest first: every pending one, and those since an instant that lack a contributor.
 */
export async function ordersToReconcile(
  db: Db,
  of: { since: Date; after: Place; limit: number },
): Promise<{ id: string; placed_at: Date }[]> {
  const next = sql`(placed_at, id) > (${of.after[0]}, ${of.after[1]}) order by placed_at, id limit ${of.limit}`;
  const { rows } = await sql<{ id: string; placed_at: Date }>`
    (select id, placed_at from orders.orders where attribution_state = 'pending' and ${next})
    union all
    (select id, placed_at from orders.orders where attribution_state = 'decided'
      and (conversation_member_id is null or affiliation_member_id is null) and placed_at >= ${of.since} and ${next})
    order by placed_at, id limit ${of.limit}`.execute(db);
  return rows;
}
