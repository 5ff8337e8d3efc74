import { serverOrdersSeen, settingsOf } from "#modules/programme";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { dayAfter, daysOf, type Period, runsOf } from "../rules/period.ts";
import { allSources, count, type Source } from "../sources.ts";
import * as store from "../store.ts";

const mostDaysAtOnce = 31;
const metricsOf: Record<Source, readonly string[]> = {
  sales: ["orders", "revenue", "attributed_revenue", "conversation_revenue", "affiliation_revenue"],
  talks: ["conversations", "dialogues", "messages"],
  clicks: ["inbound_clicks"],
  points: ["points_given"],
};

/** Counts what is not counted yet, or not any more, of the periods' days: today always, older days when a late fact came. */
export async function countDays(ctx: Ctx, periods: readonly Period[]): Promise<void> {
  await ctx.transaction(async (tx) => {
    await store.lockCounting(tx);
    const { timezone, requireVerifiedOrders } = await settingsOf({ caches: ctx.caches, db: tx });
    const verified = requireVerifiedOrders === "auto" ? await serverOrdersSeen(tx) : requireVerifiedOrders;
    await store.keepBasis(tx, `${timezone} ${verified}`);
    for (const period of periods) await countPeriod(tx, ctx, { period, timezone });
  });
}

async function countPeriod(tx: Tx, ctx: Ctx, { period, timezone }: { period: Period; timezone: string }) {
  const claimed = await store.claimDays(tx, { ...period, now: ctx.now(), timezone });
  for (const source of allSources) {
    const days = claimed.filter((one) => one.source === source).map((one) => one.day);
    for (const run of runsOf(days, mostDaysAtOnce)) await countRun(tx, ctx, { source, run, timezone });
  }
}

async function countRun(tx: Tx, ctx: Ctx, of: { source: Source; run: Period; timezone: string }): Promise<void> {
  const { source, run, timezone } = of;
  const starts = await store.startsOf(tx, [...daysOf(run), dayAfter(run.to, 1)], timezone);
  const startOf = (day: string) => starts.get(day)!;
  const endOf = (day: string) => startOf(dayAfter(day, 1));
  const counting = { from: startOf(run.from), to: endOf(run.to), timezone, startOf, endOf };
  // Counted in the same transaction, and after the days were claimed: what is missed here makes its day dirty again.
  const figures = await count[source]({ ...ctx, db: tx }, counting);
  await store.replaceFigures(tx, { ...run, metrics: metricsOf[source], figures });
}

/** All figures are made again from the modules' own queries, day by day, when they are next looked at; used after an import. */
export async function rebuild(tx: Tx): Promise<void> {
  await store.lockCounting(tx);
  await store.makeAllDirty(tx);
}
