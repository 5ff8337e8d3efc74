import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { refuse } from "./refusal.ts";

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
 * Reads a CSV as programs export it: UTF-8 with or without BOM, `,` or `;` (or tab), quoted fields that may hold line breaks, a header line.
 * Refuses `body_too_large` above the limit, and `bad_csv` for what is not UTF-8 or has no header.
 */
export async function readCsv(source: AsyncIterable<Uint8Array | string>, maxBytes: number): Promise<CsvFile> {
  const text = decode(await collect(source, maxBytes));
  const broken: { line: number; message: string }[] = [];
  let columns: string[] | null = null;
  const lines: CsvLine[] = [];
  for await (const { record, info, raw } of records(text, broken)) {
    if (columns === null) columns = headerOf(record);
    else lines.push({ line: info.lines - breaksIn(raw), values: byColumn(columns, record) });
  }
  if (columns === null) throw refuse("bad_csv", "The file is empty. Its first line must name the columns.");
  return { columns, lines, broken };
}

interface ParsedRecord {
  record: string[];
  info: { lines: number };
  raw: string;
}

function records(text: string, broken: { line: number; message: string }[]): AsyncIterable<ParsedRecord> {
  const parser = parse({
    delimiter: delimiterOf(text),
    info: true,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    trim: true,
    max_record_size: 1024 * 1024,
    on_skip: (error) => {
      broken.push({ line: Number(error?.["lines"] ?? 0), message: error?.message ?? "The line cannot be read." });
      return undefined;
    },
  });
  return Readable.from(chunksOf(text)).pipe(parser) as unknown as AsyncIterable<ParsedRecord>;
}

// In pieces, so that a large file does not hold the process up.
function* chunksOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 65_536) yield text.slice(at, at + 65_536);
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
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw refuse("bad_csv", "The file is not UTF-8. Save it as CSV UTF-8.");
  }
}

/** The sign that parts the header line most often, outside of quotes. */
function delimiterOf(text: string): string {
  const header = /^\s*[^\r\n]*/u.exec(text)?.[0].replaceAll(/"(?:[^"]|"")*"/gu, "") ?? "";
  const counts = [",", ";", "\t"].map((sign) => ({ sign, count: header.split(sign).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ",";
}

function headerOf(record: readonly string[]): string[] {
  if (record.every((name) => name === "")) throw refuse("bad_csv", "The first line must name the columns.");
  return [...record];
}

function byColumn(columns: readonly string[], record: readonly string[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const [index, column] of columns.entries()) {
    const value = record[index] ?? "";
    if (!values.get(column)) values.set(column, value);
  }
  return values;
}

function breaksIn(raw: string): number {
  return raw.trim().split(/\r\n|\n|\r/u).length - 1;
}
