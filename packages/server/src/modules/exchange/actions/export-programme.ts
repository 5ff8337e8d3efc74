import { PassThrough, type Readable } from "node:stream";
import { sql } from "kysely";
import { exportRecords as exportCatalog } from "#modules/catalog";
import { exportRecords as exportConversations } from "#modules/conversations";
import { exportRecords as exportGamification } from "#modules/gamification";
import { exportOrders } from "#modules/orders";
import { exportRecords as exportPeople } from "#modules/people";
import { settingsOf } from "#modules/programme";
import { exportClicks } from "#modules/tracking";
import type { Ctx } from "#platform/context";
import type { Db } from "#platform/db";
import type { ExchangeRecord } from "../records.ts";

const chunkLength = 64 * 1024;

/**
 * The whole programme as it is at this instant, in the import's format, what is referred to before what refers to it. It is read in pages from one
 * snapshot, as fast as the reader takes it, so that its length costs no memory. Secrets, accounts and photos are not in it.
 */
export function exportProgramme(ctx: Ctx): Readable {
  const stream = new PassThrough();
  pump(ctx, stream).catch((error: Error) => {
    ctx.log.error({ err: error }, "an export broke off");
    stream.destroy(error);
  });
  return stream;
}

async function pump(ctx: Ctx, stream: PassThrough): Promise<void> {
  await ctx.db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (tx) => {
      // The reader may be slow: the snapshot waits for it.
      await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx);
      let chunk = "";
      for await (const record of everything(ctx, tx)) {
        chunk += `${JSON.stringify(record)}\n`;
        if (chunk.length < chunkLength) continue;
        if (!(await write(stream, chunk))) return;
        chunk = "";
      }
      await write(stream, chunk);
    });
  stream.end();
}

/** False when nobody reads any more. */
async function write(stream: PassThrough, chunk: string): Promise<boolean> {
  if (stream.destroyed) return false;
  if (!stream.write(chunk)) await readOrLeft(stream);
  return !stream.destroyed;
}

/** However often a slow reader is waited for, nothing stays behind on the stream. */
function readOrLeft(stream: PassThrough): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const events = ["drain", "close", "error"];
  const done = () => {
    for (const event of events) stream.off(event, done);
    resolve();
  };
  for (const event of events) stream.on(event, done);
  return promise;
}

async function* everything(ctx: Ctx, db: Db): AsyncIterable<ExchangeRecord> {
  const { version: _version, updatedAt: _updatedAt, ...values } = await settingsOf(ctx);
  yield { type: "setting", id: "settings", ...values };
  yield* exportCatalog(db);
  yield* exportPeople(db);
  yield* exportConversations(db);
  yield* exportClicks(db);
  yield* exportOrders(db);
  yield* exportGamification(db);
}
