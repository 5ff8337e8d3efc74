import type { Ctx } from "#platform/context";
import { asksForVerification } from "../rules/verification.ts";
import * as store from "../store/figures.ts";
import { verificationPolicy } from "../verification.ts";

/** A period from one instant (inclusive) to another (exclusive). */
export interface Period {
  from: Date;
  to: Date;
}

/** The sales of one day; amounts (ORD-5) are decimal strings in the programme's currency. */
export interface SalesDay {
  day: string;
  orders: number;
  revenue: string;
  attributed: string;
  conversation: string;
  affiliation: string;
}

/** Orders placed on each day (in the time zone) that were ever OK by a word that counts (ORD-4), and the part that is credited on either side. */
export async function dailySales(ctx: Ctx, of: Period & { timezone: string }): Promise<SalesDay[]> {
  return store.salesByDay(ctx.db, { ...of, onlyVerified: await onlyVerified(ctx) });
}

/** The same orders by credited member, dearest first; an order counts once for a member. */
export async function salesByMember(
  ctx: Ctx,
  period: Period,
): Promise<{ memberId: string; orders: number; revenue: string }[]> {
  const rows = await store.salesByMember(ctx.db, { ...period, onlyVerified: await onlyVerified(ctx) });
  return rows.map((row) => ({ memberId: row.member_id, orders: row.orders, revenue: row.revenue }));
}

async function onlyVerified(ctx: Ctx): Promise<boolean> {
  return asksForVerification(await verificationPolicy(ctx.db, ctx));
}
