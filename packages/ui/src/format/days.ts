import type { PresetName } from "../text/ui-text.ts";

/** A span of calendar days, both ends included, as YYYY-MM-DD. */
export interface DaySpan {
  from: string;
  to: string;
}

const DAY = 86_400_000;
const text = (time: number) => new Date(time).toISOString().slice(0, 10);
const time = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** The day that lies so many days after (or, negative, before) another. */
export function addDays(day: string, days: number): string {
  return text(time(day) + days * DAY);
}

/** How many days a span holds, both ends included. */
export function daysIn({ from, to }: DaySpan): number {
  return Math.round((time(to) - time(from)) / DAY) + 1;
}

/** The spans that are offered by name. */
export const usualPresets: readonly PresetName[] = [
  "today",
  "last7",
  "last30",
  "last90",
  "thisMonth",
  "lastMonth",
  "thisYear",
];

/** The usual spans, seen from a day of the programme's calendar. */
export function presetSpan(name: PresetName, today: string): DaySpan {
  const month = today.slice(0, 7);
  switch (name) {
    case "today":
      return { from: today, to: today };
    case "last7":
      return { from: addDays(today, -6), to: today };
    case "last30":
      return { from: addDays(today, -29), to: today };
    case "last90":
      return { from: addDays(today, -89), to: today };
    case "thisMonth":
      return { from: `${month}-01`, to: today };
    case "lastMonth": {
      const last = addDays(`${month}-01`, -1);
      return { from: `${last.slice(0, 7)}-01`, to: last };
    }
    case "thisYear":
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
  }
}

/** The span of the same length that ends the day before: what a figure is compared with. */
export function spanBefore(span: DaySpan): DaySpan {
  const to = addDays(span.from, -1);
  return { from: addDays(to, 1 - daysIn(span)), to };
}

/** The preset that a span happens to be, if any. */
export function presetOf(span: DaySpan, today: string, names: readonly PresetName[]): PresetName | null {
  return names.find((name) => sameSpan(presetSpan(name, today), span)) ?? null;
}

/** Whether both are real days and the end is not before the start. */
export function isSpan({ from, to }: DaySpan): boolean {
  return Number.isFinite(time(from)) && Number.isFinite(time(to)) && from <= to;
}

function sameSpan(one: DaySpan, other: DaySpan): boolean {
  return one.from === other.from && one.to === other.to;
}
