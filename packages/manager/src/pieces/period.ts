import { dayOf, isSpan, presetOf, presetSpan, usualPresets, type DaySpan } from "@rapport/ui";
import type { Search } from "../shell/address.ts";
import { instantsOf } from "./wall-time.ts";

/** Where and when an address is read: a usual period moves on with the days of the programme's calendar. */
export interface Calendar {
  now: () => Date;
  timeZone: string;
}

const today = ({ now, timeZone }: Calendar) => dayOf(now(), timeZone);

/** The period that an address names, by its name or by its two days, if it names one. */
export function namedSpan(search: Search, calendar: Calendar): DaySpan | null {
  const preset = usualPresets.find((name) => name === search["period"]);
  if (preset) return presetSpan(preset, today(calendar));
  const span = { from: search["from"] ?? "", to: search["to"] ?? "" };
  return isSpan(span) ? span : null;
}

/** The period of a screen that always has one: that of its address, else the last 30 days. */
export function spanOf(search: Search, calendar: Calendar): DaySpan {
  return namedSpan(search, calendar) ?? presetSpan("last30", today(calendar));
}

/** How an address keeps a period: a usual one by its name, so that a bookmark moves on with the days; another by its days. */
export function spanSearch(span: DaySpan, calendar: Calendar): Record<"period" | "from" | "to", string | null> {
  const period = presetOf(span, today(calendar), usualPresets);
  return period ? { period, from: null, to: null } : { period: null, ...span };
}

/** The period of a list as the API takes it, with the totals of what it leaves; nothing when the address names none. Days are the programme's. */
export function periodQuery(search: Search, calendar: Calendar): Record<string, string> {
  const span = namedSpan(search, calendar);
  return span ? { ...instantsOf(span, calendar.timeZone), totals: "true" } : {};
}
