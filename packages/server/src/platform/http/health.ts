import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Ctx } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { Shared } from "../shared.ts";

const hide = { schema: { hide: true } as object };

export interface HealthOptions {
  ctx: Ctx;
  shared: Shared;
  /** Who has this API key. Throws for a wrong one. */
  keyActor(secret: string): Promise<unknown>;
}

const answerMs = 5_000;

/** `/health/live`, `/health/ready` (200, or 503 with the parts that are not) and `/metrics` (loopback or an API key). */
export function serveHealth(app: FastifyInstance, { ctx, shared, keyActor }: HealthOptions): void {
  app.get("/health/live", hide, () => ({ status: "ok" }));
  app.get("/health/ready", hide, async (_request, reply) => {
    const asked: [part: string, answer: Promise<unknown>][] = [
      ["database", sql`select 1`.execute(ctx.db)],
      [ctx.storage.part, ctx.storage.check()],
    ];
    if (shared.check) asked.push(["redis", shared.check()]);
    const parts = Object.fromEntries(
      await Promise.all(asked.map(async ([part, answer]) => [part, await stateOf(ctx, part, answer)] as const)),
    );
    const isReady = Object.values(parts).every((state) => state === "ok");
    return reply.status(isReady ? 200 : 503).send({ status: isReady ? "ok" : "down", parts });
  });
  const meters = createRegistry(app, ctx);
  app.get("/metrics", hide, async (request, reply) => {
    const isLocal = ["127.0.0.1", "::1", "::ffff:127.0.0.1"].includes(request.ip);
    if (!isLocal)
      await keyActor(request.headers.authorization?.replace(/^Bearer /, "") ?? "").catch(() =>
        Promise.reject(refuse("not_signed_in")),
      );
    return reply.type(meters.contentType).send(await meters.metrics());
  });
}

/** Whether a part answers, and in time. */
async function stateOf(ctx: Ctx, part: string, answer: Promise<unknown>): Promise<"ok" | "down"> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer in ${answerMs / 1000} s.`)), answerMs);
  });
  try {
    await Promise.race([answer, late]);
    return "ok";
  } catch (error) {
    ctx.log.warn({ err: error, part }, "not ready");
    return "down";
  } finally {
    clearTimeout(timer);
  }
}

function createRegistry(app: FastifyInstance, ctx: Ctx): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "rapport_http_request_seconds",
    help: "Time to answer a request",
    labelNames: ["method", "route", "status"],
    registers: [registry],
  });
  app.addHook("onResponse", (request, reply, done) => {
    requests.observe(
      { method: request.method, route: request.routeOptions.url ?? "unknown", status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    );
    done();
  });
  new Gauge({
    name: "rapport_live_connections",
    help: "Open live connections",
    registers: [registry],
    collect() {
      this.set(ctx.live.connections());
    },
  });
  new Gauge({
    name: "rapport_events_pending",
    help: "Facts that a consumer has not digested yet",
    registers: [registry],
    async collect() {
      const { rows } = await sql<{
        count: number;
      }>`select count(*)::int as count from platform.deliveries where parked_at is null`.execute(ctx.db);
      this.set(rows[0]?.count ?? 0);
    },
  });
  return registry;
}
