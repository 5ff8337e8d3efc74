import type { JobResult, JobWithMetadata, PgBoss } from "pg-boss";
import type { DatabaseLog } from "../db.ts";

export interface JobOptions {
  /** Also runs at these times: a cron expression, in UTC. A run missed while the server was off is made up for once. */
  schedule?: string;
  /** How often a failed job is tried again; 5 unless told. */
  retries?: number;
  /** Seconds before the first new try, doubling each time; 10 unless told. */
  retryAfterSeconds?: number;
  /** After how many seconds a job that still runs counts as lost and is given to another worker; 900 unless told. */
  expireAfterSeconds?: number;
  /** How many run at the same time in this process; 5 unless told. */
  concurrency?: number;
  /** While one with the same key waits, another is not queued. */
  oneWaiting?: boolean;
  /** As `oneWaiting`, and only one with the same key runs at a time, on all nodes. */
  oneAtATime?: boolean;
}

/** Which try of a job this is; after the last one it stays failed. */
export interface Attempt {
  number: number;
  isLast: boolean;
}

export type JobHandler<Data extends object> = (data: Data, attempt: Attempt) => Promise<void>;

export interface Definition {
  name: string;
  handler: JobHandler<object>;
  options: JobOptions;
}

const silenceSeconds = 30;

type QueuedJob = JobWithMetadata<unknown>;

function queueOptions({ options }: Definition) {
  return {
    notify: true,
    retryLimit: options.retries ?? 5,
    retryDelay: options.retryAfterSeconds ?? 10,
    retryBackoff: true,
    expireInSeconds: options.expireAfterSeconds ?? 900,
    // What a node had in hand when it died is noticed by its silence, long before that.
    heartbeatSeconds: silenceSeconds,
  };
}

function policyOf({ options }: Definition): string {
  if (options.oneAtATime) return "stately";
  return options.oneWaiting ? "short" : "standard";
}

export function workOptions({ options }: Definition, lookEverySeconds: number) {
  return {
    batchSize: options.oneAtATime ? 1 : (options.concurrency ?? 5),
    burstWhenBatchFull: true,
    // New jobs wake the worker; those that wait for their time or for another try are found by looking.
    notifyPollingIntervalSeconds: lookEverySeconds,
    perJobResults: true,
    includeMetadata: true,
  } as const;
}

/** Makes the queues of new kinds of job and brings the others to their present options. */
export async function syncQueues(boss: PgBoss, definitions: Definition[]): Promise<void> {
  const names = definitions.map((definition) => definition.name);
  const existing = new Set(names.length > 0 ? (await boss.getQueues(names)).map((queue) => queue.name) : []);
  for (const definition of definitions) {
    const options = queueOptions(definition);
    if (existing.has(definition.name)) await boss.updateQueue(definition.name, options);
    else await boss.createQueue(definition.name, { ...options, policy: policyOf(definition) });
  }
}

/** Makes the timetable equal to the definitions; what is in order already is left alone. */
export async function syncSchedules(boss: PgBoss, definitions: Definition[]): Promise<void> {
  const wanted = new Map(definitions.map(({ name, options }) => [name, options.schedule]));
  const existing = await boss.getSchedules();
  for (const { name } of existing) {
    if (!wanted.get(name)) await boss.unschedule(name);
  }
  const known = new Map(existing.map(({ name, cron }) => [name, cron]));
  for (const [name, cron] of wanted) {
    if (!cron || known.get(name) === cron) continue;
    await boss.schedule(name, cron, {}, { tz: "UTC", missed: "once" });
  }
}

/** Runs the jobs of a batch side by side; one that fails is tried again without the others. */
export async function settle(definition: Definition, jobs: QueuedJob[], log: DatabaseLog): Promise<JobResult[]> {
  return Promise.all(jobs.map((job) => settleOne(definition, job, log)));
}

async function settleOne({ name, handler }: Definition, job: QueuedJob, log: DatabaseLog): Promise<JobResult> {
  const attempt = { number: job.retryCount + 1, isLast: job.retryCount >= job.retryLimit };
  try {
    await handler((job.data ?? {}) as object, attempt);
    return { id: job.id, status: "completed" };
  } catch (error) {
    const facts = { err: error, job: name, id: job.id, attempt: attempt.number };
    if (attempt.isLast) log.error(facts, "a job failed for good");
    else log.warn(facts, "a job failed and will be tried again");
    return {
      id: job.id,
      status: "failed",
      output: { message: error instanceof Error ? error.message : String(error) },
    };
  }
}
