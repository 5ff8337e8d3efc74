import { clickerOf, type KnownClicker } from "#modules/people";
import { settingsOf } from "#modules/programme";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { emitAll } from "#platform/events";
import { factOf } from "../click-writer.ts";
import { clickClaimed } from "../events.ts";
import { type Medium, mediumOfStep } from "../rules/medium.ts";
import { originOf } from "../rules/origin.ts";
import * as store from "../store/clicks.ts";
import { isSameVisit } from "../visit.ts";

const dayMs = 86_400_000;

/**
 * TRK-5: clicks that a browser arrived by belong to this visitor, now that the shopper consents: those nobody claimed, inside the affiliation
 * window. Who the person is settles the origin (TRK-3), and the first medium of the visit stays (TRK-2). Answers how many were claimed.
 */
export async function claimClicks(
  tx: Tx,
  ctx: Ctx,
  of: { visitorId: string; clickIds: readonly string[] },
): Promise<number> {
  if (of.clickIds.length === 0) return 0;
  const { affiliationWindowDays } = await settingsOf({ caches: ctx.caches, db: tx });
  const since = new Date(ctx.now().getTime() - affiliationWindowDays * dayMs);
  const unclaimed = await store.lockUnclaimed(tx, of.clickIds, since);
  const first = unclaimed[0];
  if (!first) return 0;
  const clicker = await clickerOf(tx, of.visitorId);
  const before = await store.lastClickOf(tx, of.visitorId, first.at);
  const claimed = inheritMedium(before, unclaimed).map((click) => ({
    ...click,
    visitor_id: of.visitorId,
    origin: originFor(click, clicker),
  }));
  await store.claim(tx, of.visitorId, claimed);
  const facts = claimed.map((click, index) => ({ ...factOf(click), originBefore: unclaimed[index]!.origin }));
  await emitAll(tx, clickClaimed, facts);
  return claimed.length;
}

/** Only who is a member or staff changes the origin of a click: where a stranger came from was seen at the redirect. */
function originFor(click: store.ClickRow, { memberIds, isStaff }: KnownClicker): store.ClickRow["origin"] {
  const memberId = memberIds.includes(click.member_id) ? click.member_id : (memberIds[0] ?? null);
  if (memberId === null && !isStaff) return click.origin;
  // Whoever was signed in as staff at the redirect is staff, also when this record of theirs does not tell.
  return originOf(click.member_id, { memberId, isStaff: isStaff || click.origin === "staff" }, click.medium);
}

function inheritMedium(before: store.ClickRow | null, clicks: readonly store.ClickRow[]): store.ClickRow[] {
  let last: { at: Date; medium: Medium } | null = before;
  return clicks.map((click) => {
    const first = last && isSameVisit(last.at, click.at) ? last.medium : null;
    last = { at: click.at, medium: mediumOfStep(first, click.medium) };
    return { ...click, medium: last.medium };
  });
}
