import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parse } from "csv-parse";
import { refuse } from "./refusal.ts";

const mostBroken = 1000;

/** One line of a file below its header: the number of the line it starts on, and its values by column as the header names them. */
export interface CsvLine {
  line: number;
  values: ReadonlyMap<string, string>;
}

export interface CsvFile {
  /** The header's names as they stand in the file. */
  columns: readonly string[];
  lines: readonly CsvLine[];
  /** Lines that are no CSV, such as one with an unclosed quote. */
  broken: readonly { line: number; message: string }[];
}

/**
 * Reads a CSV as programs export it: UTF-8 with or without BOM, `,` or `;` (or tab), quoted fields that may hold line breaks, a header line. A line that
 * cannot be read is told, and reading goes on with the next. Refuses `body_too_large` above the limit, and `bad_csv` for what is not UTF-8 or has no
 * header.
 */
export async function readCsv(source: AsyncIterable<Uint8Array | string>, maxBytes: number): Promise<CsvFile> {
  const text = decode(await collect(source, maxBytes));
  const { records, broken } = await readRecords(text.split("\n"), delimiterOf(text));
  const [header, ...rest] = records;
  if (!header || header.fields.every((name) => name === ""))
    throw refuse("bad_csv", "The first line of the file must name the columns.");
  const lines = rest.map(({ line, fields }) => ({ line, values: byColumn(header.fields, fields) }));
  return { columns: header.fields, lines, broken };
}

interface CsvRecord {
  line: number;
  fields: string[];
}

/** Reads record after record; after one that cannot be read, from the line below its first. */
async function readRecords(
  lines: readonly string[],
  delimiter: string,
): Promise<{ records: CsvRecord[]; broken: { line: number; message: string }[] }> {
  const records: CsvRecord[] = [];
  const broken: { line: number; message: string }[] = [];
  let at = 0;
  while (at < lines.length) {
    const { found, error, next } = await readUntilBroken(lines, at, delimiter);
    for (const record of found) records.push(record);
    if (error === null) break;
    broken.push({ line: next + 1, message: error });
    if (broken.length >= mostBroken) {
      broken.push({ line: next + 2, message: "Too many lines cannot be read; from here on none was." });
      break;
    }
    at = next + 1;
  }
  return { records, broken };
}

/** Reads from a line (counted from 0) on; `next` is the line of the first record that cannot be read. */
async function readUntilBroken(
  lines: readonly string[],
  from: number,
  delimiter: string,
): Promise<{ found: CsvRecord[]; error: string | null; next: number }> {
  const found: CsvRecord[] = [];
  let next = firstFilled(lines, from);
  const parser = parse({
    delimiter,
    record_delimiter: "\n",
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: 256 * 1024,
    on_record: (fields: string[], { lines: read }) => {
      if (fields.length > 1 || fields[0] !== "") found.push({ line: next + 1, fields });
      next = firstFilled(lines, from + read);
      return null;
    },
  });
  try {
    await pipeline(Readable.from(chunksOf(lines, from)), parser.resume());
    return { found, error: null, next };
  } catch (error) {
    return { found, error: error instanceof Error ? error.message : String(error), next };
  }
}

function firstFilled(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at]!.trim() === "") at += 1;
  return at;
}

// In pieces, so that a large file does not hold the process up.
function* chunksOf(lines: readonly string[], from: number): Generator<string> {
  for (let at = from; at < lines.length; at += 500) yield `${lines.slice(at, at + 500).join("\n")}\n`;
}

async function collect(source: AsyncIterable<Uint8Array | string>, maxBytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of source) {
    const bytes = typeof part === "string" ? Buffer.from(part) : part;
    size += bytes.length;
    if (size > maxBytes)
      throw refuse("body_too_large", `The file is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB.`);
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

function decode(bytes: Buffer): string {
  try {
    // One kind of line end, so that line numbers are those of an editor.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll(/\r\n?/gu, "\n");
  } catch {
    throw refuse("bad_csv", "The file is not UTF-8. Save it as CSV UTF-8.");
  }
}

/** The sign that parts the header line most often, outside of quotes. */
function delimiterOf(text: string): string {
  const header = /^\s*[^\n]*/u.exec(text)?.[0].replaceAll(/"(?:[^"]|"")*"/gu, "") ?? "";
  const counts = [",", ";", "\t"].map((sign) => ({ sign, count: header.split(sign).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ",";
}

function byColumn(columns: readonly string[], record: readonly string[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const [index, column] of columns.entries()) {
    const value = record[index] ?? "";
    if (!values.get(column)) values.set(column, value);
  }
  return values;
}
