import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { connect, type Database } from "../src/platform/db.ts";
import { onServer, within } from "./global-setup.ts";
import { quiet } from "./log.ts";

/** A migrated, empty database of this test's own; closing it drops it. Call it once a file, or once for a test that must be alone. */
export function testDatabase(): Promise<Database> {
  return newDatabase(inject("database").template);
}

/** A database without any of our tables. */
export function emptyDatabase(): Promise<Database> {
  return newDatabase("template0");
}

async function newDatabase(template: string): Promise<Database> {
  const { connection, run } = inject("database");
  const name = `${run}_${randomBytes(6).toString("hex")}`;
  await onServer(connection, (client) =>
    client.query(`create database ${name} template ${template} strategy file_copy`),
  );
  const database = connect(within(connection, name), quiet);
  const close = async () => {
    await database.close();
    await onServer(connection, (client) => client.query(`drop database if exists ${name} with (force)`));
  };
  return { ...database, close };
}
