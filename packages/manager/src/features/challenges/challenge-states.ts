import type { Challenge } from "@rapport/contracts";

/** Where a challenge stands at an instant (GAM-10): a draft is off and was never won. */
export type ChallengePhase = "draft" | "off" | "planned" | "running" | "ended";

export type Phased = Pick<Challenge, "active" | "startsAt" | "endsAt" | "wins">;

export function phaseOf(challenge: Phased, now: Date): ChallengePhase {
  if (!challenge.active) return challenge.wins === 0 ? "draft" : "off";
  if (Date.parse(challenge.startsAt) > now.getTime()) return "planned";
  if (challenge.endsAt && Date.parse(challenge.endsAt) <= now.getTime()) return "ended";
  return "running";
}

const saveWords = {
  draft: "challenges.saveDraft",
  off: "challenges.save",
  planned: "challenges.saveSchedule",
  running: "challenges.saveLive",
  ended: "challenges.save",
} as const;

/** The button says what it will do: keep a draft, plan, or put before members at once; what is so already needs no more than saving. */
export function saveWord(before: ChallengePhase | null, after: ChallengePhase) {
  return before === after && after !== "draft" ? "challenges.save" : saveWords[after];
}
