import { sql } from "kysely";
import { openDatabase } from "../src/platform/db.ts";
import { quiet } from "./log.ts";

/**
 * A process that opens the embedded database of a folder and writes rows as fast as it can, four at a time. It prints
 * `server <pid>` once, and the number of each row after its commit. It is there to be killed.
 */
const [dataFolder = "", run = "0"] = process.argv.slice(2);
const { db } = await openDatabase({ dataFolder, log: quiet });
await sql`create table if not exists survivors (run int not null, number int not null, primary key (run, number))`.execute(
  db,
);
const { rows } = await sql<{ pid: number }>`
  select split_part(pg_read_file('postmaster.pid'), e'\n', 1)::int as pid`.execute(db);
process.stdout.write(`server ${rows[0]?.pid}\n`);

let last = 0;
const write = async (): Promise<never> => {
  for (;;) {
    last += 1;
    const number = last;
    await sql`insert into survivors (run, number) values (${Number(run)}, ${number})`.execute(db);
    process.stdout.write(`${number}\n`);
  }
};
await Promise.all([write(), write(), write(), write()]).catch(() => process.exit(1));
