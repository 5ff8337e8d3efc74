/** A line of a stream with its number, the first is 1; `text` is missing where the line cannot be read, and `why` says so. */
export type Line = { number: number; text: string } | { number: number; why: "too_long" | "not_utf8" };

const newline = 10;
const maxLineBytes = 1024 * 1024;

/** Cuts a stream into lines, never holding more than one of them (at most 1 MB) and the chunk at hand. Blank lines are left out. */
export async function* readLines(
  source: AsyncIterable<Uint8Array | string>,
  maxBytes: number = maxLineBytes,
): AsyncIterable<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const take = (part: Uint8Array) => {
    size += part.length;
    if (size <= maxBytes) parts.push(part);
    else parts = [];
  };
  const finish = (): Line | null => {
    const line = size > maxBytes ? { number, why: "too_long" as const } : decode(number, parts);
    parts = [];
    size = 0;
    number += 1;
    return line;
  };
  for await (const given of source) {
    const chunk = typeof given === "string" ? Buffer.from(given) : given;
    let from = 0;
    for (let to = chunk.indexOf(newline); to !== -1; to = chunk.indexOf(newline, from)) {
      take(chunk.subarray(from, to));
      const line = finish();
      if (line) yield line;
      from = to + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  const last = size > 0 ? finish() : null;
  if (last) yield last;
}

function decode(number: number, parts: readonly Uint8Array[]): Line | null {
  try {
    // A byte order mark at the start is left out by the decoder.
    const text = new TextDecoder("utf-8", { fatal: true })
      .decode(parts.length === 1 ? parts[0] : Buffer.concat(parts))
      .trim();
    return text === "" ? null : { number, text };
  } catch {
    return { number, why: "not_utf8" };
  }
}
