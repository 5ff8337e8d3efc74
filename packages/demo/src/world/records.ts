import type { ImportRecordInput } from "@rapport/contracts";

/** One line of an import stream. */
export type ImportRecord = ImportRecordInput;

/** The record of one type. */
export type RecordOf<Type extends ImportRecord["type"]> = Extract<ImportRecord, { type: Type }>;

/** What the story needs to know before it is told. */
export interface WorldOptions {
  /** The story ends at the start of this instant's UTC day. */
  now: Date;
  /** The same seed tells the same story. */
  seed: number;
  /** Where the shop is: products and portraits point there. */
  shopUrl: string;
}
