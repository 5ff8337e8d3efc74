import { compareCodePoints } from "@rapport/contracts";
import type { ConversationCandidate, ConversationFacts, ConversationReason, ConversationVerdict } from "./evidence.ts";
import { isBefore, isInWindow } from "./window.ts";

/** When the order was placed, and the *conversation window* in milliseconds. */
export interface ConversationTerms {
  placedAt: Date;
  windowMs: number;
}

/**
 * ATT-2: the conversation with the latest message before the order, among those in which each side wrote before it, if that message is still
 * inside the window; the bot's included, at one instant the lower conversation id. Who wrote last does not matter: an answer the shopper
 * sought counts as much as one the member gave.
 */
export function creditConversation(facts: readonly ConversationFacts[], terms: ConversationTerms): ConversationVerdict {
  const judged = facts
    .map((talk) => ({ talk, refusal: refusalOf(talk, terms) }))
    .toSorted((a, b) => latestFirst(a.talk, b.talk));
  const winner = judged.find(({ refusal }) => refusal === null)?.talk ?? null;
  return {
    contributor: winner && { memberId: winner.memberId, conversationId: winner.conversationId },
    candidates: judged.map(({ talk, refusal }) =>
      candidate(talk, refusal ?? (talk === winner ? "won" : "older_than_winner")),
    ),
  };
}

function refusalOf(talk: ConversationFacts, { placedAt, windowMs }: ConversationTerms): ConversationReason | null {
  const last = talk.lastMessageAtBefore;
  if (last === null && talk.hasLaterMessages) return "after_order";
  if (last !== null && !isBefore(last, placedAt)) return "after_order";
  if (!talk.visitorWroteBefore) return "no_visitor_message";
  if (!talk.memberWroteBefore) return "no_member_message";
  return last !== null && isInWindow(last, placedAt, windowMs) ? null : "outside_window";
}

function latestFirst(a: ConversationFacts, b: ConversationFacts): number {
  return instantOf(b) - instantOf(a) || compareCodePoints(a.conversationId, b.conversationId);
}

function instantOf(talk: ConversationFacts): number {
  return talk.lastMessageAtBefore?.getTime() ?? Number.MIN_SAFE_INTEGER;
}

function candidate(talk: ConversationFacts, reason: ConversationReason): ConversationCandidate {
  const { conversationId, memberId, lastMessageAtBefore } = talk;
  return { conversationId, memberId, lastMessageAt: lastMessageAtBefore, accepted: reason === "won", reason };
}
