import type { Api, Click, Origin, QueryOf, ResponseOf } from "@rapport/contracts";
import { legalNamesOf } from "#modules/people";
import type { Ctx } from "#platform/context";
import type { Db } from "#platform/db";
import { pageOf, periodOf } from "#platform/page";
import * as store from "../store/clicks.ts";
import { clicksByDay } from "../store/days.ts";

/** Clicks, newest first, for staff; all origins unless one is asked for. Members by their legal names (PEO-6). */
export async function listClicks(
  ctx: Ctx,
  query: QueryOf<Api["GET /clicks"]>,
): Promise<ResponseOf<Api["GET /clicks"]>> {
  const { withTotals, ...period } = periodOf(query);
  const filters = {
    ...period,
    memberId: query.memberId ?? null,
    visitorId: query.visitorId ?? null,
    origin: query.origin ?? null,
  };
  const rows = await store.listClicks(ctx.db, filters);
  const names = await legalNamesOf(
    ctx.db,
    rows.map((row) => row.member_id),
  );
  const item = (row: store.ClickRow): Click => ({
    id: row.id,
    memberId: row.member_id,
    memberName: names.get(row.member_id)?.name ?? row.member_id,
    memberAlias: names.get(row.member_id)?.alias ?? null,
    visitorId: row.visitor_id,
    at: row.at.toISOString(),
    origin: row.origin,
    medium: row.medium,
    container: row.container,
    publicationId: row.publication_id,
    campaignId: row.campaign_id,
    sku: row.sku,
    target: row.target,
  });
  const totals = withTotals ? { clicks: await store.countClicks(ctx.db, filters) } : null;
  return { ...pageOf(rows, query.limit, { item, keys: (row) => [row.at.toISOString(), row.id] }), totals };
}

/** A recorded click of a customer, as attribution weighs it (ATT-4). */
export interface ClickEvidence {
  clickId: string;
  memberId: string;
  at: Date;
  origin: Origin;
}

/**
 * ATT-4: the clicks of these visitors that a decision about an instant can rest on: the newest before it (at most `limit` of the shop's own
 * traffic and as many others), and the first few at or after it, which show why they do not count.
 */
export async function clicksOf(
  db: Db,
  visitorIds: readonly string[],
  of: { before: Date; limit: number; after?: number },
): Promise<ClickEvidence[]> {
  if (visitorIds.length === 0) return [];
  const rows = await store.clicksAround(db, visitorIds, { instant: of.before, limit: of.limit, after: of.after ?? 5 });
  const isLater = (row: store.EvidenceRow) => row.at >= of.before;
  const walks = [
    rows.filter((row) => !isLater(row) && row.origin !== "widget").slice(0, of.limit),
    rows.filter((row) => !isLater(row) && row.origin === "widget").slice(0, of.limit),
    rows.filter(isLater).slice(-(of.after ?? 5)),
  ];
  return walks.flat().map((row) => ({ clickId: row.id, memberId: row.member_id, at: row.at, origin: row.origin }));
}

/** Inbound clicks of each day with one, in the programme's time zone, from one instant (inclusive) to another (exclusive). */
export async function dailyClicks(
  db: Db,
  of: { from: Date; to: Date; timezone: string },
): Promise<{ day: string; inboundClicks: number }[]> {
  const rows = await clicksByDay(db, of);
  return rows.map((row) => ({ day: row.day, inboundClicks: row.inbound_clicks }));
}
