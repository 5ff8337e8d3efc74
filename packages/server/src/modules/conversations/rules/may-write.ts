import { compareCodePoints } from "@rapport/contracts";

/** What decides whether somebody may write in a conversation now. */
export interface WritingFacts {
  /** Is the writer a participant of it. */
  participates: boolean;
  /** Does the writer's own account allow it: a visitor, the bot, or an active member (PEO-4). */
  writerIsActive: boolean;
  /** In a conversation of two: has the other blocked the writer. */
  blockedByOther: boolean;
  /** In a conversation of two: is the other a member who is no longer active. */
  otherIsGone: boolean;
  shape: "pair" | "group";
}

export type WritingRefusal = "not_a_participant" | "account_not_active" | "blocked" | "member_gone";

/** CON-1: the two ends of a conversation in their one order, or `null`: nobody converses with himself. */
export function pairOf(one: string, other: string): { lower: string; higher: string } | null {
  const order = compareCodePoints(one, other);
  if (order === 0) return null;
  return order < 0 ? { lower: one, higher: other } : { lower: other, higher: one };
}

/**
 * CON-6: why somebody may not write, or `null`. Who is blocked cannot write, history stays, unblocking restores; in a group the others
 * still read, so one participant's block silences nobody there.
 */
export function writingRefusal(facts: WritingFacts): WritingRefusal | null {
  if (!facts.participates) return "not_a_participant";
  if (!facts.writerIsActive) return "account_not_active";
  if (facts.shape === "group") return null;
  if (facts.blockedByOther) return "blocked";
  return facts.otherIsGone ? "member_gone" : null;
}
