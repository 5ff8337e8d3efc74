import type { Ctx } from "#platform/context";
import type { Db } from "#platform/db";
import * as store from "./store/settings.ts";

/** A part of the shop's installation that was seen working. */
export type Part = "widget" | "tag" | "identity" | "server_order";

/** Notes that a part of the installation works (at most once a minute). */
export async function sighted(db: Db, ctx: Pick<Ctx, "now">, seen: { part: Part; on?: string }): Promise<void> {
  await store.saveSighting(db, seen.part, { at: ctx.now(), on: seen.on ?? null });
}

/** ORD-4: whether a server-side source ever sent an order. */
export async function serverOrdersSeen(db: Db): Promise<boolean> {
  return (await store.sightings(db)).some((one) => one.part === "server_order");
}

/** The snippet with the address filled in, and what of it has been seen. */
export async function installation(ctx: Ctx) {
  const seen = new Map((await store.sightings(ctx.db)).map((one) => [one.part, one]));
  const at = (part: Part) => seen.get(part)?.seen_at.toISOString() ?? null;
  return {
    snippet: `<script type="module" src="${ctx.publicUrl}/widgets.js"></script>\n<rapport-chat></rapport-chat>`,
    tagSnippet: tagSnippet,
    widgetSeenAt: at("widget"),
    widgetSeenOn: seen.get("widget")?.seen_on ?? null,
    tagSeenAt: at("tag"),
    serverOrderSeenAt: at("server_order"),
    identitySeenAt: at("identity"),
  };
}

const tagSnippet = `<rapport-tracking step="confirmation" cart_id="…" order_id="…" order_status="OK"
  total_amount="129.00" total_ws="119.00" currency="EUR" email="…"></rapport-tracking>`;
