import type { longestMessage as contract } from "@rapport/contracts";

/** The most characters of a message (CON-5): the contract's number, without its schemas in a shop's page. */
export const longestMessage: typeof contract = 5000;

/** Where the count of characters begins to be shown. */
const nearly = 4500;

/** How a text stands to the limit: `near` shows the count, `over` cannot be sent. */
export function lengthOf(text: string): { count: number; state: "fine" | "near" | "over" } {
  const count = text.trim().length;
  if (count > longestMessage) return { count, state: "over" };
  return { count, state: count >= nearly ? "near" : "fine" };
}
