import type { Overview } from "@rapport/contracts";
import { changeOf, type ChartPoint, type DaySpan } from "@rapport/ui";
import { href } from "../../shell/address.ts";
import type { WordKey } from "../../shell/words.ts";

/** The figures that the overview shows, in its order. */
export const figureNames = [
  "revenue",
  "attributedRevenue",
  "conversationRevenue",
  "affiliationRevenue",
  "orders",
  "conversations",
  "dialogues",
  "messages",
  "inboundClicks",
  "pointsGiven",
] as const satisfies readonly (keyof Overview)[];
export type FigureName = (typeof figureNames)[number];

const money: readonly FigureName[] = ["revenue", "attributedRevenue", "conversationRevenue", "affiliationRevenue"];

/** Whether a figure is an amount of money. */
export const isMoney = (name: FigureName): boolean => money.includes(name);

/** The sentence that names a figure, and the one that says what it counts. */
export const nameOf = (name: FigureName): WordKey => `overview.figures.${name}`;
export const definitionOf = (name: FigureName): WordKey => `overview.definitions.${name}`;

const lists: Record<FigureName, readonly [path: string, search: Readonly<Record<string, string>>]> = {
  revenue: ["/orders", { counted: "true" }],
  attributedRevenue: ["/orders", { counted: "true", attribution: "any" }],
  conversationRevenue: ["/orders", { counted: "true", attribution: "conversation" }],
  affiliationRevenue: ["/orders", { counted: "true", attribution: "affiliation" }],
  orders: ["/orders", { counted: "true" }],
  conversations: ["/conversations", { by: "started" }],
  dialogues: ["/conversations", { by: "dialogue" }],
  messages: ["/conversations", { by: "message" }],
  inboundClicks: ["/clicks", { origin: "inbound" }],
  pointsGiven: ["/wins", {}],
};

/** The list that holds the rows a figure counts, of the same days; of one member, where one is named. */
export function rowsOf(name: FigureName, { from, to }: DaySpan, memberId?: string): string {
  const [path, search] = lists[name];
  return href(path, { ...search, memberId, from, to });
}

/** A figure's days as a chart draws them; the compared period lies under it day by day. */
export function pointsOf(
  figure: Overview["orders"],
  options: { compare: boolean; label: (day: string) => string },
): ChartPoint[] {
  return figure.series.map(({ day, value }, index) => ({
    label: options.label(day),
    value,
    ...(options.compare && { compared: figure.previousSeries[index]?.value ?? null }),
  }));
}

/** How a figure moved, unless nothing is compared. */
export function moveOf(figure: Overview["orders"], compare: boolean): number | null {
  return compare ? changeOf(figure.value, figure.previous) : null;
}

/** The share of the revenue that members earned, in whole per cent. */
export function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? Math.round((part / whole) * 100) : null;
}
