import { commonStatus } from "@rapport/client";
import type { Sale } from "@rapport/contracts";
import type { EvidenceItem } from "@rapport/ui";
import type { TFunction } from "i18next";
import { english } from "../../shell/english.ts";

/** What happened, which rule counted, what it earned. */
export type Explanation = readonly [happened: string, rule: string, earned: string];

type Reason = keyof typeof english.sales.reasons;

/** The words of a decision, three lines for each side that counts (ATT-8). */
export function explanations(words: readonly string[]): Explanation[] {
  const groups: Explanation[] = [];
  for (let at = 0; at < words.length; at += 3) groups.push([words[at] ?? "", words[at + 1] ?? "", words[at + 2] ?? ""]);
  return groups;
}

/** The evidence of a sale on its timeline, oldest first; what is not the member's own is told without names. */
export function evidenceItems(sale: Pick<Sale, "timeline">, t: TFunction): EvidenceItem[] {
  return sale.timeline
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map((piece, index) => ({
      id: `${index}`,
      kind: piece.kind,
      at: piece.at,
      title: titleOf(piece, t),
      accepted: piece.accepted,
      ...(!piece.accepted && piece.reason && { reason: reasonOf(piece.reason, t) }),
    }));
}

/** ORD-2: a status in the member's words where shops commonly say it; any other stands as the shop sent it. */
export function statusWords(status: string, t: TFunction): string {
  const known = commonStatus(status);
  return known ? t(`sales.statuses.${known}`) : status;
}

function titleOf({ kind, mine }: Sale["timeline"][number], t: TFunction): string {
  if (kind === "order") return t("sales.evidence.order");
  if (kind === "click") return t(mine ? "sales.evidence.clickMine" : "sales.evidence.clickOther");
  return t(mine ? "sales.evidence.messageMine" : "sales.evidence.messageOther");
}

function reasonOf(reason: string, t: TFunction): string {
  return isReason(reason) ? t(`sales.reasons.${reason}`) : reason;
}

function isReason(text: string): text is Reason {
  return Object.hasOwn(english.sales.reasons, text);
}

/** Sales by the month they were placed in, in the order they came. */
export function byMonth<T extends { at: string }>(items: readonly T[], monthOf: (at: string) => string) {
  const months: { month: string; items: T[] }[] = [];
  for (const item of items) {
    const month = monthOf(item.at);
    const last = months.at(-1);
    if (last?.month === month) last.items.push(item);
    else months.push({ month, items: [item] });
  }
  return months;
}
