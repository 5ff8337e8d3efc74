import { setTimeout as delay } from "node:timers/promises";
import { sql } from "kysely";
import type { Db, Tx } from "./db.ts";
import type { Consumer, Event } from "./events.ts";
import type { Log } from "./log.ts";

const usualBatch = 50;
const attemptsBeforeParking = 6;
const idleMs = 1000;
/** Another node was at work for a consumer and may not have seen what was announced last. */
const busyMs = 25;

export interface Dispatcher {
  /** There may be something to deliver: called after a commit. */
  wake(): void;
  /** Resolves when everything announced before the call was digested (or parked), at the latest after `timeoutMs`. */
  settled(timeoutMs?: number): Promise<void>;
  stop(): Promise<void>;
}

interface Delivery extends Event {
  attempts: number;
}

/** How many facts a consumer was given, or that another node is giving them. */
type Delivered = number | "elsewhere";

/**
 * Delivers the event log: each consumer gets its facts one after the other in their order, at least once. A consumer is served by one node
 * at a time (an advisory lock held by the handler's transaction).
 */
export function startDispatcher<Context>(
  db: Db,
  consumers: readonly Consumer<Context>[],
  of: { ctx: Context; log: Log; now: () => Date },
): Dispatcher {
  let stopped = false;
  let round: Promise<void> | null = null;
  let again = false;
  let isElsewhere = false;
  const rests = new Rests();

  const deliver = async (one: Consumer<Context>) => {
    const delivered = await deliverBatch(db, one, of);
    if (delivered !== "elsewhere" && delivered > 0) rests.begin(one, wake);
    return delivered;
  };
  const runRound = async () => {
    do {
      again = false;
      const waiting = await withDue(
        db,
        consumers.filter((one) => rests.isOver(one)),
      ).catch((error: unknown) => {
        of.log.error({ err: error }, "the event log could not be read");
        return [];
      });
      const delivered = await Promise.all(
        waiting.map((one) => deliver(one).catch((error: unknown) => fail(of.log, one.name, error))),
      );
      isElsewhere = delivered.includes("elsewhere");
      if (delivered.some((count) => count !== "elsewhere" && count > 0)) again = true;
    } while (again && !stopped);
    round = null;
    if (isElsewhere && !stopped) setTimeout(wake, busyMs).unref();
  };
  const wake = () => {
    again = true;
    if (!stopped) round ??= runRound();
  };
  const timer = setInterval(wake, idleMs);
  timer.unref();

  return {
    wake,
    async settled(timeoutMs = 3000) {
      const until = Date.now() + timeoutMs;
      do {
        rests.endAll();
        wake();
        await round;
        if (isElsewhere) await delay(busyMs);
      } while (!stopped && Date.now() < until && (await hasPending(db)));
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await round;
    },
  };
}

/** The consumers that rest after a batch. */
class Rests {
  readonly #until = new Map<string, number>();

  begin({ name, restMs = 0 }: Consumer<never>, wake: () => void): void {
    if (restMs === 0) return;
    this.#until.set(name, performance.now() + restMs);
    setTimeout(wake, restMs).unref();
  }

  isOver({ name }: Consumer<never>): boolean {
    return performance.now() >= (this.#until.get(name) ?? 0);
  }

  endAll(): void {
    this.#until.clear();
  }
}

function fail(log: Log, consumer: string, error: unknown): number {
  log.error({ err: error, consumer }, "delivering events failed");
  return 0;
}

/** The consumers that something waits for: usually few or none, and each of the others would cost a transaction. */
async function withDue<Context>(db: Db, consumers: readonly Consumer<Context>[]): Promise<Consumer<Context>[]> {
  const names = consumers.map((one) => one.name);
  const { rows } = await sql<{ name: string }>`
    select name from unnest(${names}::text[]) as c (name) where exists (
      select 1 from platform.deliveries d
      where d.consumer = c.name and d.parked_at is null and (d.retry_at is null or d.retry_at <= now()))`.execute(db);
  const due = new Set(rows.map((row) => row.name));
  return consumers.filter((one) => due.has(one.name));
}

async function hasPending(db: Db): Promise<boolean> {
  const { rows } =
    await sql`select 1 from platform.deliveries where parked_at is null and (retry_at is null or retry_at <= now()) limit 1`.execute(
      db,
    );
  return rows.length > 0;
}

/** One transaction for a batch; if a handler fails, each fact alone, so that one bad fact holds nobody else up. */
async function deliverBatch<Context>(
  db: Db,
  one: Consumer<Context>,
  of: { ctx: Context; log: Log; now: () => Date },
): Promise<Delivered> {
  try {
    return await db.transaction().execute(async (tx) => {
      const due = await lockDue(tx, one.name, one.batch ?? usualBatch);
      if (!due) return "elsewhere";
      if (due.length > 0) await one.digest(due, tx, of.ctx);
      await done(tx, one.name, due);
      return due.length;
    });
  } catch {
    return deliverOne(db, one, of);
  }
}

async function deliverOne<Context>(
  db: Db,
  one: Consumer<Context>,
  of: { ctx: Context; log: Log; now: () => Date },
): Promise<Delivered> {
  let current: Delivery | undefined;
  try {
    return await db.transaction().execute(async (tx) => {
      const due = await lockDue(tx, one.name, 1);
      if (!due) return "elsewhere";
      [current] = due;
      if (!current) return 0;
      await one.digest([current], tx, of.ctx);
      await done(tx, one.name, [current]);
      return 1;
    });
  } catch (error) {
    if (current) await postpone(db, one.name, { event: current, error, log: of.log });
    return current ? 1 : 0;
  }
}

/** What a consumer is due, in the order of the log; null when another node has it in hand. */
async function lockDue(tx: Tx, consumer: string, limit: number): Promise<Delivery[] | null> {
  const { rows: locks } = await sql<{
    mine: boolean;
  }>`select pg_try_advisory_xact_lock(hashtextextended(${consumer}, 1)) as mine`.execute(tx);
  if (!locks[0]?.mine) return null;
  const { rows } = await sql<Delivery>`
    select e.id, e.type, e.at, e.data, d.attempts
    from platform.deliveries d join platform.events e on e.id = d.event_id
    where d.consumer = ${consumer} and d.parked_at is null and (d.retry_at is null or d.retry_at <= now())
    order by d.event_id limit ${limit}`.execute(tx);
  return rows;
}

async function done(tx: Tx, consumer: string, events: readonly Event[]): Promise<void> {
  if (events.length === 0) return;
  await sql`delete from platform.deliveries where consumer = ${consumer} and event_id = any(${events.map((event) => event.id)}::bigint[])`.execute(
    tx,
  );
}

/** Later again, each time twice as late; after six times the fact is parked for staff to look at. */
async function postpone(db: Db, consumer: string, of: { event: Delivery; error: unknown; log: Log }): Promise<void> {
  const attempts = of.event.attempts + 1;
  const parked = attempts >= attemptsBeforeParking;
  const words = of.error instanceof Error ? of.error.message : String(of.error);
  of.log.error(
    { err: of.error, consumer, event: of.event.id, type: of.event.type, attempts, parked },
    "a consumer failed",
  );
  await sql`
    update platform.deliveries set attempts = ${attempts}, error = ${words.slice(0, 1000)},
      retry_at = now() + ${2 ** attempts} * interval '250 milliseconds', parked_at = case when ${parked} then now() end
    where consumer = ${consumer} and event_id = ${of.event.id}`.execute(db);
}
