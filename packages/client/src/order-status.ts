/** What shops commonly call the states of an order; each face has its own words for them. */
const commonStatuses = [
  "pending",
  "processing",
  "paid",
  "shipped",
  "delivered",
  "completed",
  "cancelled",
  "refunded",
  "returned",
  "failed",
] as const;

/** ORD-2: the common status that a shop's text says, in whatever letters; null for a text of the shop's own, which is shown as it came. */
export function commonStatus(status: string): (typeof commonStatuses)[number] | null {
  const said = status
    .trim()
    .toLowerCase()
    .replace(/^canceled$/, "cancelled");
  return commonStatuses.find((one) => one === said) ?? null;
}
