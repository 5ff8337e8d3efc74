import type { Say } from "../../shell/words.ts";
import { remarkWords, unknownIn } from "./remark-words.ts";
import { statusWords } from "./status-words.ts";

const fields = ["totalAmount", "totalWithoutShipping", "currency", "email", "customerId", "visitorId"] as const;
const sources = ["tag", "api", "import", "webhook", "file"] as const;

/** What happened to an order under review, in words: `totalAmount: 100.00 → 90.00 (api)`, the shop's status, what nobody knows. */
export function reviewWords({ kind, detail }: { kind: string; detail: string }, t: Say): string {
  if (kind === "cancelled_after_win" || kind === "cancelled_before_reconciliation")
    return t("orders.shopSays", { status: statusWords(detail, t) });
  if (kind === "unknown_reference") {
    const told = unknownIn(detail).map((one) => remarkWords(one, t));
    return told.join(" ") || detail;
  }
  if (kind !== "changed_after_win") return detail;
  const told = /^(.*) \((\w+)\)$/s.exec(detail);
  const source = sources.find((one) => one === told?.[2]);
  if (!told || !source) return detail;
  const changes = told[1]!.replaceAll(/(^|, )(\w+): /g, (text, before: string, name: string) => {
    const field = fields.find((one) => one === name);
    return field ? `${before}${t(`orders.fields.${field}`)} ` : text;
  });
  return `${changes} · ${t(`orders.saidBy.${source}`)}`;
}
