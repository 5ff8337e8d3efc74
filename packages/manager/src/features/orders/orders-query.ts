import type { Channel } from "@rapport/contracts";
import { periodQuery, type Calendar } from "../../pieces/period.ts";
import type { Search } from "../../shell/address.ts";

export const channels: readonly Channel[] = ["web", "store", "direct", "app"];
export const attributions = ["any", "conversation", "affiliation", "none", "pending"] as const;

/** The list's filters as the API takes them; what an address says wrongly is left out. Days are the programme's. */
export function ordersQuery(search: Search, calendar: Calendar): Record<string, string | undefined> {
  return {
    ...periodQuery(search, calendar),
    channel: channels.find((one) => one === search["channel"]),
    attribution: attributions.find((one) => one === search["attribution"]),
    memberId: search["memberId"],
    search: search["search"]?.slice(0, 100),
    counted: search["counted"] === "true" ? "true" : undefined,
    toReview: search["toReview"] === "true" ? "true" : undefined,
  };
}

/** Whether any filter is set, so that an empty list can offer to let go of them. */
export function isFiltered(query: Record<string, string | undefined>): boolean {
  return Object.values(query).some(Boolean);
}
