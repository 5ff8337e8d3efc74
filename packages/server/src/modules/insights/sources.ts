import { dailyCounts, dialoguesByMember } from "#modules/conversations";
import { pointsByDay } from "#modules/gamification";
import { dailySales, salesByMember } from "#modules/orders";
import { dailyClicks } from "#modules/tracking";
import type { Ctx } from "#platform/context";

export type Source = "sales" | "talks" | "clicks" | "points";
export const allSources: readonly Source[] = ["sales", "talks", "clicks", "points"];

/** One figure of one day; `memberId` is empty for the programme's own. The value is a decimal string. */
export interface DayFigure {
  day: string;
  metric: string;
  memberId: string;
  value: string;
}

/** Whole days of the time zone: from the start of the first to the end of the last. `startOf` gives the instant a day begins. */
export interface Counting {
  from: Date;
  to: Date;
  timezone: string;
  startOf(day: string): Date;
  endOf(day: string): Date;
}

/** Counts days anew from the module that holds the facts; days without any have no figures. `ctx.db` is the transaction the figures are kept in. */
export const count: Record<Source, (ctx: Ctx, of: Counting) => Promise<DayFigure[]>> = {
  sales: countSales,
  talks: countTalks,
  clicks: async (ctx, of) =>
    (await dailyClicks(ctx.db, of)).map(({ day, inboundClicks }) => figure(day, "inbound_clicks", inboundClicks)),
  points: countPoints,
};

async function countSales(ctx: Ctx, of: Counting): Promise<DayFigure[]> {
  const figures: DayFigure[] = [];
  for (const sales of await dailySales(ctx, of)) {
    const { day } = sales;
    figures.push(
      figure(day, "orders", sales.orders),
      figure(day, "revenue", sales.revenue),
      figure(day, "attributed_revenue", sales.attributed),
      figure(day, "conversation_revenue", sales.conversation),
      figure(day, "affiliation_revenue", sales.affiliation),
    );
    for (const one of await salesByMember(ctx, { from: of.startOf(day), to: of.endOf(day) }))
      figures.push(
        { day, metric: "orders", memberId: one.memberId, value: String(one.orders) },
        { day, metric: "revenue", memberId: one.memberId, value: one.revenue },
      );
  }
  return figures;
}

async function countTalks(ctx: Ctx, of: Counting): Promise<DayFigure[]> {
  const figures: DayFigure[] = [];
  for (const { day, conversations, dialogues, messages } of await dailyCounts(ctx.db, of)) {
    figures.push(
      figure(day, "conversations", conversations),
      figure(day, "dialogues", dialogues),
      figure(day, "messages", messages),
    );
    const byMember = dialogues > 0 ? await dialoguesByMember(ctx.db, { from: of.startOf(day), to: of.endOf(day) }) : [];
    for (const one of byMember)
      figures.push({ day, metric: "dialogues", memberId: one.member_id, value: String(one.dialogues) });
  }
  return figures;
}

async function countPoints(ctx: Ctx, of: Counting): Promise<DayFigure[]> {
  const rows = await pointsByDay(ctx.db, of);
  const days = Map.groupBy(rows, (row) => row.day);
  const totals = [...days].map(([day, all]) =>
    figure(
      day,
      "points_given",
      all.reduce((sum, one) => sum + one.points, 0),
    ),
  );
  const members = rows.map(({ day, memberId, points }) => ({
    day,
    metric: "points_given",
    memberId,
    value: String(points),
  }));
  return [...totals, ...members];
}

function figure(day: string, metric: string, value: number | string): DayFigure {
  return { day, metric, memberId: "", value: String(value) };
}
