import { callbackify } from "node:util";
import cors from "@fastify/cors";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { identityOf, type Actor } from "../actor.ts";
import type { Ctx } from "../context.ts";
import { newId } from "../ids.ts";
import { refuse } from "../refusal.ts";
import { keepAnswers } from "./idempotency.ts";
import { readJson } from "./json.ts";
import { limitStore } from "./limits.ts";
import { isOurOrigin } from "./own-origin.ts";
import { answerError, problem } from "./problem.ts";
import { securityHeaders } from "./security-headers.ts";
import { limitSlowBodies } from "./slow-bodies.ts";

export interface HttpOptions {
  ctx: Ctx;
  /** Who sent this request. Throws a refusal for a wrong key or token. */
  resolveActor(request: FastifyRequest): Promise<Actor>;
  /** Whether a page of this origin belongs to the programme: its shop, or Rapport itself. */
  isOwnSite(origin: string): Promise<boolean>;
}

const streamedTypes = ["text/csv", "application/x-ndjson", "application/ndjson", "application/jsonl"];
const megabyte = 1024 * 1024;
const bodyMs = 30_000;
const silentSocketMs = 120_000;

/** What is served, in two scopes. */
export interface Routes {
  /** Calls and pages, with everything that holds for each of them: who asks, from where, how often. */
  guarded(app: FastifyInstance): Promise<void>;
  /** Addresses that everybody may open, from anywhere and by the thousand: who asks is known, if that is said, and nothing is checked. */
  open(app: FastifyInstance): void;
}

/** The HTTP server: safe headers and well told errors for all, and the routes of both scopes. */
export async function createHttp(options: HttpOptions, routes: Routes): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: options.ctx.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId("request"),
    bodyLimit: megabyte,
    trustProxy: ["loopback", ...options.ctx.env.proxies],
    // An id has at most 200 characters; the longest of them take 12 each in an address.
    routerOptions: { maxParamLength: 2_400 },
    frameworkErrors: answerError as never,
    forceCloseConnections: "idle",
    connectionTimeout: silentSocketMs,
  }) as unknown as FastifyInstance;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerError);
  app.decorateRequest("ctx", null as unknown as Ctx);
  const headers = securityHeaders({ isHttps: options.ctx.publicUrl.startsWith("https:") });
  app.addHook("onRequest", (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  await app.register(async (scope) => {
    await guard(scope, options);
    await routes.guarded(scope);
  });
  await app.register(async (scope) => {
    knowWhoAsks(scope, options);
    routes.open(scope);
  });
  return app;
}

async function guard(app: FastifyInstance, options: HttpOptions): Promise<void> {
  app.setNotFoundHandler((_request, reply) =>
    reply
      .status(404)
      .type("application/problem+json")
      .send(JSON.stringify(problem("not_found"))),
  );
  app.addHook("preParsing", refusePacked);
  app.addContentTypeParser(streamedTypes, (_request, payload, done) => done(null, payload));
  await app.register(multipart, { limits: { fileSize: 60 * megabyte, files: 1, fields: 5, parts: 6 } });
  readJson(app);
  limitSlowBodies(app, bodyMs);
  await secure(app, options);
  keepAnswers(app, options.ctx.db);
}

/** Without hooks that wait, unless the request says who asks. */
function knowWhoAsks(app: FastifyInstance, { ctx, resolveActor }: HttpOptions): void {
  const nobody: Ctx = { ...ctx, actor: { kind: "nobody" } };
  const identify = callbackify(async (request: FastifyRequest) => {
    request.ctx = { ...ctx, actor: await resolveActor(request) };
  });
  app.addHook("onRequest", (request, _reply, done) => {
    request.ctx = nobody;
    if (request.headers.cookie === undefined) return done();
    // Whoever may not sign in any more is served like everybody.
    identify(request, () => done());
  });
}

/** A packed body would be read as if it were text: refused by its name instead. */
async function refusePacked({ headers }: FastifyRequest): Promise<void> {
  const { "content-encoding": encoding = "identity" } = headers;
  if (encoding.toLowerCase() !== "identity")
    throw Object.assign(new Error(`Send the body as it is, not packed (content-encoding ${encoding}).`), {
      statusCode: 415,
    });
}

async function secure(app: FastifyInstance, options: HttpOptions): Promise<void> {
  await app.register(cors, {
    origin: async (origin: string | undefined) => origin !== undefined && (await options.isOwnSite(origin)),
    methods: ["GET", "POST", "PUT", "PATCH", "DELETE"],
    allowedHeaders: ["authorization", "content-type", "idempotency-key"],
    credentials: false,
    maxAge: 86_400,
  });
  // What is told to one caller is kept by no cache, unless a route says so.
  app.addHook("onSend", async (request, reply) => {
    if (pathOf(request).startsWith("/api/") && !reply.hasHeader("cache-control"))
      reply.header("cache-control", "no-store");
  });
  app.addHook("onRequest", async (request) => {
    request.ctx = { ...options.ctx, actor: { kind: "nobody" } };
    if (pathOf(request).startsWith("/api/auth/")) checkSignInOrigin(request, options.ctx);
    if (!pathOf(request).startsWith("/api/v1/")) return;
    request.ctx.actor = await options.resolveActor(request);
    await checkOrigin(request, options);
  });
  await app.register(rateLimit, {
    global: true,
    max: (request) => (request.ctx?.actor.kind === "key" ? 60_000 : 1_200),
    timeWindow: 60_000,
    store: limitStore(options.ctx.counters),
    hook: "preHandler",
    keyGenerator: (request) =>
      request.ctx?.actor.kind === "nobody" || !request.ctx ? request.ip : identityOf(request.ctx.actor),
    allowList: (request) => !pathOf(request).startsWith("/api/"),
  });
}

/** The path as the router understood it: an address may be written in other ways (`/%61pi`, `http://…/api`). */
function pathOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? request.url;
}

/** A cookie acts only for our own pages, and a visitor's token only for pages of the programme's sites. */
async function checkOrigin(request: FastifyRequest, options: HttpOptions): Promise<void> {
  const { actor } = request.ctx;
  if (actor.kind === "key" || isOurOrigin(request.headers, options.ctx.publicUrl)) return;
  const { origin = "" } = request.headers;
  if (actor.kind === "account" || !(await options.isOwnSite(origin))) throw refuse("site_not_allowed");
}

/** Signing in and out, and changing a password, is for our own pages only. */
function checkSignInOrigin({ method, headers }: FastifyRequest, ctx: Ctx): void {
  if (method !== "GET" && !isOurOrigin(headers, ctx.publicUrl)) throw refuse("site_not_allowed");
}
