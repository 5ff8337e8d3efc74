import type { Author, MessageKind } from "@rapport/contracts";
import type pg from "pg";
import type { Log } from "#platform/log";
import { newId } from "#platform/ids";
import { refuse } from "#platform/refusal";
import type { MessageRow } from "./store/messages.ts";
import { insertFresh } from "./store/insert-fresh.ts";
import { insertMessages } from "./store/insert-messages.ts";

/** A message on its way to the database. */
export interface Outgoing {
  conversationId: string;
  author: Author;
  kind: MessageKind;
  countsAs: "member" | "visitor" | null;
  text: string;
  imageId: string | null;
  sku: string | null;
  clientId: string | null;
  sentAt: Date;
}

interface Waiting extends Outgoing {
  id: string;
  resolve(message: MessageRow): void;
  reject(error: unknown): void;
}

const batchSize = 500;

/** Writes messages; when the promise resolves, the message is committed. */
export interface Writer {
  write(message: Outgoing): Promise<MessageRow>;
  /** Waits until all that was handed in is committed. */
  drain(): Promise<void>;
}

/**
 * CON-4: one writer per node gathers whatever comes while the last commit is under way and writes it in one statement and one commit. Numbers
 * are given in that statement under the conversations' row locks, so they have no gaps whoever else writes. `onWritten` hears each new message
 * in the order of its number, after the commit.
 */
export function createWriter(
  pool: pg.Pool,
  of: { log: Log; onWritten(message: MessageRow, outgoing: Outgoing): void },
): Writer {
  let queue: Waiting[] = [];
  let running: Promise<void> | null = null;

  const run = async () => {
    while (queue.length > 0) {
      const batch = queue.slice(0, batchSize);
      queue = queue.slice(batchSize);
      await commit(batch);
    }
    running = null;
  };

  const commit = async (batch: Waiting[]) => {
    try {
      const rows = await insertFresh(pool, batch);
      batch.forEach((one, n) => hand(one, rows[n] ?? null, of.onWritten));
    } catch {
      await commitCarefully(batch);
    }
  };

  /** Some were sent before (their client id is there), or something else is wrong with one of them. */
  const commitCarefully = async (batch: Waiting[]) => {
    try {
      answer(batch, await insertMessages(pool, batch), of.onWritten);
    } catch (error) {
      if (batch.length === 1) return batch[0]!.reject(error);
      of.log.warn({ err: error, messages: batch.length }, "a batch of messages failed, each is tried alone");
      for (const one of batch) await commitCarefully([one]);
    }
  };

  return {
    write: (message) =>
      new Promise((resolve, reject) => {
        queue.push({ ...message, id: newId("message"), resolve, reject });
        // The next turn of the loop, so that what arrives in this one shares the commit.
        running ??= new Promise<void>((started) => setImmediate(started)).then(run);
      }),
    drain: async () => {
      await running;
    },
  };
}

type OnWritten = (message: MessageRow, outgoing: Outgoing) => void;

function hand(one: Waiting, row: MessageRow | null, onWritten: OnWritten): void {
  if (!row) return one.reject(refuse("not_found", "The conversation is gone."));
  onWritten(row, one);
  one.resolve(row);
}

/**
 * Gives each sender its message: by id when this batch wrote it (also in a try whose answer got lost), by client id when it was there before
 * (CON-4: twice sent is one message).
 */
function answer(batch: readonly Waiting[], rows: readonly MessageRow[], onWritten: OnWritten): void {
  const sent = new Map(batch.map((one) => [one.id, one]));
  const byClient = new Map(rows.map((row) => [clientKey(row.conversation_id, row.author, row.client_id), row]));
  for (const row of rows) {
    const one = sent.get(row.id);
    if (one) hand(one, row, onWritten);
  }
  for (const one of batch) {
    const row = one.clientId ? byClient.get(clientKey(one.conversationId, one.author, one.clientId)) : undefined;
    if (row) one.resolve(row);
    else one.reject(refuse("not_found", "The conversation is gone."));
  }
}

function clientKey(conversationId: string, author: string, clientId: string | null): string {
  return `${conversationId} ${author} ${clientId}`;
}
