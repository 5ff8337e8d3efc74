import type { LineError } from "@rapport/contracts";
import { memberByEmail, namesOf } from "#modules/people";
import { type CsvLine, readCsv } from "#platform/csv";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { refuse } from "#platform/refusal";
import { recordWinners, type Winner, winnable } from "./add-winners.ts";

const maxBytes = 5 * 1024 * 1024;

interface Checked {
  winners: Winner[];
  errors: LineError[];
}

/**
 * GAM-12: winners from a file with a column `member` (id or e-mail) and an optional `reason`. The good lines are taken, each bad one is
 * reported with its number. Refuses `not_found`, `bad_csv`, `body_too_large`, `zero_adjustment`.
 */
export async function addWinnersFromCsv(
  ctx: Ctx,
  challengeId: string,
  of: { file: AsyncIterable<Uint8Array>; reason: string | undefined },
): Promise<{ added: number; errors: LineError[] }> {
  const { columns, lines, broken } = await readCsv(of.file, maxBytes);
  const memberColumn = named(columns, ["member", "memberid", "member_id", "email", "e-mail"]);
  const reasonColumn = named(columns, ["reason"]);
  if (memberColumn === null) throw refuse("bad_csv", "The file needs a column `member` with an id or an e-mail.");
  const winners = lines.map((one) => ({
    line: one.line,
    member: valueOf(one, memberColumn),
    reason: (valueOf(one, reasonColumn) || (of.reason?.trim() ?? "")).slice(0, 500),
  }));
  return ctx.transaction(async (tx) => {
    const challenge = await winnable(tx, challengeId);
    const checked = await check(tx, winners);
    if (checked.winners.length > 0) await recordWinners(tx, ctx, { challenge, winners: checked.winners });
    const unread = broken.map((one) => ({ ...one, code: "broken_line" }));
    const errors = [...checked.errors, ...unread].toSorted((a, b) => a.line - b.line);
    return { added: checked.winners.length, errors };
  });
}

async function check(tx: Tx, lines: readonly { line: number; member: string; reason: string }[]): Promise<Checked> {
  const result: Checked = { winners: [], errors: [] };
  const seen = new Map<string, number>();
  const names = await namesOf(tx, [...new Set(lines.map((one) => one.member))]);
  for (const { line, member, reason } of lines) {
    const known = names.get(member) ?? (member.includes("@") ? await memberByEmail(tx, member.toLowerCase()) : null);
    const problem = problemOf({
      member,
      reason,
      state: known?.state ?? null,
      before: known ? seen.get(known.id) : undefined,
    });
    if (problem) result.errors.push({ line, ...problem });
    else if (known) {
      seen.set(known.id, line);
      result.winners.push({ memberId: known.id, reason });
    }
  }
  return result;
}

function problemOf(of: {
  member: string;
  reason: string;
  state: string | null;
  before: number | undefined;
}): Omit<LineError, "line"> | null {
  if (of.member === "") return { code: "member_missing", message: "There is no member in this line." };
  if (of.state === null) return { code: "member_unknown", message: `There is no member ${of.member}.` };
  if (of.state === "anonymised") return { code: "member_anonymised", message: "This member is anonymised." };
  if (of.before !== undefined) return { code: "member_twice", message: `This member is in line ${of.before} already.` };
  return of.reason === "" ? { code: "reason_missing", message: "A reason is required." } : null;
}

function named(columns: readonly string[], names: readonly string[]): string | null {
  return columns.find((column) => names.includes(column.trim().toLowerCase())) ?? null;
}

function valueOf(line: CsvLine, column: string | null): string {
  return column === null ? "" : (line.values.get(column) ?? "");
}
