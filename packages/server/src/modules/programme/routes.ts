import type { FastifyInstance } from "fastify";
import { route } from "#platform/http/route";
import { decodeCursor, decodePlace, pageOf } from "#platform/page";
import { refuse } from "#platform/refusal";
import { listKeys, makeKey, revokeKey } from "./api-keys.ts";
import { installation } from "./installation.ts";
import { rotateIdentitySecret, secretOf } from "./secrets.ts";
import { changeSettings, type CurrentSettings, settingsOf } from "./settings.ts";
import * as records from "./store/records.ts";

export function programmeRoutes(app: FastifyInstance): void {
  settingsRoutes(app);
  keyRoutes(app);
  recordRoutes(app);
  parkedRoutes(app);
}

function settingsRoutes(app: FastifyInstance): void {
  route(app, "GET /settings", {
    allow: ["reader", "key:admin"],
    handler: async ({ ctx }) => viewOf(await settingsOf(ctx)),
  });
  route(app, "PATCH /settings", {
    allow: ["administrator", "key:admin"],
    handler: async ({ ctx, body }) => viewOf(await changeSettings(ctx, body)),
  });
  route(app, "GET /settings/identity-secret", {
    allow: ["administrator", "key:admin"],
    handler: async ({ ctx }) => ({ secret: await secretOf(ctx.db, "identity") }),
  });
  route(app, "POST /settings/identity-secret/rotation", {
    allow: ["administrator"],
    handler: async ({ ctx }) => ({ secret: await rotateIdentitySecret(ctx) }),
  });
  route(app, "GET /installation", { allow: ["reader"], handler: ({ ctx }) => installation(ctx) });
}

function viewOf({ updatedAt, ...settings }: CurrentSettings) {
  return { ...settings, updatedAt: updatedAt.toISOString() };
}

function keyRoutes(app: FastifyInstance): void {
  route(app, "GET /api-keys", { allow: ["administrator"], handler: ({ ctx }) => listKeys(ctx) });
  route(app, "POST /api-keys", { allow: ["administrator"], handler: ({ ctx, body }) => makeKey(ctx, body) });
  route(app, "DELETE /api-keys/:id", {
    allow: ["administrator"],
    handler: ({ ctx, params }) => revokeKey(ctx, params.id),
  });
}

function recordRoutes(app: FastifyInstance): void {
  // Mails hold links that set a password: whoever reads them could become anybody.
  route(app, "GET /mailbox", {
    allow: ["administrator"],
    handler: async ({ ctx, query }) => {
      const rows = await records.mails(ctx.db, {
        before: decodeCursor(query.cursor, 1)?.[0] ?? null,
        limit: query.limit + 1,
      });
      const item = (row: records.MailRow) => ({
        id: row.id,
        to: row.to,
        subject: row.subject,
        text: row.text,
        html: row.html,
        error: row.error,
        createdAt: row.created_at.toISOString(),
        sentAt: row.sent_at?.toISOString() ?? null,
      });
      return pageOf(rows, query.limit, { item, keys: (row) => [row.id] });
    },
  });
  route(app, "GET /audit", {
    allow: ["reader"],
    handler: async ({ ctx, query }) => {
      const rows = await records.auditEntries(ctx.db, {
        before: decodeCursor(query.cursor, 1)?.[0] ?? null,
        subject: query.subject ?? null,
        limit: query.limit + 1,
      });
      return pageOf(rows, query.limit, {
        item: (row) => ({ ...row, at: row.at.toISOString() }),
        keys: (row) => [row.id],
      });
    },
  });
}

function parkedRoutes(app: FastifyInstance): void {
  route(app, "GET /parked-events", {
    allow: ["reader"],
    handler: async ({ ctx, query }) => {
      const rows = await records.parkedEvents(ctx.db, { before: parkedPlace(query.cursor), limit: query.limit + 1 });
      return pageOf(rows, query.limit, {
        item: (row) => ({
          id: `${row.event_id}:${row.consumer}`,
          consumer: row.consumer,
          event: row.type,
          error: row.error ?? "",
          attempts: row.attempts,
          at: row.parked_at.toISOString(),
        }),
        keys: (row) => [row.parked_at.toISOString(), `${row.event_id}:${row.consumer}`],
      });
    },
  });
  route(app, "POST /parked-events/:id/retry", {
    allow: ["editor"],
    handler: async ({ ctx, params }) => {
      const [eventId, consumer] = parkedId(params.id);
      if (eventId === null || !(await ctx.transaction((tx) => records.retryParked(tx, consumer, eventId))))
        throw refuse("not_found");
      return {};
    },
  });
}

function parkedPlace(cursor: string | undefined): [string, number, string] | null {
  const place = decodePlace(cursor);
  if (!place) return null;
  const [eventId, consumer] = parkedId(place[1]);
  if (eventId === null) throw refuse("bad_cursor");
  return [place[0].toISOString(), eventId, consumer];
}

/** A parked fact is named by its event and the consumer that could not digest it. */
function parkedId(id: string): [eventId: number | null, consumer: string] {
  const [eventId = "", consumer = ""] = id.split(":");
  return [/^\d{1,15}$/.test(eventId) ? Number(eventId) : null, consumer];
}
