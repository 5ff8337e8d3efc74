import type { Ctx } from "#platform/context";
import type { Answers, Phase } from "../phases.ts";
import type { ExchangeRecord } from "../records.ts";
import * as store from "../store.ts";

interface Taking {
  phase: Phase;
  lines: readonly { line: number; record: ExchangeRecord }[];
}

const mostTries = 4;

/**
 * Takes lines in one transaction with the refusals of those that are not good. Where the database itself cannot take one (a number it has no room
 * for), the lines are halved until that one stands alone and is rejected, and the others are taken.
 */
export async function takeLines(ctx: Ctx, importId: string, of: Taking): Promise<void> {
  try {
    await inOneTransaction(ctx, importId, of);
  } catch (error) {
    if (!isBadData(error)) throw error;
    const { lines } = of;
    if (lines.length === 1) {
      ctx.log.warn({ err: error, import: importId, line: lines[0]!.line }, "a line could not be kept");
      const bad = { line: lines[0]!.line, code: "invalid_fields", message: "The database cannot keep this record." };
      return store.addErrors(ctx.db, importId, [bad]);
    }
    const middle = Math.ceil(lines.length / 2);
    await takeLines(ctx, importId, { ...of, lines: lines.slice(0, middle) });
    await takeLines(ctx, importId, { ...of, lines: lines.slice(middle) });
  }
}

async function inOneTransaction(ctx: Ctx, importId: string, { phase, lines }: Taking): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ctx.transaction(async (tx) => {
        const answers = await phase.apply(
          tx,
          ctx,
          lines.map((one) => one.record),
        );
        const errors = errorsOf(lines, answers);
        await store.addErrors(tx, importId, errors);
        if (!phase.isAgain) await store.addAccepted(tx, importId, lines.length - errors.length);
      });
    } catch (error) {
      if (!isCollision(error) || attempt === mostTries) throw error;
    }
  }
}

function errorsOf(lines: Taking["lines"], answers: Answers): store.ErrorRow[] {
  return lines.flatMap(({ line }, index) => {
    const refusal = answers[index];
    return refusal ? [{ line, code: refusal.code, message: refusal.message.slice(0, 500) }] : [];
  });
}

const stateOf = (error: unknown) => (error as { code?: unknown } | null)?.code;

/** SQLSTATE classes 22 (data exception) and 23 (integrity): the fault is in what was given. */
function isBadData(error: unknown): boolean {
  return /^2[23]/.test(String(stateOf(error)));
}

/** Somebody else held what this needed, the other way round. */
function isCollision(error: unknown): boolean {
  return stateOf(error) === "40P01" || stateOf(error) === "40001";
}
