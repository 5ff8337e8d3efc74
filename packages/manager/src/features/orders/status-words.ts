import type { Say } from "../../shell/words.ts";

const common = [
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

/** ORD-2: a status in the reader's words where shops commonly say it; any other stands as the shop sent it. */
export function statusWords(status: string, t: Say): string {
  const said = status
    .trim()
    .toLowerCase()
    .replace(/^canceled$/, "cancelled");
  const known = common.find((one) => one === said);
  return known ? t(`orders.statuses.${known}`) : status;
}
