import type { Challenge } from "@rapport/contracts";

/** Where a challenge stands at an instant (GAM-10). */
export type ChallengePhase = "off" | "planned" | "running" | "ended";

export function phaseOf(challenge: Pick<Challenge, "active" | "startsAt" | "endsAt">, now: Date): ChallengePhase {
  if (!challenge.active) return "off";
  if (Date.parse(challenge.startsAt) > now.getTime()) return "planned";
  if (challenge.endsAt && Date.parse(challenge.endsAt) <= now.getTime()) return "ended";
  return "running";
}
