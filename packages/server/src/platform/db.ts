import path from "node:path";
import { Kysely, PostgresDialect, type Transaction } from "kysely";
import { Pool, type PoolConfig } from "pg";
import { startEmbedded } from "./db/embedded.ts";
import type { DatabaseLog } from "./db/log.ts";
import { columnTypes } from "./db/column-types.ts";
import { EnvError } from "./env/error.ts";

export { type AppliedMigration, migrate } from "./db/migrate.ts";
export type { DatabaseLog } from "./db/log.ts";
export { inTurn } from "./db/turn.ts";

/** Tables are not typed here: each module's store writes its own SQL with kysely's `sql` tag and types its own rows. */
export type Schema = Record<never, never>;

/** The database, outside or inside of a transaction. */
export type Db = Kysely<Schema>;

/** The inside of a transaction: all written through it is there together, or not at all. */
export type Tx = Transaction<Schema>;

/** An open database with everything that hangs on it. */
export interface Database {
  pool: Pool;
  /**
   * Connections of the writers that gather what comes and commit it together: kept open, with each statement planned once.
   * For a statement of that size the database may else plan anew every time, which takes longer than to run it.
   */
  writing: Pool;
  db: Db;
  /** For connections beside the pool (jobs, `LISTEN`). */
  connection: PoolConfig;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** A PostgreSQL server (15 or later); without it the embedded one runs in the data folder. */
  databaseUrl?: string | undefined;
  dataFolder: string;
  log: DatabaseLog;
}

/** Opens the database: the server of `DATABASE_URL`, or the embedded one. */
export async function openDatabase({ databaseUrl, dataFolder, log }: DatabaseOptions): Promise<Database> {
  if (databaseUrl) return openServer(databaseUrl, log);
  const server = await startEmbedded({ folder: path.join(dataFolder, "postgres"), log });
  const database = connect(server.connection, log);
  const close = async () => {
    await database.close();
    await server.stop();
  };
  return { ...database, close };
}

async function openServer(databaseUrl: string, log: DatabaseLog): Promise<Database> {
  const database = connect({ connectionString: databaseUrl }, log);
  try {
    const { rows } = await database.pool.query<{ version: string }>("show server_version_num");
    const version = Math.floor(Number(Object.values(rows[0] ?? {})[0]) / 10_000);
    if (version < 15) throw new Error(`it is PostgreSQL ${version}, and 15 or later is needed`);
    return database;
  } catch (error) {
    await database.close();
    // The address itself holds a password and is not repeated.
    throw new EnvError(`DATABASE_URL: the database cannot be used: ${reasonOf(error)}.`, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return message || code || "no reason given";
}

// Two for messages, one for clicks.
const writers = 3;
/** Twenty that went at once after a short crowd, as they all do, kept the processors from everybody else for as many milliseconds. */
const idleMs = 600_000;

/** Connects to a running server. */
export function connect(connection: PoolConfig, log: DatabaseLog): Database {
  const common: PoolConfig = {
    application_name: "rapport",
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
    types: columnTypes,
    ...connection,
  };
  const pool = openPool({ max: 20, idleTimeoutMillis: idleMs, options: "-c TimeZone=UTC", ...common }, log);
  // What is planned once, perhaps while the tables are empty, must be right when they are full.
  const planOnce = "-c TimeZone=UTC -c plan_cache_mode=force_generic_plan -c enable_seqscan=off";
  const writing = openPool({ ...common, max: writers, idleTimeoutMillis: 0, options: planOnce }, log);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  const close = async () => {
    await Promise.all([db.destroy(), writing.end()]);
  };
  return { pool, writing, db, connection, close };
}

function openPool(options: PoolConfig, log: DatabaseLog): Pool {
  const pool = new Pool(options);
  // A server that goes away ends idle connections, and those in a transaction between two statements. Without a
  // listener Node would end too; the next query gets a new connection, or the error.
  pool.on("error", (error) => log.warn({ reason: error.message }, "a database connection was lost"));
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}
