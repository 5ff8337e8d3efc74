import type { ImportStatus } from "@rapport/contracts";
import type { FastifyInstance } from "fastify";
import { isStream, route } from "#platform/http/route";
import { decodeCursor, pageOf } from "#platform/page";
import { refuse } from "#platform/refusal";
import { exportProgramme } from "./actions/export-programme.ts";
import { receiveImport } from "./actions/receive-import.ts";
import * as store from "./store.ts";

const shownErrors = 1000;
const largestStream = 64 * 1024 ** 3;

export function exchangeRoutes(app: FastifyInstance): void {
  route(app, "POST /imports", {
    allow: ["administrator", "key:import"],
    bodyLimit: largestStream,
    handler: ({ ctx, request }) => {
      if (!isStream(request.body))
        throw refuse("malformed", "Send the records as application/x-ndjson, one JSON object a line.");
      return receiveImport(ctx, request.body);
    },
  });
  route(app, "GET /imports", {
    allow: ["reader", "key:import"],
    handler: async ({ ctx, query }) => {
      const before = decodeCursor(query.cursor, 1)?.[0] ?? null;
      const rows = await store.listImports(ctx.db, { before, limit: query.limit + 1 });
      return pageOf(rows, query.limit, { item: (row) => viewOf(row), keys: (row) => [row.id] });
    },
  });
  route(app, "GET /imports/:id", {
    allow: ["reader", "key:import"],
    handler: async ({ ctx, params }) => {
      const row = await store.importById(ctx.db, params.id);
      if (!row) throw refuse("not_found");
      const rejected = row.finished_at ? row.rejected : await store.countErrors(ctx.db, row.id);
      return { ...viewOf({ ...row, rejected }), errors: await store.errorsOf(ctx.db, row.id, shownErrors) };
    },
  });
  route(app, "GET /export", {
    allow: ["administrator", "key:export"],
    perMinute: 30,
    handler: async ({ ctx, reply }) => {
      reply
        .header("content-type", "application/x-ndjson")
        .header("content-disposition", 'attachment; filename="rapport.ndjson"');
      // Answered when the whole stream was read.
      await reply.send(exportProgramme(ctx));
    },
  });
}

/** A stream that is still coming is a running import to whoever asks. */
function viewOf(row: store.ImportRow): Omit<ImportStatus, "errors"> {
  return {
    id: row.id,
    status: row.status === "receiving" ? "running" : row.status,
    accepted: row.accepted,
    rejected: row.rejected,
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}
