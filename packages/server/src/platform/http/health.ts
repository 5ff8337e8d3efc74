import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Ctx } from "../context.ts";
import { refuse } from "../refusal.ts";

const hide = { schema: { hide: true } as object };

/** `/health/live`, `/health/ready` (200, or 503 with the parts that are not) and `/metrics` (loopback or an API key). */
export function serveHealth(app: FastifyInstance, ctx: Ctx, keyActor: (secret: string) => Promise<unknown>): void {
  app.get("/health/live", hide, () => ({ status: "ok" }));
  app.get("/health/ready", hide, async (_request, reply) => {
    const database = await sql`select 1`.execute(ctx.db).then(
      () => "ok",
      () => "down",
    );
    return reply
      .status(database === "ok" ? 200 : 503)
      .send({ status: database === "ok" ? "ok" : "down", parts: { database } });
  });
  const registry = createRegistry(app, ctx);
  app.get("/metrics", hide, async (request, reply) => {
    const isLocal = ["127.0.0.1", "::1", "::ffff:127.0.0.1"].includes(request.ip);
    if (!isLocal)
      await keyActor(request.headers.authorization?.replace(/^Bearer /, "") ?? "").catch(() =>
        Promise.reject(refuse("not_signed_in")),
      );
    return reply.type(registry.contentType).send(await registry.metrics());
  });
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
  app.addHook("onResponse", async (request, reply) => {
    requests.observe(
      { method: request.method, route: request.routeOptions.url ?? "unknown", status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    );
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
