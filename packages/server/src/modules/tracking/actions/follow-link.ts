import { Id } from "@rapport/contracts";
import { settingsOf } from "#modules/programme";
import type { Ctx } from "#platform/context";
import { newId } from "#platform/ids";
import { writeClick } from "../click-writer.ts";
import { hasContainer } from "../rules/click-container.ts";
import { isClick, type LinkRequest } from "../rules/is-click.ts";
import { linkTarget } from "../rules/link-target.ts";
import { type Medium, mediumOfLink, mediumOfStep } from "../rules/medium.ts";
import { type Clicker, originOf } from "../rules/origin.ts";
import { isSameVisit } from "../visit.ts";
import * as clicks from "../store/clicks.ts";
import { linkOfCode } from "../queries/link-of-code.ts";
import type { LinkRow } from "../store/links.ts";

/** What somebody who follows a link brings: the link's code, and what its address says. */
export interface Step {
  code: string;
  to: string | null;
  medium: string | null;
  publication: string | null;
  campaign: string | null;
  /** The click by which this visit began, when the link stands on a page reached by another link (TRK-2). */
  from: string | null;
  request: LinkRequest;
  /** The address it came from: nobody follows one link that often. */
  ip: string;
}

const clicksAMinute = 120;

/** The name under which the target's address carries the click's id, for the shop's browser to show with consent (TRK-5). */
export const clickParameter = "rapport_click";

/**
 * TRK-4: the address a link brings its visitor to, always; on the way the click is recorded, without its visitor, if a person made it (TRK-1).
 * A click that cannot be stored never stops the shopper.
 */
export async function followLink(ctx: Ctx, step: Step): Promise<string> {
  const { sites } = await settingsOf(ctx);
  const own = { homeUrl: sites[0] ?? ctx.publicUrl, siteUrls: sites };
  const link = await linkOfCode(ctx, step.code);
  if (!link) return own.homeUrl;
  const target = linkTarget(step.to, own);
  if (!isClick(step.request) || (await isFlood(ctx, step))) return target;
  const clickId = await recordClick(ctx, link, { ...step, to: target }).catch((error: unknown) => {
    ctx.log.error({ err: error }, "a click could not be recorded");
    return null;
  });
  return clickId === null ? target : withClick(target, clickId);
}

/** Many shoppers may share an address (an office, a mobile network), but a script is faster than all of them. */
async function isFlood(ctx: Ctx, { code, ip }: Step): Promise<boolean> {
  const { count } = await ctx.counters.count(`link ${code} ${ip}`, 60_000);
  return count > clicksAMinute;
}

async function recordClick(ctx: Ctx, link: LinkRow, step: Step): Promise<string | null> {
  const within = containerOf(link, step);
  if (!hasContainer(within)) return null;
  const at = ctx.now();
  const named = mediumOfLink(step.medium);
  const click: clicks.ClickRow = {
    id: newId("click"),
    member_id: link.member_id,
    visitor_id: null,
    at,
    origin: originOf(link.member_id, clickerNow(ctx), named),
    medium: mediumOfStep(await mediumBefore(ctx, step.from, at), named),
    container: within.container,
    publication_id: within.container === "publication" ? within.containerId : null,
    campaign_id: within.container === "campaign" ? within.containerId : null,
    sku: null,
    target: step.to?.slice(0, 2000) ?? null,
  };
  await writeClick(ctx, click);
  return click.id;
}

/** TRK-3: whoever is signed in to App or Manager in this browser is known already; everybody else when the click is claimed. */
function clickerNow({ actor }: Ctx): Clicker {
  if (actor.kind !== "account") return { memberId: null, isStaff: false };
  return { memberId: actor.memberId, isStaff: actor.right !== null };
}

/** TRK-1: the content a link was shared in: a publication or campaign it names, else the one it was made for. */
function containerOf(link: LinkRow, step: Step) {
  if (step.publication !== null) return { container: "publication" as const, containerId: idOf(step.publication) };
  if (step.campaign !== null) return { container: "campaign" as const, containerId: idOf(step.campaign) };
  return { container: link.container, containerId: link.container_id };
}

function idOf(text: string): string | null {
  return Id.safeParse(text).data ?? null;
}

async function mediumBefore(ctx: Ctx, clickId: string | null, at: Date): Promise<Medium | null> {
  if (clickId === null || idOf(clickId) === null) return null;
  const before = await clicks.clickById(ctx.db, clickId);
  return before && isSameVisit(before.at, at) ? before.medium : null;
}

function withClick(target: string, clickId: string): string {
  const address = new URL(target);
  address.searchParams.set(clickParameter, clickId);
  return address.href;
}
