import type { Say, WordKey } from "./words.ts";

type Group =
  | "audit"
  | "samePerson"
  | "settings"
  | "members"
  | "roles"
  | "journalFields"
  | "journalValues"
  | "importNotes"
  | "lineErrors";

/** A code of the server in words; a code that has none yet stands as it is. */
export function sayCode(t: Say, group: Group, code: string): string {
  const key = `${group}.${code.replaceAll(".", "_")}` as WordKey;
  const said = t(key);
  return said === key ? code : said;
}
