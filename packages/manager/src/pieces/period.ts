import { dayOf, isSpan, presetSpan, type DaySpan } from "@rapport/ui";
import type { Search } from "../shell/address.ts";
import { instantsOf } from "./wall-time.ts";

/** The period that an address names, if it names one. */
export function namedSpan(search: Search): DaySpan | null {
  const span = { from: search["from"] ?? "", to: search["to"] ?? "" };
  return isSpan(span) ? span : null;
}

/** The period of a screen that always has one: that of its address, else the last 30 days of the programme's calendar. */
export function spanOf(search: Search, now: Date, timeZone: string): DaySpan {
  return namedSpan(search) ?? presetSpan("last30", dayOf(now, timeZone));
}

/** The period of a list as the API takes it, with the totals of what it leaves; nothing when the address names none. Days are the programme's. */
export function periodQuery(search: Search, timeZone: string): Record<string, string> {
  const span = namedSpan(search);
  return span ? { ...instantsOf(span, timeZone), totals: "true" } : {};
}
