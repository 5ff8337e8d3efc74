import { dateFormat, relativeFormat, type Place } from "./intl.ts";

/** How much of an instant is shown. */
export type InstantStyle = "time" | "day" | "dayTime" | "full";

const STYLES: Record<InstantStyle, Intl.DateTimeFormatOptions> = {
  time: { hour: "numeric", minute: "2-digit" },
  day: { day: "numeric", month: "short", year: "numeric" },
  dayTime: { day: "numeric", month: "short", hour: "numeric", minute: "2-digit" },
  full: { dateStyle: "full", timeStyle: "medium" },
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** An RFC 3339 instant in words and figures of the place. */
export function formatInstant(at: string, style: InstantStyle, { locale, timeZone }: Place): string {
  return dateFormat(locale, { ...STYLES[style], timeZone }).format(new Date(at));
}

/** The calendar day of an instant at that place, as YYYY-MM-DD. */
export function dayOf(at: string | Date, timeZone: string): string {
  return dateFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(new Date(at));
}

/** A day as a separator says it: today, yesterday, a weekday within the week, else the date. */
export function formatDay(at: string, now: Date, { locale, timeZone }: Place): string {
  const age = (Date.parse(dayOf(now, timeZone)) - Date.parse(dayOf(at, timeZone))) / DAY;
  if (age === 0 || age === 1) return capitalised(relativeFormat(locale).format(-age, "day"), locale);
  if (age > 1 && age < 7)
    return capitalised(dateFormat(locale, { weekday: "long", timeZone }).format(new Date(at)), locale);
  const year = dayOf(at, timeZone).slice(0, 4) === dayOf(now, timeZone).slice(0, 4) ? {} : { year: "numeric" as const };
  return dateFormat(locale, { day: "numeric", month: "long", timeZone, ...year }).format(new Date(at));
}

/** The time as a list shows it: the hour today, else the shortest name of the day. */
export function formatListTime(at: string, now: Date, place: Place): string {
  const { locale, timeZone } = place;
  const age = (Date.parse(dayOf(now, timeZone)) - Date.parse(dayOf(at, timeZone))) / DAY;
  if (age <= 0) return formatInstant(at, "time", place);
  if (age < 7) return dateFormat(locale, { weekday: "short", timeZone }).format(new Date(at));
  return dateFormat(locale, { day: "numeric", month: "short", timeZone }).format(new Date(at));
}

/** "3 minutes ago", "in 2 days", "yesterday": the largest unit that still says something. */
export function formatRelative(at: string, now: Date, locale: string): string {
  const distance = Date.parse(at) - now.getTime();
  const size = Math.abs(distance);
  const format = relativeFormat(locale);
  if (size < MINUTE) return format.format(0, "second");
  if (size < HOUR) return format.format(Math.trunc(distance / MINUTE), "minute");
  if (size < DAY) return format.format(Math.trunc(distance / HOUR), "hour");
  if (size < 30 * DAY) return format.format(Math.trunc(distance / DAY), "day");
  if (size < 365 * DAY) return format.format(Math.trunc(distance / (30 * DAY)), "month");
  return format.format(Math.trunc(distance / (365 * DAY)), "year");
}

function capitalised(word: string, locale: string): string {
  return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);
}
