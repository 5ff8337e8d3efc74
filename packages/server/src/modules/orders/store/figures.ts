import { sql } from "kysely";
import type { Db } from "#platform/db";

export interface SalesDayRow {
  day: string;
  orders: number;
  revenue: string;
  attributed: string;
  conversation: string;
  affiliation: string;
}

interface Range {
  from: Date;
  to: Date;
  onlyVerified: boolean;
}

const counted = ({ from, to, onlyVerified }: Range) =>
  sql`placed_at >= ${from} and placed_at < ${to} and ${onlyVerified ? sql`verified_ok_at is not null` : sql`ok_at is not null`}`;

/** For each day of the time zone: orders placed that were ever OK, their amount (ORD-5, programme's currency), and the part of it that is credited. */
export async function salesByDay(db: Db, of: Range & { timezone: string }): Promise<SalesDayRow[]> {
  const { rows } = await sql<SalesDayRow>`
    select (placed_at at time zone ${of.timezone})::date as day, count(*) as orders, sum(reward_amount) as revenue,
      coalesce(sum(reward_amount) filter (where conversation_member_id is not null or affiliation_member_id is not null), 0) as attributed,
      coalesce(sum(reward_amount) filter (where conversation_member_id is not null), 0) as conversation,
      coalesce(sum(reward_amount) filter (where affiliation_member_id is not null), 0) as affiliation
    from orders.orders where ${counted(of)} group by 1 order by 1`.execute(db);
  return rows;
}

export interface MemberSalesRow {
  member_id: string;
  orders: number;
  revenue: string;
}

/** For each member credited, on either side, with an order of the period: how many, and their amount; an order counts once for a member. */
export async function salesByMember(db: Db, of: Range): Promise<MemberSalesRow[]> {
  const { rows } = await sql<MemberSalesRow>`
    select member_id, count(*) as orders, sum(reward_amount) as revenue from (
      select conversation_member_id as member_id, reward_amount, id from orders.orders where conversation_member_id is not null and ${counted(of)}
      union
      select affiliation_member_id, reward_amount, id from orders.orders where affiliation_member_id is not null and ${counted(of)}) s
    group by 1 order by 3 desc, 1`.execute(db);
  return rows;
}
