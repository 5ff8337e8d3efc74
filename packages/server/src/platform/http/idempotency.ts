import { createHash } from "node:crypto";
import { Transform, type TransformCallback } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { sql } from "kysely";
import { identityOf } from "../actor.ts";
import type { Db } from "../db.ts";
import { refuse } from "../refusal.ts";
import { openAnswer, sealAnswer } from "./kept-answer.ts";

const writes = new Set(["POST", "PUT", "PATCH", "DELETE"]);

interface Kept {
  request_hash: string;
  status: number | null;
  body: string | null;
}

/** A request with an `Idempotency-Key`: what its answer is kept under. */
interface Claim {
  actor: string;
  key: string;
  /** The key's hash: who reads the database cannot open the answers, which may hold secrets. */
  name: string;
}

declare module "fastify" {
  interface FastifyRequest {
    fingerprint?: Fingerprint;
    idempotency?: Claim;
  }
}

/**
 * Same `Idempotency-Key` and body: the same answer for 24 hours; the same key with another body: 409. Photos (multipart) are taken as often as
 * they are sent: a second one is an upload that nothing names.
 */
export function keepAnswers(app: FastifyInstance, db: Db): void {
  app.addHook("preParsing", async (request, _reply, payload) => {
    if (keyOf(request) === null) return payload;
    request.fingerprint = new Fingerprint();
    payload.on("error", (error) => request.fingerprint?.destroy(error));
    return payload.pipe(request.fingerprint);
  });
  app.addHook("preHandler", async (request, reply) => {
    const key = keyOf(request);
    if (key === null) return undefined;
    if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw refuse("bad_idempotency_key");
    return replayOrClaim(db, { request, reply, key });
  });
  app.addHook("onSend", async (request, reply, payload) => {
    if (request.idempotency) await keep(db, { request, reply, payload });
    return payload;
  });
}

function keyOf(request: FastifyRequest): string | null {
  const key = request.headers["idempotency-key"];
  if (key === undefined || !writes.has(request.method) || !request.routeOptions.config.key) return null;
  return (request.headers["content-type"] ?? "").startsWith("multipart/") ? null : String(key);
}

async function replayOrClaim(
  db: Db,
  of: { request: FastifyRequest; reply: FastifyReply; key: string },
): Promise<FastifyReply | undefined> {
  const claim = { actor: actorOf(of.request), key: of.key, name: sha256(of.key) };
  // A stream is only known when it was read: until then its place is empty.
  const hash = isHashedAsItComes(of.request.body) ? "" : hashOf(of.request);
  const claimed = await sql`
    insert into platform.idempotency as known (actor, key, request_hash) values (${claim.actor}, ${claim.name}, ${hash})
    on conflict (actor, key) do update set request_hash = excluded.request_hash, status = null, body = null, at = now()
      where known.at < now() - interval '24 hours'
    returning 1`.execute(db);
  if (claimed.rows.length > 0) {
    of.request.idempotency = claim;
    return undefined;
  }
  return replay(await keptFor(db, claim), { ...of, claim });
}

async function keptFor(db: Db, { actor, name }: Claim): Promise<Kept | undefined> {
  const { rows } =
    await sql<Kept>`select request_hash, status, body from platform.idempotency where actor = ${actor} and key = ${name}`.execute(
      db,
    );
  return rows[0];
}

async function replay(
  kept: Kept | undefined,
  { request, reply, claim }: { request: FastifyRequest; reply: FastifyReply; claim: Claim },
): Promise<FastifyReply> {
  const running = refuse("conflict", "The first request with this Idempotency-Key is still being answered.");
  if (!kept || (kept.status === null && kept.request_hash === "")) throw running;
  await request.fingerprint?.readToEnd();
  if (kept.request_hash !== hashOf(request)) throw refuse("idempotency_key_reused");
  if (kept.status === null) throw running;
  return reply
    .status(kept.status)
    .header("idempotency-replayed", "true")
    .type(kept.status < 400 ? "application/json" : "application/problem+json")
    .send(kept.body === null ? "" : openAnswer(kept.body, claim.key));
}

/** Strangers share no answers: whoever has no name yet is told apart by address and browser, of which nothing but a hash is kept. */
function actorOf({ ctx, ip, headers }: FastifyRequest): string {
  const { actor } = ctx;
  return actor.kind === "nobody" ? `nobody ${sha256(`${ip} ${headers["user-agent"] ?? ""}`)}` : identityOf(actor);
}

function hashOf(request: FastifyRequest): string {
  const body = request.body == null ? "" : (request.fingerprint?.digest ?? "");
  return sha256(`${request.method} ${request.url}\n${body}`);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function isHashedAsItComes(body: unknown): boolean {
  return body instanceof Fingerprint;
}

/** A failure on our side, and a stream that was not read to its end, are not kept, so that the caller may try again. */
async function keep(db: Db, of: { request: FastifyRequest; reply: FastifyReply; payload: unknown }): Promise<void> {
  const { actor, key, name } = of.request.idempotency!;
  const { statusCode } = of.reply;
  const isUnread = isHashedAsItComes(of.request.body) && of.request.fingerprint?.digest === undefined;
  if (statusCode >= 500 || isUnread || (of.payload !== null && typeof of.payload !== "string")) {
    await sql`delete from platform.idempotency where actor = ${actor} and key = ${name}`.execute(db);
    return;
  }
  const body = of.payload === null ? null : sealAnswer(of.payload, key);
  await sql`update platform.idempotency set status = ${statusCode}, body = ${body}, request_hash = ${hashOf(of.request)}
    where actor = ${actor} and key = ${name}`.execute(db);
}

/** The body on its way to its reader, and what tells it from another. */
class Fingerprint extends Transform {
  readonly hash = createHash("sha256");
  digest: string | undefined;

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    this.hash.update(chunk);
    done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    this.digest = this.hash.digest("hex");
    done();
  }

  async readToEnd(): Promise<void> {
    if (this.digest !== undefined || this.readableEnded || this.destroyed) return;
    for await (const _ of this);
  }
}
