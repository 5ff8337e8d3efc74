import type { PoolConfig } from "pg";
import { fromKysely, PgBoss } from "pg-boss";
import {
  type Definition,
  type JobHandler,
  type JobOptions,
  settle,
  syncQueues,
  syncSchedules,
  workOptions,
} from "./jobs/queues.ts";
import type { DatabaseLog, Tx } from "./db.ts";

export type { Attempt, JobHandler, JobOptions } from "./jobs/queues.ts";

export interface SendOptions {
  /** The job exists only if this transaction commits. Not for the hot path of messages: the wake-up slows commits. */
  tx?: Tx;
  /** Not before this instant. */
  at?: Date;
  /** Which jobs count as the same one, for `oneWaiting` and `oneAtATime`. */
  key?: string;
}

/** Queued and timed work that outlives the process; each job runs at least once. */
export interface Jobs {
  /** Names a kind of job and what is done for it; before `start`. Throwing means: try again later. */
  define<Data extends object>(name: string, handler: JobHandler<Data>, options?: JobOptions): void;
  /** Queues a job; after `start`. */
  send(name: string, data: object, options?: SendOptions): Promise<void>;
  start(): Promise<void>;
  /** Takes no more jobs and waits (at most 10 s) for those in hand. */
  stop(): Promise<void>;
}

export interface JobsOptions {
  connection: PoolConfig;
  log: DatabaseLog;
  /** How late what waits for its time may begin; 10 unless told, because looking slows the messages that come at that moment. */
  lookEverySeconds?: number;
}

/** The job queues of this process, in the database's own schema `jobs`. */
export function createJobs({ connection, log, lookEverySeconds = 10 }: JobsOptions): Jobs {
  const definitions = new Map<string, Definition>();
  const boss = new PgBoss({
    ...placeOf(connection),
    application_name: "rapport jobs",
    schema: "jobs",
    max: 4,
    useListenNotify: true,
    registerInstance: false,
  });
  boss.on("error", (error) => log.warn({ err: error }, "the job queue had a failure"));
  boss.on("warning", (warning) => log.warn({ warning }, "the job queue warns"));
  let started = false;

  return {
    define(name, handler, options = {}) {
      if (started) throw new Error(`Define the job ${name} before the jobs start.`);
      if (definitions.has(name)) throw new Error(`The job ${name} is defined twice.`);
      definitions.set(name, { name, handler: handler as Definition["handler"], options });
    },
    async send(name, data, { tx, at, key } = {}) {
      if (!definitions.has(name)) throw new Error(`There is no job ${name}.`);
      const { oneWaiting, oneAtATime } = definitions.get(name)?.options ?? {};
      const singletonKey = oneWaiting || oneAtATime ? (key ?? "") : key;
      await boss.send(name, data, {
        ...(at && { startAfter: at }),
        ...(singletonKey !== undefined && { singletonKey }),
        ...(tx && { db: fromKysely(tx) }),
      });
    },
    async start() {
      started = true;
      await boss.start();
      const all = [...definitions.values()];
      await syncQueues(boss, all);
      await syncSchedules(boss, all);
      for (const definition of all) {
        await boss.work(definition.name, workOptions(definition, lookEverySeconds), (jobs) =>
          settle(definition, jobs, log),
        );
      }
    },
    async stop() {
      if (started) await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

/** Where the database is, without what concerns the other pool. */
function placeOf({ connectionString, host, port, user, password, database, ssl }: PoolConfig) {
  const place = { connectionString, host, port, user, database, ssl };
  const given = Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined));
  return typeof password === "string" ? { ...given, password } : given;
}
