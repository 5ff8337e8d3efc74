const dayMs = 86_400_000;

/** A window of whole or part days as an exact duration in milliseconds (a day is 24 h). */
export function daysMs(days: number): number {
  return days * dayMs;
}

/** Is something at most `windowMs` older than the order; the edge is inside. */
export function isInWindow(at: Date, placedAt: Date, windowMs: number): boolean {
  return placedAt.getTime() - at.getTime() <= windowMs;
}

/** Is something strictly before the order: only such facts count, whenever they arrive. */
export function isBefore(at: Date, placedAt: Date): boolean {
  return at.getTime() < placedAt.getTime();
}
