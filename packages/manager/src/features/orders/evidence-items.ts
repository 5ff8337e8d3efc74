import type { Evidence, EvidenceReason, Order } from "@rapport/contracts";
import type { EvidenceItem } from "@rapport/ui";
import { namedWords } from "../../pieces/names.tsx";
import type { Say } from "../../shell/words.ts";

/** A piece of evidence with what it leads to: the conversation to read, where it is one. */
export interface Piece extends EvidenceItem {
  conversationId?: string;
}

/** The evidence as one line of time: candidates of both sides and the order itself, oldest first (ATT-8). */
export function evidenceItems(evidence: Evidence, order: Pick<Order, "id" | "placedAt">, t: Say): Piece[] {
  const reasonOf = (reason: EvidenceReason) => (reason === "won" ? {} : { reason: t(`orders.reasons.${reason}`) });
  const talks = evidence.conversation.candidates.map<Piece>((talk) => ({
    id: `talk ${talk.conversationId}`,
    kind: "message",
    at: talk.lastMessageAt ?? order.placedAt,
    title: t(talk.lastMessageAt ? "orders.lastMessageWith" : "orders.conversationWith", { name: nameOf(talk, t) }),
    accepted: talk.accepted,
    conversationId: talk.conversationId,
    ...reasonOf(talk.reason),
  }));
  const clicks = evidence.affiliation.candidates.map<Piece>((click) => ({
    id: `click ${click.clickId}`,
    kind: "click",
    at: click.at,
    title: t("orders.clickOf", { name: namedWords(click, t), origin: t(`clicks.origins.${originOf(click.origin)}`) }),
    accepted: click.accepted,
    ...reasonOf(click.reason),
  }));
  const placed: Piece = {
    id: "order",
    kind: "order",
    at: order.placedAt,
    title: t("orders.placedHere", { id: order.id }),
    accepted: true,
  };
  return [...talks, ...clicks, placed].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || rank(a) - rank(b));
}

// At the same instant the order comes last: only facts strictly before it count.
const rank = (piece: Piece) => (piece.kind === "order" ? 1 : 0);

function nameOf(talk: { memberId: string; memberName: string; memberAlias: string | null }, t: Say): string {
  return talk.memberId === "bot" ? t("orders.bot") : namedWords(talk, t);
}

const origins = ["inbound", "widget", "self", "staff", "community"] as const;
function originOf(origin: string): (typeof origins)[number] {
  return origins.find((one) => one === origin) ?? "inbound";
}

/** Always three lines, as the explanation is drawn. */
export function threeLines(lines: readonly string[]): [string, string, string] {
  return [lines[0] ?? "", lines[1] ?? "", lines.slice(2).join(" ")];
}
