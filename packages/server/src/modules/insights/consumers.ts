import { conversationStarted, dialogueStarted } from "#modules/conversations";
import { pointsChanged } from "#modules/gamification";
import { orderRecorded } from "#modules/orders";
import { settingsOf } from "#modules/programme";
import { clickClaimed, clicksRecorded } from "#modules/tracking";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import type { Consumer } from "#platform/events";
import { tellOverview } from "./live.ts";
import type { Source } from "./sources.ts";
import { lockNoting, makeDirty, notePlaced, placedAtOf } from "./store.ts";

/** A fact with an instant makes the day of that instant dirty; counting the same day twice gives the same figures. */
function bySource(source: Source, types: readonly string[]): Consumer<Ctx> {
  return {
    name: `insights.count_${source}`,
    on: types,
    batch: 1000,
    digest: (events, tx, ctx) =>
      dirty(tx, ctx, { source, instants: events.map(({ data }) => new Date((data as { at: string }).at)) }),
  };
}

/** Clicks are announced by the commit, which falls on one day or the turn of two; claimed ones one by one. */
const countClicks: Consumer<Ctx> = {
  name: "insights.count_clicks",
  on: [clicksRecorded.type, clickClaimed.type],
  batch: 1000,
  restMs: 250,
  digest(events, tx, ctx) {
    const instants = events.flatMap(({ data }) => {
      const { at, from, to } = data as { at?: string; from?: string; to?: string };
      return [at, from, to].filter((instant) => instant !== undefined);
    });
    return dirty(tx, ctx, { source: "clicks", instants: instants.map((instant) => new Date(instant)) });
  },
};

/** An order was recorded or decided: its day, and the day it stood on before. */
const countPlaced: Consumer<Ctx> = {
  name: "insights.count_orders",
  on: [orderRecorded.type, "attribution.order_decided"],
  async digest(events, tx, ctx) {
    const instants: Date[] = [];
    for (const event of events) {
      const { orderId, placedAt } = event.data as { orderId: string; placedAt: string };
      const before = await notePlaced(tx, orderId, new Date(placedAt));
      instants.push(new Date(placedAt), ...(before ? [before] : []));
    }
    await dirty(tx, ctx, { source: "sales", instants });
  },
};

/** Another member is credited with an order (ATT-7). */
const countChanged: Consumer<Ctx> = {
  name: "insights.count_contributors",
  on: ["attribution.contributor_changed"],
  async digest(events, tx, ctx) {
    const instants: Date[] = [];
    for (const { data } of events) {
      const placedAt = await placedAtOf(tx, (data as { orderId: string }).orderId);
      if (placedAt) instants.push(placedAt);
    }
    if (instants.length > 0) await dirty(tx, ctx, { source: "sales", instants });
  },
};

async function dirty(tx: Tx, ctx: Ctx, of: { source: Source; instants: readonly Date[] }): Promise<void> {
  const { timezone } = await settingsOf({ caches: ctx.caches, db: tx });
  await lockNoting(tx);
  await makeDirty(tx, { ...of, timezone });
  tellOverview(ctx);
}

export const insightsConsumers: readonly Consumer<Ctx>[] = [
  countPlaced,
  countChanged,
  bySource("talks", [conversationStarted.type, dialogueStarted.type]),
  countClicks,
  bySource("points", [pointsChanged.type]),
];
