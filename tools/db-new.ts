import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** `npm run db:new -- add loyalty cards` makes the next numbered migration, to be filled with plain SQL. */
const folder = fileURLToPath(new URL("../packages/server/migrations/", import.meta.url));
const words = process.argv.slice(2).join("_").toLowerCase();
const name = words.replaceAll(/[^a-z0-9]+/g, "_").replaceAll(/^_+|_+$/g, "");

if (name === "") {
  console.error("Say what it is about: npm run db:new -- add loyalty cards");
  process.exit(1);
}

const numbers = (await readdir(folder))
  .filter((file) => file.endsWith(".sql"))
  .map((file) => Number.parseInt(file, 10));
const next = String(Math.max(0, ...numbers) + 1).padStart(4, "0");
const file = path.join(folder, `${next}_${name}.sql`);
const text = `-- What this adds, in the words of the business. It runs once, in one transaction, on PostgreSQL 15 and later;
-- after it was applied anywhere it is never changed: write the next one.
`;
await writeFile(file, text, { flag: "wx" });
console.log(path.relative(process.cwd(), file));
