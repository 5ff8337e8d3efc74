import { periodQuery, spanOf, type Calendar } from "../../pieces/period.ts";
import type { Search } from "../../shell/address.ts";

/** What the list is about: conversations opened, dialogues begun, or messages written. */
export const abouts = ["started", "dialogue", "message"] as const;
export type About = (typeof abouts)[number];

export const aboutOf = (search: Search): About => abouts.find((one) => one === search["by"]) ?? "started";

/** The list's filters as the API takes them. Messages are always those of a period. */
export function conversationsQuery(search: Search, calendar: Calendar): Record<string, string | undefined> {
  const by = aboutOf(search);
  const period = by === "message" ? { ...search, ...spanOf(search, calendar) } : search;
  return { ...periodQuery(period, calendar), by, memberId: search["memberId"] };
}
