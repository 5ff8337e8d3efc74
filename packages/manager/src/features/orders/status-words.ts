import { commonStatus } from "@rapport/client";
import type { Say } from "../../shell/words.ts";

/** ORD-2: a status in the reader's words where shops commonly say it; any other stands as the shop sent it. */
export function statusWords(status: string, t: Say): string {
  if (status === "OK") return t("orders.ok");
  const known = commonStatus(status);
  return known ? t(`orders.statuses.${known}`) : status;
}
