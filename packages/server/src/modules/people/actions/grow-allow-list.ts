import { Email, type LineError } from "@rapport/contracts";
import { audit } from "#platform/audit";
import type { Ctx } from "#platform/context";
import { type CsvFile, readCsv } from "#platform/csv";
import { addAllowed } from "../store/admission.ts";

const maxBytes = 20 * 1024 * 1024;

export interface AllowListReport {
  added: number;
  known: number;
  errors: LineError[];
}

/** PEO-5: adds e-mails, one a line or a CSV with a column named like *email*; the list only grows, and every bad line is reported. */
export async function growAllowList(ctx: Ctx, source: AsyncIterable<Uint8Array | string>): Promise<AllowListReport> {
  const file = await readCsv(source, maxBytes);
  const errors = file.broken.map(({ line, message }) => ({ line, code: "broken_line", message }));
  const emails = new Set<string>();
  for (const { line, value } of valuesOf(file)) {
    const read = Email.safeParse(value);
    if (read.success) emails.add(read.data);
    else if (value) errors.push({ line, code: "bad_email", message: `${value} is not an e-mail address.` });
    else errors.push({ line, code: "email_missing", message: "The line has no e-mail address." });
  }
  const added = await ctx.transaction(async (tx) => {
    const count = await addAllowed(tx, [...emails], ctx.now());
    if (count > 0)
      await audit(tx, ctx, { action: "allow_list.grown", subject: "allow_list", change: { added: count } });
    return count;
  });
  return { added, known: emails.size - added, errors: errors.toSorted((a, b) => a.line - b.line) };
}

/** A file whose first line is an address has no header: that line counts too. */
function valuesOf({ columns, lines }: CsvFile): { line: number; value: string }[] {
  const first = columns[0] ?? "";
  const named = columns.find((name) => /e-?mail|courriel/iu.test(name) && !name.includes("@"));
  const rows = lines.map(({ line, values }) => ({ line, value: values.get(named ?? first) ?? "" }));
  return named === undefined ? [{ line: 1, value: first }, ...rows] : rows;
}
