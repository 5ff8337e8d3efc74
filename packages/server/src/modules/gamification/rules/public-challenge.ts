import type { Challenge } from "./challenge.ts";
import { compareCodePoints } from "@rapport/contracts";

/** What a list of challenges shows beside the rule itself. */
export interface TitledChallenge extends Challenge {
  title: Readonly<Record<string, string>>;
}

/** GAM-11: a challenge as anybody may see it; its start is not in it. */
export type PublicChallenge = Pick<TitledChallenge, "id" | "category" | "title" | "endsAt" | "points" | "limits"> & {
  running: boolean;
};

/** GAM-10, GAM-11: may this challenge be shown at this instant: only once it has begun, and while active. */
export function isVisible(challenge: Challenge, now: Date): boolean {
  return challenge.active && challenge.startsAt <= now;
}

/** GAM-10: is it still to be won at this instant; the end is exclusive. */
export function isRunning(challenge: Challenge, now: Date): boolean {
  return isVisible(challenge, now) && (challenge.endsAt === null || now < challenge.endsAt);
}

/** GAM-11: challenges as every list shows them: newest start first, at one start the lower id. */
export function newestStartFirst<T extends Challenge>(challenges: readonly T[]): T[] {
  return challenges.toSorted((a, b) => b.startsAt.getTime() - a.startsAt.getTime() || compareCodePoints(a.id, b.id));
}

/** GAM-10, GAM-11: the challenges that anybody may see now, newest start first, each without its start; those not begun are not there. */
export function publicChallenges(challenges: readonly TitledChallenge[], now: Date): PublicChallenge[] {
  return newestStartFirst(challenges.filter((challenge) => isVisible(challenge, now))).map((challenge) => {
    const { id, category, title, endsAt, points, limits } = challenge;
    return { id, category, title, endsAt, points, limits, running: isRunning(challenge, now) };
  });
}
