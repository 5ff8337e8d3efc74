import type { Api, QueryOf, ResponseOf } from "@rapport/contracts";
import { legalNamesOf } from "#modules/people";
import type { Ctx } from "#platform/context";
import { pageOf, periodOf } from "#platform/page";
import { listWins as loadWins, totalsOfWins, type WinRow } from "../store/wins.ts";

/** Wins of all challenges, newest first, for staff: the rows of the points given. Members by their legal names (PEO-6). */
export async function listWins(ctx: Ctx, query: QueryOf<Api["GET /wins"]>): Promise<ResponseOf<Api["GET /wins"]>> {
  const { withTotals, ...period } = periodOf(query);
  const filters = { ...period, memberId: query.memberId ?? null, challengeId: query.challengeId ?? null };
  const rows = await loadWins(ctx.db, filters);
  const names = await legalNamesOf(
    ctx.db,
    rows.map((row) => row.member_id),
  );
  const item = (row: WinRow) => ({
    id: row.id,
    at: row.at.toISOString(),
    memberId: row.member_id,
    memberName: names.get(row.member_id)?.name ?? row.member_id,
    memberAlias: names.get(row.member_id)?.alias ?? null,
    challengeId: row.challenge_id,
    challengeTitle: row.title,
    points: row.points,
    orderId: row.order_id,
    reason: row.reason,
  });
  const totals = withTotals ? await totalsOfWins(ctx.db, filters) : null;
  return { ...pageOf(rows, query.limit, { item, keys: (row) => [row.at.toISOString(), row.id] }), totals };
}
