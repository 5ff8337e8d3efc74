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
