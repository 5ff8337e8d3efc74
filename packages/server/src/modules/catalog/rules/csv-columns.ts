import { fold } from "./fold.ts";

/** Reads values of a line by what the column means, whatever the file calls it. */
export interface Columns<Name extends string> {
  has(name: Name): boolean;
  /** Empty when the file has no such column, or the line nothing in it. */
  value(line: { values: ReadonlyMap<string, string> }, name: Name): string;
}

/** Finds the columns of a header by their names and aliases: capitals, accents, `_` and `-` do not matter. */
export function columnsOf<Name extends string>(
  header: readonly string[],
  aliases: Readonly<Record<Name, readonly string[]>>,
): Columns<Name> {
  const byName = new Map(header.map((name) => [plain(name), name]));
  const found = new Map<Name, string>();
  for (const [name, names] of Object.entries(aliases) as [Name, readonly string[]][]) {
    const column = names.map((alias) => byName.get(plain(alias))).find((one) => one !== undefined);
    if (column !== undefined) found.set(name, column);
  }
  return {
    has: (name) => found.has(name),
    value: (line, name) => line.values.get(found.get(name) ?? "\u0000") ?? "",
  };
}

function plain(name: string): string {
  return fold(name).replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
