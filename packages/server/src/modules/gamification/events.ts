import { eventType } from "#platform/events";

/** Score and points of a member changed by these whole numbers, at the instant they count for. */
export interface PointsChanged {
  memberId: string;
  score: number;
  points: number;
  at: string;
  orderId?: string;
  challengeId?: string;
}

/** A ledger line was written (GAM-13). */
export const pointsChanged = eventType<PointsChanged>("gamification.points_changed");

/** A challenge was made or edited by staff. */
export const challengeSaved = eventType<{ challengeId: string }>("gamification.challenge_saved");
