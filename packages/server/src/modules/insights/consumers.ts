import { conversationStarted, dialogueStarted } from "#modules/conversations";
import { pointsChanged } from "#modules/gamification";
import { orderRecorded } from "#modules/orders";
import { settingsOf } from "#modules/programme";
import { clickClaimed, clickRecorded } from "#modules/tracking";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import type { Consumer, Event } from "#platform/events";
import { tellOverview } from "./live.ts";
import type { Source } from "./sources.ts";
import { lockNoting, makeDirty, notePlaced, placedAtOf } from "./store.ts";

/** A fact with an instant makes the day of that instant dirty; counting the same day twice gives the same figures. */
function bySource(source: Source, types: readonly string[]): Consumer<Ctx> {
  return {
    name: `insights.count_${source}`,
    on: types,
    async handle(event: Event, tx, ctx) {
      const { at } = event.data as { at: string };
      await dirty(tx, ctx, { source, instants: [new Date(at)] });
    },
  };
}

/** An order was recorded or decided: its day, and the day it stood on before. */
const countPlaced: Consumer<Ctx> = {
  name: "insights.count_orders",
  on: [orderRecorded.type, "attribution.order_decided"],
  async handle(event, tx, ctx) {
    const { orderId, placedAt } = event.data as { orderId: string; placedAt: string };
    const before = await notePlaced(tx, orderId, new Date(placedAt));
    await dirty(tx, ctx, { source: "sales", instants: [new Date(placedAt), ...(before ? [before] : [])] });
  },
};

/** Another member is credited with an order (ATT-7). */
const countChanged: Consumer<Ctx> = {
  name: "insights.count_contributors",
  on: ["attribution.contributor_changed"],
  async handle(event, tx, ctx) {
    const placedAt = await placedAtOf(tx, (event.data as { orderId: string }).orderId);
    if (placedAt) await dirty(tx, ctx, { source: "sales", instants: [placedAt] });
  },
};

async function dirty(tx: Tx, ctx: Ctx, of: { source: Source; instants: readonly Date[] }): Promise<void> {
  const { timezone } = await settingsOf({ caches: ctx.caches, db: tx });
  await lockNoting(tx);
  for (const at of of.instants) await makeDirty(tx, { at, source: of.source, timezone });
  tellOverview(ctx);
}

export const insightsConsumers: readonly Consumer<Ctx>[] = [
  countPlaced,
  countChanged,
  bySource("talks", [conversationStarted.type, dialogueStarted.type]),
  bySource("clicks", [clickRecorded.type, clickClaimed.type]),
  bySource("points", [pointsChanged.type]),
];
