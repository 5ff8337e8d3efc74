import type { Keeper } from "./keeper.ts";

/** A confirmation that the server has not taken yet. */
export interface Unsent {
  key: string;
  fields: Record<string, unknown>;
  at: number;
}

/** Under this name unsent confirmations wait in the browser; each page of the shop looks for it. */
export const unsentName = "rapport:unsent";
const mostUnsent = 5;
const longestWait = 7 * 86_400_000;

/** ORD-3: the confirmations that wait for a connection; with consent they outlive the page (TRK-5). Older than a week they are dropped. */
export function unsentOf(keeper: Keeper): Unsent[] {
  try {
    const kept = JSON.parse(keeper.get(unsentName) ?? "[]") as Unsent[];
    return kept.filter((one) => one.at > Date.now() - longestWait);
  } catch {
    return [];
  }
}

/** Keeps a confirmation until it is taken. */
export function keepUnsent(keeper: Keeper, key: string, fields: Record<string, unknown>): void {
  const others = unsentOf(keeper).filter((one) => one.key !== key);
  keeper.set(unsentName, JSON.stringify([...others, { key, fields, at: Date.now() }].slice(-mostUnsent)));
}

/** The server took it, or refused it for good. */
export function dropUnsent(keeper: Keeper, key: string): void {
  const left = unsentOf(keeper).filter((one) => one.key !== key);
  if (left.length > 0) keeper.set(unsentName, JSON.stringify(left));
  else keeper.remove(unsentName);
}
