const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** PEO-9: the label as data, put into words by each face; `count` is in whole minutes or hours. */
export type Presence =
  | { kind: "online" }
  | { kind: "minutes"; count: number }
  | { kind: "hours"; count: number }
  | { kind: "one_day" }
  | { kind: "two_days" }
  | { kind: "long_ago" }
  | { kind: "unavailable" }
  | { kind: "absent"; message: string | null; until: Date | null };

/** What a member said about being there, and when the member last did something. */
export interface PresenceFacts {
  lastActionAt: Date | null;
  unavailable: boolean;
  absence: { from: Date; until: Date | null; message: string | null } | null;
}

/**
 * PEO-9: how present a member is. An absence that covers this instant (start inclusive, end exclusive) says most and comes
 * first, then *unavailable*, then the age of the last action.
 */
export function presenceOf(facts: PresenceFacts, now: Date): Presence {
  const { absence } = facts;
  if (absence && isAbsent(absence, now)) {
    return { kind: "absent", message: absence.message, until: absence.until };
  }
  if (facts.unavailable) return { kind: "unavailable" };
  if (!facts.lastActionAt) return { kind: "long_ago" };
  return labelOfAge(now.getTime() - facts.lastActionAt.getTime());
}

function isAbsent(absence: { from: Date; until: Date | null }, now: Date): boolean {
  return absence.from <= now && (absence.until === null || now < absence.until);
}

function labelOfAge(ageMs: number): Presence {
  if (ageMs < 5 * minute) return { kind: "online" };
  if (ageMs < hour) return { kind: "minutes", count: Math.floor(ageMs / minute) };
  if (ageMs < day) return { kind: "hours", count: Math.floor(ageMs / hour) };
  if (ageMs < 2 * day) return { kind: "one_day" };
  if (ageMs < 3 * day) return { kind: "two_days" };
  return { kind: "long_ago" };
}
