import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "#platform/db";
import { quiet } from "#test/log";
import { commandOf, hasGone } from "./processes.ts";

const script = fileURLToPath(new URL("../../../test/embedded-child.ts", import.meta.url));

let template: string;
let dataFolder: string;
let opened: Database[];
let children: ChildProcess[];

/** Most tests begin with a database that was made and stopped before: making one takes longest. */
beforeAll(async () => {
  template = await mkdtemp(path.join(tmpdir(), "rapport-embedded-"));
  const made = await openDatabase({ dataFolder: template, log: quiet });
  await made.close();
});
afterAll(() => rm(template, { recursive: true, force: true }));

beforeEach(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), "rapport-embedded-"));
  await cp(template, dataFolder, { recursive: true });
  opened = [];
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  for (const database of opened) await database.close();
  await rm(dataFolder, { recursive: true, force: true });
});

async function open(folder = dataFolder): Promise<Database> {
  const database = await openDatabase({ dataFolder: folder, log: quiet });
  opened.push(database);
  return database;
}

async function close(database: Database): Promise<void> {
  opened = opened.filter((other) => other !== database);
  await database.close();
}

function serverPid(): number {
  const lock = path.join(dataFolder, "postgres/data/postmaster.pid");
  return existsSync(lock) ? Number(readFileSync(lock, "utf8").split("\n")[0]) : Number.NaN;
}

describe("the embedded database", () => {
  it("is a durable PostgreSQL that listens to nobody else", async () => {
    const { db } = await open();
    const { rows } = await sql<Record<string, string>>`
      select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
        current_setting('listen_addresses') as addresses, current_setting('TimeZone') as zone`.execute(db);
    const addresses = process.platform === "win32" ? "127.0.0.1" : "";
    expect(rows[0]).toEqual({ fsync: "on", commit: "on", addresses, zone: "UTC" });
  });

  it("hands over columns as exact values", async () => {
    const { db } = await open();
    const { rows } = await sql`
      select 9007199254740991::bigint as safe, 9007199254740993::bigint as big, 0.10::numeric as money,
        '2026-03-29'::date as day, '2026-03-29T01:00:00Z'::timestamptz as at,
        array[1, null]::bigint[] as numbers, array['2026-03-29'::date] as days`.execute(db);
    expect(rows[0]).toEqual({
      safe: 9_007_199_254_740_991,
      big: 9_007_199_254_740_993n,
      money: "0.10",
      day: "2026-03-29",
      at: new Date("2026-03-29T01:00:00Z"),
      numbers: [1, null],
      days: ["2026-03-29"],
    });
  });

  it("keeps its rows over a restart and leaves no process", async () => {
    const first = await open();
    await sql`create table kept (number int)`.execute(first.db);
    await sql`insert into kept values (7)`.execute(first.db);
    const pid = serverPid();
    await close(first);
    expect(await commandOf(pid)).toBeUndefined();
    const second = await open();
    expect((await sql`select number from kept`.execute(second.db)).rows).toEqual([{ number: 7 }]);
  });

  it("works in a folder whose path is too long for a socket", async () => {
    const { db } = await open(path.join(dataFolder, "long-".repeat(30)));
    expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
  });

  it.runIf(process.platform !== "win32")("works below a folder closed to others", async () => {
    const closed = path.join(dataFolder, "closed");
    await mkdir(closed, { mode: 0o700 });
    const first = await open(path.join(closed, "data"));
    await close(first);
    const { db } = await open(path.join(closed, "data"));
    expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
  });

  it("is refused to a second process, with a sentence", async () => {
    await open();
    await expect(open()).rejects.toThrow(/in use by process \d+\. Stop it, or choose another folder/);
  });

  it("starts although a lock file names a living process that is no database", async () => {
    await close(await open());
    const lock = path.join(dataFolder, "postgres/data/postmaster.pid");
    await writeFile(lock, `${process.ppid}\n/elsewhere\n1700000000\n5432\n\n\n\n`);
    await writeFile(
      path.join(dataFolder, "postgres/owner.json"),
      JSON.stringify({ pid: process.ppid, birth: "long ago" }),
    );
    const { db } = await open();
    expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
    expect(Number((await readFile(lock, "utf8")).split("\n")[0])).not.toBe(process.ppid);
  });

  it("starts although a first start was killed half-way", async () => {
    const folder = path.join(dataFolder, "half-way");
    const unfinished = path.join(folder, "postgres/data.new/base");
    await mkdir(unfinished, { recursive: true });
    await writeFile(path.join(unfinished, "rest"), "half");
    const { db } = await open(folder);
    expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
  });
});

describe("a server of one's own", () => {
  it("is refused with a sentence that keeps the password to itself when it cannot be reached", async () => {
    const databaseUrl = "postgres://rapport:secret@127.0.0.1:1/rapport";
    const refused = openDatabase({ databaseUrl, dataFolder, log: quiet });
    await expect(refused).rejects.toThrow(/^DATABASE_URL: the database cannot be used: .*ECONNREFUSED/);
    await expect(refused).rejects.not.toThrow(/secret/);
  });
});

describe("the pool", () => {
  const rowsOf = (db: Database["db"]) =>
    sql<{ number: number }>`select number from kept order by 1`
      .execute(db)
      .then(({ rows }) => rows.map((row) => row.number));

  it("survives the crash of one of the server's processes in the middle of a transaction", async () => {
    const { db } = await open();
    await sql`create table kept (number int)`.execute(db);
    await sql`insert into kept values (1)`.execute(db);
    const interrupted = db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      const pid = rows[0]?.pid ?? 0;
      await sql`insert into kept values (2)`.execute(tx);
      process.kill(pid, "SIGKILL");
      await hasGone(pid, 5_000);
      await sql`insert into kept values (3)`.execute(tx);
    });
    await expect(interrupted).rejects.toThrow();
    await expect.poll(() => rowsOf(db).catch(String), { timeout: 20_000 }).toEqual([1]);
  });

  it("survives the death of the server, which is started again", async () => {
    const { db } = await open();
    await sql`create table kept (number int)`.execute(db);
    await sql`insert into kept values (1)`.execute(db);
    const pid = serverPid();
    const interrupted = db.transaction().execute(async (tx) => {
      await sql`insert into kept values (2)`.execute(tx);
      process.kill(pid, "SIGKILL");
      await hasGone(pid, 5_000);
      await sql`insert into kept values (3)`.execute(tx);
    });
    // A process of the dead server may still commit, and then it has committed.
    const [outcome] = await Promise.allSettled([interrupted]);
    const expected = outcome.status === "fulfilled" ? [1, 2, 3] : [1];
    await expect.poll(() => serverPid() !== pid && serverPid() > 0, { timeout: 20_000 }).toBe(true);
    await expect.poll(() => rowsOf(db).catch(String), { timeout: 20_000 }).toEqual(expected);
  });
});

describe("kill -9", () => {
  const seed = Number(process.hrtime.bigint() % 100_000n);

  it(`loses no acknowledged row (seed ${seed})`, { timeout: 120_000 }, async () => {
    const acknowledged: [number, number[]][] = [];
    const victims = ["process", "server", "both"] as const;
    for (let run = 0; run < 9; run += 1) {
      const rowsBefore = 20 + ((seed * 7_919 + run * 104_729) % 400);
      acknowledged.push([run, await writeUntilKilled(run, rowsBefore, victims[run % 3] ?? "both")]);
    }
    const { db } = await open();
    const { rows } = await sql<{ run: number; number: number }>`select run, number from survivors`.execute(db);
    const found = new Set(rows.map((row) => `${row.run}/${row.number}`));
    const lost = acknowledged.flatMap(([run, numbers]) => numbers.filter((number) => !found.has(`${run}/${number}`)));
    expect(lost).toEqual([]);
    expect(acknowledged.flatMap(([, numbers]) => numbers).length).toBeGreaterThan(9 * 20);
  });

  /** Answers the rows whose commit had been acknowledged. */
  async function writeUntilKilled(run: number, rows: number, victim: "process" | "server" | "both"): Promise<number[]> {
    const child = spawn(process.execPath, [script, dataFolder, String(run)], { stdio: ["ignore", "pipe", "inherit"] });
    children.push(child);
    const gone = once(child, "close");
    const numbers: number[] = [];
    let server = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith("server ")) server = Number(line.slice(7));
      else numbers.push(Number(line));
      if (numbers.length !== rows) continue;
      if (victim !== "process") process.kill(server, "SIGKILL");
      // The process would go on with a server started again; it has seen enough.
      child.kill("SIGKILL");
    }
    await gone;
    expect(numbers.length, `run ${run} wrote its rows before it was killed`).toBeGreaterThanOrEqual(rows);
    return numbers;
  }
});
