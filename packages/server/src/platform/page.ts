import type { Page, PeriodQuery } from "@rapport/contracts";
import { refuse } from "./refusal.ts";

/** A cursor names the last row of a page by the columns the list is sorted by. */
export function encodeCursor(keys: readonly (string | number | Date)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString("base64url");
}

/** The keys of a cursor; refuses one that this list did not give. */
export function decodeCursor(cursor: string | undefined, length: number): string[] | null {
  if (cursor === undefined) return null;
  const keys = parse(cursor);
  if (!Array.isArray(keys) || keys.length !== length) throw refuse("bad_cursor");
  return keys.map(String);
}

/** The place a cursor names in a list sorted by instant and id. */
export function decodePlace(cursor: string | undefined): [at: Date, id: string] | null {
  const keys = decodeCursor(cursor, 2);
  if (!keys) return null;
  const [text, id] = keys as [string, string];
  const at = new Date(text);
  // Only what `encodeCursor` writes: the database knows fewer instants than the language.
  if (!/^\d{4}-/.test(text) || Number.isNaN(at.getTime()) || at.toISOString() !== text) throw refuse("bad_cursor");
  return [at, id];
}

const dayMs = 86_400_000;
/** What is counted is counted over a bounded time, so that no query grows with the programme's age. */
const mostDaysCounted = 400;

/** The instants of a list about a period, the place its cursor names, and whether its totals are asked for and may be counted. */
export function periodOf(query: PeriodQuery): {
  from: Date | null;
  to: Date | null;
  before: [at: Date, id: string] | null;
  limit: number;
  withTotals: boolean;
} {
  const from = query.from === undefined ? null : new Date(query.from);
  const to = query.to === undefined ? null : new Date(query.to);
  const withTotals = query.totals === "true" && query.cursor === undefined && isBounded({ from, to });
  return { from, to, before: decodePlace(query.cursor), limit: query.limit + 1, withTotals };
}

/** Whether a time has both ends, at most 400 days apart. */
export function isBounded({ from, to }: { from: Date | null; to: Date | null }): boolean {
  return from !== null && to !== null && to.getTime() - from.getTime() <= mostDaysCounted * dayMs;
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return null;
  }
}

/** Makes a page of `limit + 1` fetched rows: the extra one only tells that there is more. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  of: { item: (row: Row) => Item; keys: (row: Row) => (string | number | Date)[] },
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(of.item), nextCursor: rows.length > limit && last ? encodeCursor(of.keys(last)) : null };
}
