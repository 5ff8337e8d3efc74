import type { CsvReport } from "@rapport/contracts";

type Note = CsvReport["notes"][number];

/** The lines of a file that are odd in the same way. */
export interface NoteGroup {
  code: string;
  severity: Note["severity"];
  notes: Note[];
}

/** What was found odd, by what it is: rejected lines first, then what concerns most lines. */
export function noteGroups(notes: readonly Note[]): NoteGroup[] {
  const groups = Map.groupBy(notes, (note) => `${note.severity} ${note.code}`);
  const all = [...groups.values()].map((same) => ({ code: same[0]!.code, severity: same[0]!.severity, notes: same }));
  const rank = (group: NoteGroup) => (group.severity === "rejected" ? 0 : 1);
  return all.toSorted((a, b) => rank(a) - rank(b) || b.notes.length - a.notes.length);
}
