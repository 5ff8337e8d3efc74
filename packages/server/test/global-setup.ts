import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { Client, type PoolConfig } from "pg";
import type { TestProject } from "vitest/node";
import { connect, migrate } from "../src/platform/db.ts";
import { quiet } from "./log.ts";
import { ensureRedis } from "./redis.ts";
import { startTestServer } from "./server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    database: { connection: PoolConfig; run: string; template: string };
    /** Whether several nodes can be tested here. */
    redis: boolean;
    /** Whether `pg_dump` and `pg_restore` are here and not older than the server. */
    tools: boolean;
  }
}

const hour = 3_600_000;

/** One server for the whole run, with a migrated database that each test file gets a copy of. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  // oxlint-disable-next-line node/no-process-env -- the tests' own setting, read here only
  const server = await startTestServer(process.env.TEST_DATABASE_URL);
  const run = `rapport_test_${Date.now()}_${randomBytes(3).toString("hex")}`;
  const template = `${run}_template`;
  const tearDown = async () => {
    await dropDatabases(server.connection, (name) => name.startsWith(run));
    await server.stop();
  };
  try {
    await dropDatabases(server.connection, isForgotten);
    await makeTemplate(server.connection, template);
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide("database", { connection: server.connection, run, template });
  project.provide("redis", hasRedis());
  project.provide("tools", await hasTools(server.connection));
  return tearDown;
}

function hasRedis(): boolean {
  const found = ensureRedis();
  if (!found)
    console.warn(
      "\nLEFT OUT: the tests of several nodes, because there is no redis-server here. Install it and run again.\n",
    );
  return found;
}

async function hasTools(connection: PoolConfig): Promise<boolean> {
  let version = 0;
  await onServer(connection, async (client) => {
    const { rows } = await client.query<{ server_version_num: string }>("show server_version_num");
    version = Math.floor(Number(rows[0]!.server_version_num) / 10_000);
  });
  try {
    return Number(/(\d+)\./.exec(execFileSync("pg_dump", ["--version"], { encoding: "utf8" }))?.[1]) >= version;
  } catch {
    return false;
  }
}

async function makeTemplate(connection: PoolConfig, name: string): Promise<void> {
  await onServer(connection, (client) => client.query(`create database ${name} template template0`));
  const database = connect(within(connection, name), quiet);
  try {
    await migrate(database.db);
  } finally {
    await database.close();
  }
}

function isForgotten(name: string): boolean {
  const startedAt = /^rapport_test_(\d+)_/.exec(name)?.[1];
  return startedAt !== undefined && Date.now() - Number(startedAt) > 6 * hour;
}

async function dropDatabases(connection: PoolConfig, isOurs: (name: string) => boolean): Promise<void> {
  await onServer(connection, async (client) => {
    const { rows } = await client.query<{ datname: string }>("select datname from pg_database");
    for (const { datname } of rows.filter((row) => isOurs(row.datname))) {
      await client.query(`drop database if exists ${datname} with (force)`);
    }
  });
}

/** One short connection to the server's own database. */
export async function onServer(connection: PoolConfig, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client(connection);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** The same server, another database. */
export function within(connection: PoolConfig, database: string): PoolConfig {
  if (!connection.connectionString) return { ...connection, database };
  const url = new URL(connection.connectionString);
  url.pathname = `/${database}`;
  return { ...connection, connectionString: url.href };
}
