import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { sql } from "kysely";
import { nameOf } from "../actor.ts";
import type { Db } from "../db.ts";
import { refuse } from "../refusal.ts";

const writes = new Set(["POST", "PUT", "PATCH", "DELETE"]);

interface Kept {
  request_hash: string;
  status: number | null;
  body: string | null;
}

declare module "fastify" {
  interface FastifyRequest {
    idempotency?: { actor: string; key: string };
  }
}

/** Same `Idempotency-Key` and body: the same answer for 24 hours; the same key with another body: 409. */
export function keepAnswers(app: FastifyInstance, db: Db): void {
  app.addHook("preHandler", async (request, reply) => {
    const key = request.headers["idempotency-key"];
    if (key === undefined || !writes.has(request.method) || !request.routeOptions.config.key) return;
    if (typeof key !== "string" || !/^[\x21-\x7e]{1,200}$/.test(key)) throw refuse("bad_idempotency_key");
    await replayOrClaim(db, { request, reply, key });
  });
  app.addHook("onSend", async (request, reply, payload) => {
    if (request.idempotency) await keep(db, { request, reply, payload });
    return payload;
  });
}

async function replayOrClaim(db: Db, of: { request: FastifyRequest; reply: FastifyReply; key: string }): Promise<void> {
  const actor = nameOf(of.request.ctx.actor);
  const hash = hashOf(of.request);
  const claimed = await sql`
    insert into platform.idempotency as known (actor, key, request_hash) values (${actor}, ${of.key}, ${hash})
    on conflict (actor, key) do update set request_hash = excluded.request_hash, status = null, body = null, at = now()
      where known.at < now() - interval '24 hours'
    returning 1`.execute(db);
  if (claimed.rows.length > 0) {
    of.request.idempotency = { actor, key: of.key };
    return;
  }
  const { rows } =
    await sql<Kept>`select request_hash, status, body from platform.idempotency where actor = ${actor} and key = ${of.key}`.execute(
      db,
    );
  const kept = rows[0];
  if (!kept || kept.request_hash !== hash) throw refuse("idempotency_key_reused");
  if (kept.status === null)
    throw refuse("conflict", "The first request with this Idempotency-Key is still being answered.");
  of.reply
    .status(kept.status)
    .header("idempotency-replayed", "true")
    .type(kept.status < 400 ? "application/json" : "application/problem+json");
  of.reply.send(kept.body ?? "");
}

function hashOf(request: FastifyRequest): string {
  return createHash("sha256")
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest("hex");
}

/** A failure on our side is not kept, so that the caller may try again. */
async function keep(db: Db, of: { request: FastifyRequest; reply: FastifyReply; payload: unknown }): Promise<void> {
  const { actor, key } = of.request.idempotency!;
  if (of.reply.statusCode >= 500 || (of.payload !== null && typeof of.payload !== "string")) {
    await sql`delete from platform.idempotency where actor = ${actor} and key = ${key}`.execute(db);
    return;
  }
  await sql`update platform.idempotency set status = ${of.reply.statusCode}, body = ${of.payload ?? null} where actor = ${actor} and key = ${key}`.execute(
    db,
  );
}
