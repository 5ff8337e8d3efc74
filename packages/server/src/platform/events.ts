import { sql } from "kysely";
import type { Db, Tx } from "./db.ts";

/** A past fact, as a consumer gets it. */
export interface Event<T = unknown> {
  id: number;
  type: string;
  at: Date;
  data: T;
}

/** What reacts to facts. It runs inside a transaction together with the mark that it ran, so a crash or a repeat changes nothing. */
export interface Consumer<Context> {
  name: string;
  on: readonly string[];
  /** How many facts it takes in one transaction; 50 unless told. */
  batch?: number;
  /** After a batch it rests so many milliseconds, for what counts in batches: a storm of facts then costs few transactions. */
  restMs?: number;
  /** Digests some facts, in the order of the log. */
  digest(events: readonly Event[], tx: Tx, ctx: Context): Promise<void>;
}

/** A kind of fact with the shape of its data. */
export interface EventType<T> {
  type: string;
  readonly shape?: T;
}

/** Declares a fact a module announces: `module.past_fact`. */
export function eventType<T>(type: string): EventType<T> {
  return { type };
}

/** A consumer of one kind of fact, which takes one after the other. */
export function consumer<Context, T>(of: {
  name: string;
  on: EventType<T>;
  handle(event: Event<T>, tx: Tx, ctx: Context): Promise<void>;
}): Consumer<Context> {
  return {
    name: of.name,
    on: [of.on.type],
    async digest(events, tx, ctx) {
      for (const event of events) await of.handle(event as Event<T>, tx, ctx);
    },
  };
}

/** Announces a fact inside the transaction that makes it true, and queues it for every consumer that hears its type. */
export async function emit<T>(tx: Tx, event: EventType<T>, data: T): Promise<void> {
  await emitAll(tx, event, [data]);
}

const histories = new WeakSet<object>();

/**
 * What this transaction announces is history (an import): it stands in the log, but no consumer is told fact by fact. Whoever imports says at the end,
 * once, what changed.
 */
export function asHistory(tx: Tx): void {
  histories.add(tx);
}

/** Announces many facts of one kind in one statement, in this order. */
export async function emitAll<T>(tx: Tx, event: EventType<T>, facts: readonly T[]): Promise<void> {
  if (facts.length === 0) return;
  const consumers = histories.has(tx) ? sql`false` : sql`s.type = ${event.type}`;
  await sql`
    with fact as (
      insert into platform.events (type, data, at)
      select ${event.type}, value, clock_timestamp() from jsonb_array_elements(${JSON.stringify(facts)}::jsonb) with ordinality as f (value, n) order by n
      returning id)
    insert into platform.deliveries (consumer, event_id)
    select s.consumer, fact.id from fact cross join platform.subscriptions s where ${consumers}`.execute(tx);
}

/** Writes down which consumer hears which type, at start. */
export async function subscribe(db: Db, consumers: readonly Consumer<never>[]): Promise<void> {
  const rows = consumers.flatMap((one) => one.on.map((type) => ({ type, consumer: one.name })));
  await db.transaction().execute(async (tx) => {
    // Nodes that start at the same moment write one after the other; whoever announces meanwhile reads on.
    await sql`lock table platform.subscriptions in share row exclusive mode`.execute(tx);
    await sql`delete from platform.subscriptions`.execute(tx);
    await sql`insert into platform.subscriptions select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (type text, consumer text)`.execute(
      tx,
    );
  });
}
