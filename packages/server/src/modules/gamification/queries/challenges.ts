import type { Challenge, Page, PublicChallenge } from "@rapport/contracts";
import { legalNamesOf } from "#modules/people";
import type { Ctx } from "#platform/context";
import { decodePlace, pageOf } from "#platform/page";
import { refuse } from "#platform/refusal";
import { challengeById, listChallenges, runningChallenges, talliesOf } from "../store/challenges.ts";
import { winnersOf } from "../store/wins.ts";
import { challengeView, publicChallenge } from "../views.ts";

interface PageOf {
  limit: number;
  cursor?: string | undefined;
}

export async function challenge(ctx: Ctx, id: string): Promise<Challenge> {
  const row = await challengeById(ctx.db, id);
  if (!row) throw refuse("not_found");
  return challengeView(row);
}

/** GAM-11: challenges for staff, newest start first. */
export async function challenges(ctx: Ctx, page: PageOf): Promise<Page<Challenge>> {
  const rows = await listChallenges(ctx.db, { after: instantCursor(page.cursor), limit: page.limit + 1 });
  return pageOf(rows, page.limit, { item: challengeView, keys: (row) => [row.starts_at.toISOString(), row.id] });
}

/** Who won a challenge, newest first. */
export async function winners(ctx: Ctx, id: string, page: PageOf) {
  if (!(await challengeById(ctx.db, id))) throw refuse("not_found");
  const rows = await winnersOf(ctx.db, id, { before: instantCursor(page.cursor), limit: page.limit + 1 });
  const names = await legalNamesOf(
    ctx.db,
    rows.map((row) => row.member_id),
  );
  return pageOf(rows, page.limit, {
    item: (row) => ({
      memberId: row.member_id,
      memberName: names.get(row.member_id)?.name ?? row.member_id,
      memberAlias: names.get(row.member_id)?.alias ?? null,
      points: row.points,
      at: row.at.toISOString(),
      orderId: row.order_id,
      reason: row.reason,
    }),
    keys: (row) => [row.at.toISOString(), row.id],
  });
}

/** GAM-10, GAM-11: what runs now, newest start first, with what this member has won of it. */
export async function ownChallenges(ctx: Ctx, memberId: string) {
  const rows = await runningChallenges(ctx.db, ctx.now());
  const tallies = await talliesOf(
    ctx.db,
    memberId,
    rows.map((row) => row.id),
  );
  const items = rows.map((row) => ({
    ...publicChallenge(row),
    myWins: tallies.get(row.id)?.wins ?? 0,
    myPoints: tallies.get(row.id)?.points ?? 0,
  }));
  return { items };
}

/** GAM-11: what runs now, for the shop's page. */
export async function publicChallenges(ctx: Ctx): Promise<{ items: PublicChallenge[] }> {
  return { items: (await runningChallenges(ctx.db, ctx.now())).map(publicChallenge) };
}

/** The cursor of a list by instant and id. */
export function instantCursor(cursor: string | undefined): string[] | null {
  const place = decodePlace(cursor);
  return place && [place[0].toISOString(), place[1]];
}
