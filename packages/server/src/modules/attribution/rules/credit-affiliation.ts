import { compareCodePoints } from "@rapport/contracts";
import type { AffiliationVerdict, ClickFacts, ClickReason } from "./evidence.ts";
import { isBefore, isInWindow } from "./window.ts";

/** When the order was placed, the *affiliation window* in milliseconds, and the setting *credit existing traffic*. */
export interface AffiliationTerms {
  placedAt: Date;
  windowMs: number;
  creditExistingTraffic: boolean;
}

/**
 * ATT-4: the customer's last click before the order inside the window, at one instant the lower click id. Content shown on the shop to
 * somebody already there (*widget*) is credited only if the setting says so, and only when no other click lies in the window.
 */
export function creditAffiliation(clicks: readonly ClickFacts[], terms: AffiliationTerms): AffiliationVerdict {
  const broughtByOther = clicks.some((click) => click.origin !== "widget" && refusalByTime(click, terms) === null);
  const judged = clicks
    .map((click) => ({ click, refusal: refusalByTime(click, terms) ?? refusalByOrigin(click, terms, broughtByOther) }))
    .toSorted((a, b) => latestFirst(a.click, b.click));
  const winner = judged.find(({ refusal }) => refusal === null)?.click ?? null;
  return {
    contributor: winner && { memberId: winner.memberId, clickId: winner.clickId, origin: winner.origin },
    candidates: judged.map(({ click, refusal }) => {
      const reason = refusal ?? (click === winner ? "won" : "older_than_winner");
      const { clickId, memberId, at, origin } = click;
      return { clickId, memberId, at, origin, accepted: reason === "won", reason };
    }),
  };
}

function refusalByTime(click: ClickFacts, { placedAt, windowMs }: AffiliationTerms): ClickReason | null {
  if (!isBefore(click.at, placedAt)) return "after_order";
  return isInWindow(click.at, placedAt, windowMs) ? null : "outside_window";
}

function refusalByOrigin(click: ClickFacts, terms: AffiliationTerms, broughtByOther: boolean): ClickReason | null {
  if (click.origin !== "widget") return null;
  if (!terms.creditExistingTraffic) return "existing_traffic_not_credited";
  return broughtByOther ? "inbound_preferred" : null;
}

function latestFirst(a: ClickFacts, b: ClickFacts): number {
  return b.at.getTime() - a.at.getTime() || compareCodePoints(a.clickId, b.clickId);
}
