import { mkdtemp, rm } from "node:fs/promises";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { api } from "@rapport/contracts";
import { readEnv, startServer, type Running } from "@rapport/server";
import { sql } from "kysely";
import { root } from "./run.ts";

/** What the project promises, written down so that review sees each change: routes with their callers, events with their consumers, tables. */
const isCheck = process.argv.includes("--check");
const folder = await mkdtemp(path.join(tmpdir(), "rapport-generate-"));
const running = await startServer(readEnv({ RAPPORT_DATA: folder, RAPPORT_LOG: "silent", PORT: "0" }));
try {
  const documents = {
    "routes.md": routes(running),
    "events.md": await events(running),
    "schema.md": await schema(running),
  };
  for (const [name, text] of Object.entries(documents)) keep(name, text);
} finally {
  await running.stop();
  await rm(folder, { recursive: true, force: true });
}

function keep(name: string, text: string): void {
  const file = `${root}/docs/generated/${name}`;
  const known = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (known === text) return;
  if (isCheck) {
    console.error(`docs/generated/${name} is not fresh: run "npm run generate" and commit it.`);
    process.exitCode = 1;
  } else writeFileSync(file, text);
}

function routes({ app }: Running): string {
  const callers = app.routes();
  const rows = Object.entries(api).map(
    ([key, endpoint]) =>
      `| \`${key}\` | ${callers.get(key)?.join(", ") ?? "**not served**"} | ${endpoint.summary.replaceAll("|", "\\|")} |`,
  );
  return [
    "# Routes",
    "",
    "Below `/api/v1`. Callers: who a route lets in; a staff right includes the higher ones.",
    "",
    "| call | callers | does |",
    "| --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

async function events({ app }: Running): Promise<string> {
  const { rows } = await sql<{
    type: string;
    consumers: string;
  }>`select type, string_agg(consumer, ', ' order by consumer) as consumers
    from platform.subscriptions group by type order by type`.execute(app.ctx.db);
  const table = rows.map((row) => `| \`${row.type}\` | ${row.consumers} |`);
  return [
    "# Events",
    "",
    "Facts in the event log and who digests them.",
    "",
    "| event | consumers |",
    "| --- | --- |",
    ...table,
    "",
  ].join("\n");
}

async function schema({ app }: Running): Promise<string> {
  const { rows } = await sql<{ name: string; columns: string }>`
    select table_schema || '.' || table_name as name,
      string_agg(column_name || ' ' || data_type || case when is_nullable = 'YES' then ' null' else '' end, E'\n' order by ordinal_position) as columns
    from information_schema.columns
    where table_schema not in ('pg_catalog', 'information_schema', 'jobs', 'accounts')
    group by 1 order by 1`.execute(app.ctx.db);
  const tables = rows.flatMap((row) => [`## ${row.name}`, "", "```", row.columns, "```", ""]);
  return ["# Tables", "", "As the migrations make them.", "", ...tables].join("\n");
}
