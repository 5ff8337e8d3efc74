/** Chance that repeats: the same seed throws the same numbers for ever. */
export interface Dice {
  /** A number in 0 (inclusive) to 1 (exclusive). */
  next(): number;
  /** A whole number from `low` to `high`, both possible. */
  between(low: number, high: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One of a list, each as likely. */
  pick<T>(list: readonly T[]): T;
  /** One of a list, by weight. */
  weighted<T>(list: readonly T[], weight: (item: T) => number): T;
  /** Some of a list, in a new order. */
  sample<T>(list: readonly T[], count: number): T[];
}

/** The mulberry32 generator: small, quick, good enough for a story. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Dice for a seed. */
export const dice = (seed: number): Dice => diceFrom(mulberry32(seed));

/** Dice from any source of numbers in 0 (inclusive) to 1 (exclusive). */
export function diceFrom(next: () => number): Dice {
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (list) => {
      const item = list[between(0, list.length - 1)];
      if (item === undefined) throw new Error("Nothing to pick from");
      return item;
    },
    weighted(list, weight) {
      let left = next() * list.reduce((sum, item) => sum + weight(item), 0);
      const chosen = list.find((item) => (left -= weight(item)) < 0) ?? list.at(-1);
      if (chosen === undefined) throw new Error("Nothing to weigh");
      return chosen;
    },
    sample(list, count) {
      const rest = [...list];
      return Array.from({ length: Math.min(count, rest.length) }, () =>
        rest.splice(between(0, rest.length - 1), 1),
      ).flat();
    },
  };
}
