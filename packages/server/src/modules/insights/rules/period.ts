const dayMs = 86_400_000;

/** Days from the first to the last, both included, as `YYYY-MM-DD`. */
export interface Period {
  from: string;
  to: string;
}

/** How many days a period has. */
export function lengthOf({ from, to }: Period): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;
}

/** The day so many days later (or, below zero, earlier). */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** The period of the same length that ends the day before. */
export function periodBefore(period: Period): Period {
  return { from: dayAfter(period.from, -lengthOf(period)), to: dayAfter(period.from, -1) };
}

/** The same days of the calendar a year before; 29 February is compared with the 28th. */
export function periodAYearBefore({ from, to }: Period): Period {
  return { from: yearBefore(from), to: yearBefore(to) };
}

function yearBefore(day: string): string {
  const rest = day.slice(4) === "-02-29" ? "-02-28" : day.slice(4);
  return `${String(Number(day.slice(0, 4)) - 1).padStart(4, "0")}${rest}`;
}

/** Each day of a period. */
export function daysOf(period: Period): string[] {
  return Array.from({ length: Math.max(lengthOf(period), 0) }, (_, index) => dayAfter(period.from, index));
}

/** Days as periods without gaps, each at most so many days long. */
export function runsOf(days: readonly string[], mostDays: number): Period[] {
  const runs: Period[] = [];
  for (const day of days.toSorted()) {
    const last = runs.at(-1);
    if (last && dayAfter(last.to, 1) === day && lengthOf(last) < mostDays) last.to = day;
    else runs.push({ from: day, to: day });
  }
  return runs;
}
