import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Database, migrate } from "#platform/db";
import { emptyDatabase } from "#test/database";

const base = "create schema platform;";
const pets = "create schema pets; create table pets.pet (name text); insert into pets.pet values ('Rex');";

let database: Database;
let folder: string;

beforeEach(async () => {
  database = await emptyDatabase();
  folder = await mkdtemp(path.join(tmpdir(), "rapport-migrations-"));
  await write("0001_platform.sql", base);
  await write("0002_pets.sql", pets);
});

afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const write = (name: string, text: string) => writeFile(path.join(folder, name), text);

async function petNames(): Promise<unknown[]> {
  return (await sql<{ name: string }>`select name from pets.pet order by 1`.execute(database.db)).rows.map(
    (r) => r.name,
  );
}

async function applied(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from platform.migrations order by name`.execute(database.db);
  return rows.map((row) => row.name);
}

describe("migrate", () => {
  it("applies each file once, in the order of the numbers", async () => {
    expect(await migrate(database.db, folder)).toEqual(["0001_platform.sql", "0002_pets.sql"]);
    expect(await migrate(database.db, folder)).toEqual([]);
    await write("0003_more.sql", "insert into pets.pet values ('Tom');");
    expect(await migrate(database.db, folder)).toEqual(["0003_more.sql"]);
    expect(await petNames()).toEqual(["Rex", "Tom"]);
    expect(await applied()).toEqual(["0001_platform.sql", "0002_pets.sql", "0003_more.sql"]);
  });

  it("lets several nodes start at the same time", async () => {
    const names = await Promise.all([1, 2, 3, 4].map(() => migrate(database.db, folder)));
    expect(names.flat().toSorted()).toEqual(["0001_platform.sql", "0002_pets.sql"]);
    expect(await petNames()).toEqual(["Rex"]);
  });

  it("keeps nothing of a migration that fails half-way", async () => {
    await write("0003_broken.sql", "insert into pets.pet values ('Tom');\ninsert into pets.pet values (1, 2, 3);");
    await expect(migrate(database.db, folder)).rejects.toThrow(
      /0003_broken\.sql \(line 2\) failed, nothing of it was kept/,
    );
    expect(await petNames()).toEqual(["Rex"]);
    expect(await applied()).toEqual(["0001_platform.sql", "0002_pets.sql"]);
    await write("0003_broken.sql", "insert into pets.pet values ('Tom');");
    expect(await migrate(database.db, folder)).toEqual(["0003_broken.sql"]);
  });

  it("refuses a file that changed after it was applied, but not for its line ends", async () => {
    await write("0003_more.sql", "insert into pets.pet values ('Tom');\n");
    await migrate(database.db, folder);
    await write("0003_more.sql", "insert into pets.pet values ('Tom');\r\n");
    expect(await migrate(database.db, folder)).toEqual([]);
    await write("0002_pets.sql", `${pets} drop table pets.pet;`);
    await expect(migrate(database.db, folder)).rejects.toThrow(/0002_pets\.sql was changed after it was applied/);
    expect(await petNames()).toEqual(["Rex", "Tom"]);
  });

  it("refuses a database newer than the code", async () => {
    await write("0009_future.sql", "select 1;");
    await migrate(database.db, folder);
    await rm(path.join(folder, "0009_future.sql"));
    await expect(migrate(database.db, folder)).rejects.toThrow(
      /newer than this version of the code: it has 0009_future/,
    );
  });

  it("refuses files whose order is not clear", async () => {
    await write("0002_other.sql", "select 1;");
    await expect(migrate(database.db, folder)).rejects.toThrow(/Two migrations have the number 0002/);
    await rm(path.join(folder, "0002_other.sql"));
    await write("later.sql", "select 1;");
    await expect(migrate(database.db, folder)).rejects.toThrow(/later\.sql is no name for a migration/);
  });
});
