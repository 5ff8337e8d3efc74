/**
 * CON-6: is the thread archived for a participant who archived it when its last message had the number `archivedUpTo`. A new message
 * brings it back by itself, for that person alone, without anything being written on the message's way.
 */
export function isArchived(archivedUpTo: number | null, lastSeq: number): boolean {
  return archivedUpTo !== null && lastSeq <= archivedUpTo;
}
