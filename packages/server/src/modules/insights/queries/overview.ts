import type { Figure, Overview } from "@rapport/contracts";
import type { z } from "zod";
import { namesOf } from "#modules/people";
import { settingsOf } from "#modules/programme";
import type { Ctx } from "#platform/context";
import { refuse } from "#platform/refusal";
import { countDays } from "../actions/count-days.ts";
import { daysOf, lengthOf, type Period, periodBefore } from "../rules/period.ts";
import { figuresOf, topMembers } from "../store.ts";

const mostDays = 366;
const mostMembers = 10;
const metrics = {
  orders: "orders",
  revenue: "revenue",
  attributedRevenue: "attributed_revenue",
  conversationRevenue: "conversation_revenue",
  affiliationRevenue: "affiliation_revenue",
  conversations: "conversations",
  dialogues: "dialogues",
  messages: "messages",
  inboundClicks: "inbound_clicks",
  pointsGiven: "points_given",
} as const;

/** The overview's figures by day against the period before; the README says what each counts. Refuses `invalid_fields`. */
export async function overview(ctx: Ctx, period: Period): Promise<z.output<typeof Overview>> {
  const length = lengthOf(period);
  if (length < 1 || length > mostDays)
    throw refuse("invalid_fields", `A period has 1 to ${mostDays} days.`, [
      { path: "to", code: "invalid_value", message: "must not be before from, nor too long after" },
    ]);
  const before = periodBefore(period);
  await countDays(ctx, { from: before.from, to: period.to });
  const { currency } = await settingsOf(ctx);
  const values = new Map<string, number>();
  for (const { day, metric, value } of await figuresOf(ctx.db, { from: before.from, to: period.to }))
    values.set(`${metric} ${day}`, Number(value));
  const figureOf = (name: keyof typeof metrics) => figure(values, metrics[name], { period, before });
  return {
    ...period,
    currency,
    orders: figureOf("orders"),
    revenue: figureOf("revenue"),
    attributedRevenue: figureOf("attributedRevenue"),
    conversationRevenue: figureOf("conversationRevenue"),
    affiliationRevenue: figureOf("affiliationRevenue"),
    conversations: figureOf("conversations"),
    dialogues: figureOf("dialogues"),
    messages: figureOf("messages"),
    inboundClicks: figureOf("inboundClicks"),
    pointsGiven: figureOf("pointsGiven"),
    topMembers: await bestMembers(ctx, period, currency),
  };
}

type FigureView = z.output<typeof Figure>;

function figure(
  values: ReadonlyMap<string, number>,
  metric: string,
  { period, before }: { period: Period; before: Period },
): FigureView {
  const seriesOf = (days: Period) => daysOf(days).map((day) => ({ day, value: values.get(`${metric} ${day}`) ?? 0 }));
  const series = seriesOf(period);
  const previousSeries = seriesOf(before);
  return { value: sum(series), previous: sum(previousSeries), series, previousSeries };
}

// Shown, not booked: rounded so that adding binary fractions leaves no trace.
function sum(series: FigureView["series"]): number {
  return Math.round(series.reduce((total, { value }) => total + value, 0) * 1e6) / 1e6;
}

async function bestMembers(ctx: Ctx, period: Period, currency: string) {
  const rows = await topMembers(ctx.db, period, mostMembers);
  const names = await namesOf(
    ctx.db,
    rows.map((row) => row.member_id),
  );
  return rows.map((row) => ({
    memberId: row.member_id,
    name: names.get(row.member_id)?.name ?? row.member_id,
    photoUrl: names.get(row.member_id)?.photoUrl ?? null,
    revenue: { amount: row.revenue, currency },
    orders: row.orders,
    dialogues: row.dialogues,
    points: row.points,
  }));
}
