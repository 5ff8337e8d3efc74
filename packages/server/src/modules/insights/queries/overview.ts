import type { Figure, Overview } from "@rapport/contracts";
import type { z } from "zod";
import { legalNamesOf } from "#modules/people";
import { settingsOf } from "#modules/programme";
import type { Ctx } from "#platform/context";
import { refuse } from "#platform/refusal";
import { countDays } from "../actions/count-days.ts";
import { daysOf, lengthOf, type Period, periodAYearBefore, periodBefore } from "../rules/period.ts";
import { figuresOf, topMembers } from "../store.ts";

const mostDays = 366;
const firstDay = "1970-01-01";
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

/**
 * The overview's figures by day, against the period before or the same days a year before; the README says what each counts. Refuses
 * `invalid_fields`.
 */
export async function overview(
  ctx: Ctx,
  { compare, ...period }: Period & { compare: "before" | "year" },
): Promise<z.output<typeof Overview>> {
  refuseOddPeriod(period);
  const before = compare === "year" ? periodAYearBefore(period) : periodBefore(period);
  await countDays(ctx, [before, period]);
  const { currency } = await settingsOf(ctx);
  const values = new Map<string, number>();
  for (const { day, metric, value } of [...(await figuresOf(ctx.db, before)), ...(await figuresOf(ctx.db, period))])
    values.set(`${metric} ${day}`, Number(value));
  const figureOf = (name: keyof typeof metrics) => figure(values, metrics[name], { period, before });
  return {
    ...period,
    comparedFrom: before.from,
    comparedTo: before.to,
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

function refuseOddPeriod(period: Period): void {
  const length = lengthOf(period);
  if (length < 1 || length > mostDays)
    throw refuse("invalid_fields", `A period has 1 to ${mostDays} days.`, [
      { path: "to", code: "invalid_value", message: "must not be before from, nor too long after" },
    ]);
  if (period.from < firstDay)
    throw refuse("invalid_fields", "Nothing happened so long ago.", [
      { path: "from", code: "invalid_value", message: `must be ${firstDay} or later` },
    ]);
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
  const names = await legalNamesOf(
    ctx.db,
    rows.map((row) => row.member_id),
  );
  return rows.map((row) => ({
    memberId: row.member_id,
    name: names.get(row.member_id)?.name ?? row.member_id,
    alias: names.get(row.member_id)?.alias ?? null,
    photoUrl: names.get(row.member_id)?.photoUrl ?? null,
    revenue: { amount: row.revenue, currency },
    orders: row.orders,
    dialogues: row.dialogues,
    points: row.points,
  }));
}
