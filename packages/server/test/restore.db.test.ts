import { execFile } from "node:child_process";
import { cp, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { sql } from "kysely";
import { afterEach, describe, expect, inject, it } from "vitest";
import { type Database, migrate, openDatabase } from "#platform/db";
import { emptyDatabase } from "./database.ts";
import { fullWorld } from "./full-world.ts";
import { type TestServer, testServer } from "./index.ts";
import { quiet } from "./log.ts";
import { urlOf } from "./node-process.ts";

const run = promisify(execFile);

let folder: string | undefined;
const running: TestServer[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

async function serve(database?: Database): Promise<TestServer> {
  const server = await testServer(database ? { database } : {});
  running.push(server);
  return server;
}

async function exportOf(server: TestServer): Promise<string[]> {
  const { status, body } = await server.request("GET /export", {}, await server.key("export"));
  expect(status).toBe(200);
  return String(body).trim().split("\n").toSorted();
}

/** A programme with one of everything, and what it gives out. */
async function programme(database?: Database): Promise<{ server: TestServer; given: string[] }> {
  const server = await serve(database);
  await fullWorld(server);
  const given = await exportOf(server);
  expect(given.length).toBeGreaterThan(20);
  return { server, given };
}

async function embedded(dataFolder: string): Promise<Database> {
  const database = await openDatabase({ dataFolder, log: quiet });
  await migrate(database.db);
  return database;
}

const restore = ["--clean", "--if-exists", "--no-owner", "--exit-on-error"];

describe("a backup, as docs/deploy.md makes it", () => {
  // The tools must not be older than the server; where they are, the run on the installed server has them.
  it.runIf(inject("tools"))(
    "with pg_dump, restored with pg_restore over what was there, gives the same programme",
    async () => {
      folder = await mkdtemp(path.join(tmpdir(), "rapport-dump-"));
      const { server, given } = await programme();
      const file = path.join(folder, "rapport.dump");
      const of = server.app.ctx.pool.options;
      await run("pg_dump", ["--format=custom", `--file=${file}`, urlOf(of)]);

      const empty = await emptyDatabase();
      await run("pg_restore", [...restore, `--dbname=${urlOf(empty.connection)}`, file]);
      const restored = await serve(empty);
      expect(await exportOf(restored)).toEqual(given);

      await sql`truncate conversations.messages`.execute(empty.db);
      await sql`drop schema attribution cascade`.execute(empty.db);
      await run("pg_restore", [...restore, `--dbname=${urlOf(empty.connection)}`, file]);
      expect(await exportOf(restored)).toEqual(given);
    },
  );

  it("of the embedded database by copying its folder while it is stopped gives the same programme", async () => {
    folder = await mkdtemp(path.join(tmpdir(), "rapport-copy-"));
    const [data, copy] = [path.join(folder, "data"), path.join(folder, "copy")];
    const { server, given } = await programme(await embedded(data));
    await server.close();
    running.pop();
    await cp(data, copy, { recursive: true });
    await rm(data, { recursive: true });
    await rename(copy, data);
    expect(await exportOf(await serve(await embedded(data)))).toEqual(given);
  });
});
