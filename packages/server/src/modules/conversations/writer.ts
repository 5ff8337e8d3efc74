import type { Author, Message, MessageKind } from "@rapport/contracts";
import type pg from "pg";
import type { Log } from "#platform/log";
import { refuse } from "#platform/refusal";
import type { MessageRow } from "./store/messages.ts";
import { insertFresh } from "./store/insert-fresh.ts";
import { insertMessages } from "./store/insert-messages.ts";

/** A message on its way to the database. */
export interface Outgoing {
  id: string;
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

interface Waiting {
  message: Outgoing;
  resolve(view: Message): void;
  reject(error: unknown): void;
}

/** What becomes of a written message: how it is shown, and who hears of it. */
export interface Announcing {
  view(row: MessageRow, message: Outgoing): Message;
  /** Hears each new message in the order of its number, after the commit. */
  onWritten(view: Message, message: Outgoing): void;
  /** Hears what was there before, whoever wrote it. */
  onRepeated(view: Message, message: Outgoing): void;
}

const batchSize = 500;
/** A slow commit holds up only the conversations in it. */
const mostLanes = 2;

/** Writes messages; when the promise resolves, the message is committed. */
export interface Writer {
  write(message: Outgoing): Promise<Message>;
  /** Waits until all that was handed in is committed and told. */
  drain(): Promise<void>;
}

/**
 * CON-4: one writer per node gathers whatever comes while the last commit is under way and writes it in one statement and one commit. Numbers
 * are given in that statement under the conversations' row locks, so they have no gaps whoever else writes. While the database works on the
 * next batch, the senders and readers of the last one are told. Messages of other conversations than those in hand go by a second lane
 * meanwhile.
 */
export function createWriter(pool: pg.Pool, of: Announcing & { log: Log }): Writer {
  const queue = new Queue();
  const running = new Set<Promise<void>>();
  let lanes = 0;

  const run = async () => {
    let tellLast: Tell = () => undefined;
    for (let batch = queue.take(); batch.length > 0; batch = queue.take()) {
      const committing = commit(batch);
      // The pool hands the statement to the database in the next tick.
      await nextTick();
      tellLast();
      tellLast = await committing;
      queue.release(batch);
    }
    // At the moment of the look that found nothing: whoever is told may write at once, and opens a lane for it.
    lanes -= 1;
    tellLast();
  };
  /** In the next turn of the loop, so that what arrives in this one shares the commit. */
  const openLane = () => {
    lanes += 1;
    const lane = nextTurn()
      .then(run)
      .finally(() => running.delete(lane));
    running.add(lane);
  };

  const commit = async (batch: Waiting[]): Promise<Tell> => {
    const rows = await insertFresh(pool, messagesOf(batch)).catch((error: unknown) => {
      of.log.debug({ err: error, messages: batch.length }, "a batch of messages is written with care");
      return null;
    });
    if (!rows) return commitCarefully(batch);
    const left = batch.filter((_one, n) => !rows[n]);
    const tellLeft = left.length > 0 ? await commitCarefully(left) : null;
    return () => {
      batch.forEach((one, n) => rows[n] && hand(one, rows[n], of));
      tellLeft?.();
    };
  };

  /** Some were sent before (their client id is there), are a side's first words, or something else is wrong with one of them. */
  const commitCarefully = async (batch: Waiting[]): Promise<Tell> => {
    try {
      const rows = await insertMessages(pool, messagesOf(batch));
      return () => answer(batch, rows, of);
    } catch (error) {
      if (batch.length === 1) return () => batch[0]!.reject(error);
      of.log.warn({ err: error, messages: batch.length }, "a batch of messages failed, each half is tried alone");
      const middle = Math.ceil(batch.length / 2);
      const tells = [await commitCarefully(batch.slice(0, middle)), await commitCarefully(batch.slice(middle))];
      return () => tells.forEach((tell) => tell());
    }
  };

  return {
    write: (message) =>
      new Promise((resolve, reject) => {
        queue.add({ message, resolve, reject });
        if (lanes < mostLanes) openLane();
      }),
    drain: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

/** Tells senders and readers what became of a batch. */
type Tell = () => void;

const nextTick = () => new Promise<void>((resolve) => process.nextTick(resolve));

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The messages that wait; those of a conversation are in one lane's hand at a time, so that they stay in their order. */
class Queue {
  #waiting: Waiting[] = [];
  readonly #inHand = new Set<string>();

  add(one: Waiting): void {
    this.#waiting.push(one);
  }

  /** The next batch. One conversation's messages stand together, in their order: what its readers are told leaves in one write. */
  take(): Waiting[] {
    const batch = new Map<string, Waiting[]>();
    const left: Waiting[] = [];
    let taken = 0;
    for (const one of this.#waiting) {
      const { conversationId } = one.message;
      if (taken === batchSize || this.#inHand.has(conversationId)) {
        left.push(one);
        continue;
      }
      taken += 1;
      const group = batch.get(conversationId);
      if (group) group.push(one);
      else batch.set(conversationId, [one]);
    }
    this.#waiting = left;
    for (const id of batch.keys()) this.#inHand.add(id);
    return [...batch.values()].flat();
  }

  /** The batch is committed. */
  release(batch: readonly Waiting[]): void {
    for (const { message } of batch) this.#inHand.delete(message.conversationId);
  }
}

function messagesOf(batch: readonly Waiting[]): Outgoing[] {
  return batch.map((one) => one.message);
}

function hand(one: Waiting, row: MessageRow, of: Announcing): void {
  try {
    const view = of.view(row, one.message);
    of.onWritten(view, one.message);
    one.resolve(view);
  } catch (error) {
    // One that cannot be told holds up nobody behind it.
    one.reject(error);
  }
}

/**
 * Gives each sender its message: by id when this batch wrote it (also in a try whose answer got lost), by client id when it was there before
 * (CON-4: twice sent is one message).
 */
function answer(batch: readonly Waiting[], rows: readonly MessageRow[], of: Announcing): void {
  const sent = new Map(batch.map((one) => [one.message.id, one]));
  const byClient = new Map(rows.map((row) => [clientKey(row.conversation_id, row.author, row.client_id), row]));
  for (const row of rows) {
    const one = sent.get(row.id);
    if (one) hand(one, row, of);
  }
  for (const { message, resolve, reject } of batch) {
    const { conversationId, author, clientId } = message;
    const row = clientId ? byClient.get(clientKey(conversationId, author, clientId)) : undefined;
    if (!row) {
      reject(refuse("not_found", "The conversation is gone."));
      continue;
    }
    const view = of.view(row, message);
    if (row.id !== message.id) of.onRepeated(view, message);
    resolve(view);
  }
}

function clientKey(conversationId: string, author: string, clientId: string | null): string {
  // An id may hold spaces, but no line break.
  return `${conversationId}\n${author}\n${clientId}`;
}
