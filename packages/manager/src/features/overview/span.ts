import { dayOf, isSpan, presetSpan } from "@rapport/ui";
import type { Search } from "../../shell/address.ts";

/** Days of the programme's calendar, both ends included. */
export interface DaySpan {
  from: string;
  to: string;
}

/** The period of a screen's address; the last 30 days when it names none. */
export function spanOf(search: Search, now: Date, timeZone: string): DaySpan {
  const span = { from: search["from"] ?? "", to: search["to"] ?? "" };
  return isSpan(span) ? span : presetSpan("last30", dayOf(now, timeZone));
}
