import type { Dice } from "./random.ts";

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** How many days the demo's story has lasted when one opens it. */
export const storyDays = 92;

/** The start of the UTC day an instant lies in. */
export const startOfDay = (instant: Date): number => Math.floor(instant.getTime() / day) * day;

/** How busy a shop is on each day of the week, Sunday first. */
const weekdays = [1.5, 0.95, 0.9, 1, 1, 1.05, 1.35];

/** How busy it is at each hour in France, counted from midnight. */
const hours = [
  0.3, 0.12, 0.05, 0.03, 0.03, 0.08, 0.3, 0.8, 1.2, 1.5, 1.7, 1.8, 2.4, 2.3, 1.7, 1.6, 1.7, 2.1, 2.7, 3.3, 3.9, 3.7,
  2.3, 0.9,
];

const france = hour;

/** A busy moment of the story, in milliseconds: evenings and Sundays more often than nights, lately more often than at first. */
export function busyMoment(
  dice: Dice,
  today: number,
  days: readonly [from: number, to: number] = [1, storyDays],
): number {
  const daysAgo = Array.from({ length: days[1] - days[0] + 1 }, (_, index) => days[0] + index);
  const ago = dice.weighted(daysAgo, (count) => {
    const weekday = new Date(today - count * day).getUTCDay();
    return (weekdays[weekday] ?? 1) * (2.3 - (count / storyDays) * 1.5);
  });
  const hourOfDay = dice.weighted([...hours.keys()], (index) => hours[index] ?? 0);
  const moment = today - ago * day + hourOfDay * hour - france + dice.between(0, 3599) * second;
  return Math.min(moment, today - minute);
}

/** A moment when stores in town are open: Monday to Saturday, ten to seven. */
export function openingMoment(dice: Dice, from: number): number {
  const start = Math.floor(from / day) * day + (dice.between(9, 17) * 60 + dice.between(0, 59)) * minute;
  const later = start <= from ? start + day : start;
  return new Date(later).getUTCDay() === 0 ? later + day : later;
}

/** An instant as the records hold it. */
export const iso = (instant: number): string => new Date(instant).toISOString();
