import { sql } from "kysely";
import { rebuild } from "#modules/insights";
import { decideAndJudgeImported } from "#modules/orders";
import { forgetAllAccess } from "#modules/conversations";
import { forgetSettings } from "#modules/programme";
import type { Ctx } from "#platform/context";
import { asHistory } from "#platform/events";
import { type Phase, phases } from "../phases.ts";
import { holdImports } from "../lock.ts";
import * as store from "../store.ts";
import { takeLines } from "./take-lines.ts";

const mostAttempts = 5;
const keptErrors = 1000;
/** From so many lines on, what the database thinks of its tables is asked anew. */
const manyLines = 1000;

const runs = new WeakMap<object, Promise<void>>();

/** Takes in whatever import waits, one after the other in the whole programme; returns at once. */
export function wakeImports(ctx: Ctx): void {
  const before = runs.get(ctx.pool) ?? Promise.resolve();
  const run = before
    .then(() => runImports(ctx))
    .catch((error: unknown) => {
      // Its lines are kept: the next wake, here or on another node, begins it again.
      ctx.log.error({ err: error }, "an import was interrupted");
    });
  runs.set(ctx.pool, run);
}

/** Resolves when this process has nothing of an import in hand. */
export async function importsSettled(ctx: Pick<Ctx, "pool">): Promise<void> {
  await runs.get(ctx.pool);
}

async function runImports(ctx: Ctx): Promise<void> {
  // Another node may bring one between our last look and the end of our turn, and find that it is not its turn.
  while (await store.nextRunning(ctx.db)) {
    const lock = await holdImports(ctx.pool);
    if (!lock) return;
    await runWaiting(ctx, lock);
  }
}

async function runWaiting(ctx: Ctx, lock: { release(): Promise<void> }): Promise<void> {
  try {
    for (;;) {
      const next = await store.nextRunning(ctx.db);
      if (!next) return;
      await runImport(quiet(ctx), ctx, next);
    }
  } finally {
    await lock.release();
  }
}

/** Whatever an import announces is history: nobody is told of each fact, and no consumer competes with the import. */
function quiet(ctx: Ctx): Ctx {
  const transaction: Ctx["transaction"] = (work) =>
    ctx.db.transaction().execute((tx) => {
      asHistory(tx);
      return work(tx);
    });
  return { ...ctx, actor: { kind: "system" }, transaction };
}

/**
 * Takes in one import. All of it can be repeated: one that was interrupted begins again and finds done what was done. One that was begun five times
 * and never ended is given up.
 */
async function runImport(ctx: Ctx, loud: Ctx, { id, lines }: store.ImportRow): Promise<void> {
  if ((await store.beginAttempt(ctx.db, id)) > mostAttempts) return end(ctx, id, "failed");
  for (const phase of phases) {
    await runPhase(phase.isLoud ? loud : ctx, id, phase);
    // Settings of the stream hold for what comes after them.
    if (phase.type === "setting") await forgetSettings(ctx);
  }
  // So much is new that what the database thinks of its tables is wrong; deciding orders would be many times slower.
  if (lines >= manyLines) await sql`analyze`.execute(ctx.db);
  await decideAndJudgeImported(ctx, await store.orderIdsOf(ctx.db, id));
  await end(ctx, id, "done");
}

async function runPhase(ctx: Ctx, id: string, phase: Phase): Promise<void> {
  let after = store.start;
  for (;;) {
    const limit = Number.isFinite(phase.batch) ? phase.batch : 10_000_000;
    const lines = await store.linesAfter(ctx.db, id, { type: phase.type, after, limit });
    const last = lines.at(-1);
    if (!last) return;
    await takeLines(ctx, id, { phase, lines });
    if (lines.length < limit) return;
    after = last;
  }
}

async function end(ctx: Ctx, id: string, status: "done" | "failed"): Promise<void> {
  await ctx.transaction(async (tx) => {
    await rebuild(tx);
    await store.finish(tx, id, { status, at: ctx.now(), keep: keptErrors });
  });
  // Who is whom, who is blocked and who is active may have come with it.
  await forgetAllAccess(ctx);
  for (const topic of ["overview", "orders", "settings", "challenges"] as const)
    ctx.live.publish("staff", { type: "changed", topic });
}
