import type { ConversationFilter } from "@rapport/client";

/** The filters above the list of conversations, in their order. */
export const filters: readonly ConversationFilter[] = ["all", "mine_to_answer", "unread", "archived"];

/** The filter that an address names; all conversations when it names none we know. */
export function filterOf(text: string | undefined): ConversationFilter {
  return filters.find((filter) => filter === text) ?? "all";
}

/** The neighbour of the chosen conversation in the list: 1 the next, -1 the previous; the first when none is chosen. */
export function neighbour(ids: readonly string[], chosen: string | undefined, step: 1 | -1): string | undefined {
  const at = chosen === undefined ? -1 : ids.indexOf(chosen);
  if (at < 0) return ids[0];
  return ids[Math.min(ids.length - 1, Math.max(0, at + step))];
}
