import type pg from "pg";
import type { Actor } from "./actor.ts";
import type { Db, Tx } from "./db.ts";
import type { Env } from "./env.ts";
import type { Live } from "./live.ts";
import type { Log } from "./log.ts";
import type { Storage } from "./storage.ts";

/** What every action gets first: infrastructure only, never another module. */
export interface Ctx {
  db: Db;
  /** For hand-written named statements on hot paths. */
  pool: pg.Pool;
  now: () => Date;
  log: Log;
  env: Env;
  /** How the world reaches this server, without a slash at the end. */
  publicUrl: string;
  live: Live;
  storage: Storage;
  actor: Actor;
  /** Runs a transaction and, when it has committed, wakes the consumers of what it announced. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Waits until the consumers digested what was announced so far. */
  settled(): Promise<void>;
}
