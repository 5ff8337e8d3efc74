import { isServerSide } from "./source.ts";
import type { OrderSource } from "./source.ts";

/** One status an order had, as it came, and who said so. */
export interface StatusEntry {
  status: string;
  at: Date;
  source: OrderSource;
}

/**
 * ORD-2: the history with one more status, in order of the instants; the same text at the same instant is one entry, told by the
 * more trustworthy source. Two texts at one instant stand in the order they became known.
 */
export function withStatus(history: readonly StatusEntry[], entry: StatusEntry): StatusEntry[] {
  const known = history.findIndex((other) => isSameEntry(other, entry));
  if (known === -1) return [...history, entry].toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return history.map((other, index) =>
    index === known && isServerSide(entry.source) && !isServerSide(other.source) ? entry : other,
  );
}

/** ORD-2: has the order ever been paid and confirmed: exactly `OK`, no other text. */
export function hasBeenOk(history: readonly StatusEntry[]): boolean {
  return history.some((entry) => entry.status === "OK");
}

/** ORD-2: the instant of the first `OK`, or `null`. */
export function firstOkAt(history: readonly StatusEntry[]): Date | null {
  return history.find((entry) => entry.status === "OK")?.at ?? null;
}

/** ORD-2: the status that the order has now: the latest of its history. */
export function currentStatus(history: readonly StatusEntry[]): string | null {
  return history.at(-1)?.status ?? null;
}

function isSameEntry(one: StatusEntry, other: StatusEntry): boolean {
  return one.status === other.status && one.at.getTime() === other.at.getTime();
}
