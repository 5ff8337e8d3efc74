let lastMs = Number.NaN;
let lastText = "";

/** An instant as the API writes it: RFC 3339 in UTC with milliseconds. What happens in a burst shares its millisecond, and the text. */
export function instantText(at: Date): string {
  const ms = at.getTime();
  if (ms !== lastMs) {
    lastText = at.toISOString();
    lastMs = ms;
  }
  return lastText;
}
