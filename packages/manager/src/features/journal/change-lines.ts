/** One line of what an entry of the journal changed: a name, what it was, what it is. */
export interface ChangeLine {
  name: string;
  from: string | null;
  to: string;
}

/** What an entry changed, as lines to read: `{ name: { from, to } }` shows both sides, anything else what it is. */
export function changeLines(change: Readonly<Record<string, unknown>>): ChangeLine[] {
  return Object.entries(change).map(([name, value]) => {
    if (isMove(value)) return { name, from: shown(value.from), to: shown(value.to) };
    return { name, from: null, to: shown(value) };
  });
}

function isMove(value: unknown): value is { from: unknown; to: unknown } {
  return typeof value === "object" && value !== null && "from" in value && "to" in value;
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === "") return "–";
  return typeof value === "string" ? value : JSON.stringify(value);
}
