import { ImportRecord } from "@rapport/contracts";
import { z } from "zod";
import { ConversationStanding } from "#modules/conversations";
import { JudgementRecord } from "#modules/gamification";
import { StandingRecord } from "#modules/orders";
import { LinkStanding, MemberStanding, VisitorStanding } from "#modules/people";

/**
 * Every kind of line: the brand's own records, and what only another Rapport can tell (`…_standing`, `judgement`), so that an export taken in anew
 * gives the same books.
 */
export const ExchangeRecord = z.discriminatedUnion("type", [
  ...ImportRecord.options,
  MemberStanding,
  VisitorStanding,
  LinkStanding,
  ConversationStanding,
  StandingRecord,
  JudgementRecord,
]);
export type ExchangeRecord = z.output<typeof ExchangeRecord>;
export type RecordType = ExchangeRecord["type"];
export type RecordOf<T extends RecordType> = Extract<ExchangeRecord, { type: T }>;

const types = new Set<unknown>(ExchangeRecord.options.map((one) => one.shape.type.value));

/** A line that is no record: what is told of it. */
export interface BadLine {
  code: string;
  message: string;
}

/** Reads one line: a record that is shaped as its type asks, or what is wrong with it. */
export function readRecord(text: string): { record: ExchangeRecord } | { bad: BadLine } {
  const json = parse(text);
  if (typeof json !== "object" || json === null || Array.isArray(json))
    return { bad: { code: "malformed", message: "The line is not a JSON object." } };
  // What no database text can hold; it can only come escaped.
  if (text.includes("\\u") && !isStorable(json))
    return { bad: { code: "malformed", message: "A text holds the character NUL or half of a surrogate pair." } };
  const { type } = json as { type?: unknown };
  if (typeof type === "string" && !types.has(type))
    return { bad: { code: "invalid_fields", message: `type: there are no records of type ${type.slice(0, 50)}` } };
  const read = ExchangeRecord.safeParse(json);
  return read.success ? { record: read.data } : { bad: { code: "invalid_fields", message: wordsOf(read.error) } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isStorable(value: unknown): boolean {
  if (typeof value === "string") return value.isWellFormed() && !value.includes("\0");
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([name, part]) => isStorable(name) && isStorable(part));
}

function wordsOf(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join(".") || "record"}: ${issue.message}`)
    .join("; ")
    .slice(0, 500);
}
