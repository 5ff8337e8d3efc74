import { createServer } from "node:http";
import { openDatabase } from "@rapport/server/bench";
import { serveParent } from "../child.ts";

/** The floor of clicks: a bare HTTP server that redirects, and writes what came in grouped INSERTs before it answers. */
const [folder = ""] = process.argv.slice(2);
const silent = () => undefined;
const database = await openDatabase({
  dataFolder: folder,
  log: { debug: silent, info: silent, warn: silent, error: silent },
});
await database.pool.query(
  "create table clicks (id bigint generated always as identity primary key, code text not null, target text not null, at timestamptz not null default now())",
);

let queue: { code: string; target: string; done(): void }[] = [];
let writing = false;

async function write(): Promise<void> {
  writing = true;
  while (queue.length > 0) {
    const batch = queue;
    queue = [];
    const values = [batch.map((one) => one.code), batch.map((one) => one.target)];
    await database.pool.query({
      name: "clicks",
      text: "insert into clicks (code, target) select * from unnest($1::text[], $2::text[])",
      values,
    });
    for (const one of batch) one.done();
  }
  writing = false;
}

const http = createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://localhost");
  const target = url.searchParams.get("to") ?? "/";
  const done = () => response.writeHead(302, { location: target, "cache-control": "no-store" }).end();
  queue.push({ code: url.pathname, target, done });
  if (!writing) void write();
});
await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
const address = http.address();
serveParent({
  port: typeof address === "object" && address ? address.port : 0,
  pairs: [{ token: "code", conversationId: "" }],
  answers: {},
  stop: () => database.close(),
});
