import { type Actor, lets, nameOf } from "#platform/actor";
import { audit } from "#platform/audit";
import type { Ctx } from "#platform/context";
import { newId } from "#platform/ids";
import { refuse } from "#platform/refusal";
import { type Line, readLines } from "../read-lines.ts";
import { type ExchangeRecord, readRecord } from "../records.ts";
import * as store from "../store.ts";
import { wakeImports } from "./run-imports.ts";

const batchLines = 1000;
const batchBytes = 4 * 1024 * 1024;
const epoch = "1970-01-01T00:00:00.000Z";

/**
 * Takes a stream of records: each line is checked and kept as it comes, with a bounded memory however long the stream; what they say is taken in
 * afterwards, in the background, because a record may refer to a later one. Answers the import's id when all of the stream is kept. A stream that
 * breaks off leaves nothing.
 */
export async function receiveImport(ctx: Ctx, source: AsyncIterable<Uint8Array | string>): Promise<{ id: string }> {
  const id = newId("import");
  await store.addImport(ctx.db, { id, started_by: nameOf(ctx.actor), started_at: ctx.now() });
  try {
    const lines = await keepLines(ctx, id, source);
    await ctx.transaction(async (tx) => {
      await store.startRunning(tx, id, lines);
      await audit(tx, ctx, { action: "import.started", subject: id, change: { lines } });
    });
  } catch (error) {
    ctx.log.warn({ err: error, import: id }, "the stream of an import broke off");
    await ctx.transaction((tx) => store.finish(tx, id, { status: "failed", at: ctx.now(), keep: 0 }));
    throw refuse("malformed", "The stream broke off; nothing of it was taken.");
  }
  wakeImports(ctx);
  return { id };
}

async function keepLines(ctx: Ctx, id: string, source: AsyncIterable<Uint8Array | string>): Promise<number> {
  let staged: store.StagedLine[] = [];
  let errors: store.ErrorRow[] = [];
  let bytes = 0;
  let count = 0;
  const flush = async () => {
    if (staged.length > 0) await store.addLines(ctx.db, id, staged);
    await store.addErrors(ctx.db, id, errors);
    staged = [];
    errors = [];
    bytes = 0;
  };
  for await (const line of readLines(source)) {
    count += 1;
    const read = allowed(recordOf(line), ctx.actor);
    if ("bad" in read) errors.push({ line: line.number, ...read.bad });
    else staged.push(stagedLine(line.number, read.record));
    bytes += "text" in line ? line.text.length : 0;
    if (staged.length + errors.length >= batchLines || bytes >= batchBytes) await flush();
  }
  await flush();
  return count;
}

/** Settings are the administrator's, whatever way they come. */
function allowed(read: ReturnType<typeof readRecord>, actor: Actor): ReturnType<typeof readRecord> {
  if ("bad" in read || read.record.type !== "setting" || lets(["administrator", "key:admin"], actor)) return read;
  return { bad: { code: "missing_scope", message: "Settings need the scope admin besides import." } };
}

function recordOf(line: Line): ReturnType<typeof readRecord> {
  if ("text" in line) return readRecord(line.text);
  if (line.why === "too_long") return { bad: { code: "body_too_large", message: "The line is longer than 1 MB." } };
  return { bad: { code: "malformed", message: "The line is not UTF-8." } };
}

function stagedLine(line: number, record: ExchangeRecord): store.StagedLine {
  const isMessage = record.type === "message";
  return {
    line,
    type: record.type,
    parent: isMessage ? record.conversationId : "",
    at: isMessage ? new Date(record.sentAt).toISOString() : epoch,
    record,
  };
}
