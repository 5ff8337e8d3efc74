import {
  api,
  type Api,
  type BodyOf,
  type Endpoint,
  type ParamsOf,
  type QueryOf,
  type ResponseOf,
} from "@rapport/contracts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Caller, lets } from "../actor.ts";
import type { Ctx } from "../context.ts";
import { refuse } from "../refusal.ts";

/** What a handler gets: input already checked against the contract. */
export interface RouteCall<K extends keyof Api> {
  ctx: Ctx;
  params: ParamsOf<Api[K]>;
  query: QueryOf<Api[K]>;
  body: BodyOf<Api[K]>;
  request: FastifyRequest;
  reply: FastifyReply;
}

export interface RouteOptions<K extends keyof Api> {
  /** Who may call; the written matrix of the tests must say the same. */
  allow: readonly Caller[];
  handler(call: RouteCall<K>): Promise<ResponseOf<Api[K]>> | ResponseOf<Api[K]>;
  /** Calls a minute for one caller, where the general limit is too generous. */
  perMinute?: number;
  /** Bytes of a JSON body, where 1 MB is too little. */
  bodyLimit?: number;
}

declare module "fastify" {
  interface FastifyRequest {
    ctx: Ctx;
  }
  interface FastifyContextConfig {
    allow?: readonly Caller[];
    key?: string;
  }
}

/** Binds one call of the contract to its handler; path, schemas and status come from the contract. */
export function route<K extends keyof Api>(app: FastifyInstance, key: K, options: RouteOptions<K>): void {
  const endpoint = api[key] as Endpoint;
  const [method, path] = key.split(" ") as [string, string];
  app.route({
    method: method as "GET",
    url: `/api/v1${path}`,
    schema: schemaOf(endpoint, path),
    config: {
      allow: options.allow,
      key,
      ...(options.perMinute ? { rateLimit: { max: options.perMinute, timeWindow: 60_000 } } : {}),
    },
    ...(options.bodyLimit ? { bodyLimit: options.bodyLimit } : {}),
    // Before the body: who may not call makes us read nothing.
    onRequest: async (request) => guard(request, options.allow),
    ...(endpoint.body ? { preValidation: expectJson } : {}),
    handler: async (request, reply) => {
      const { params, query, body } = request as unknown as Pick<RouteCall<K>, "params" | "query" | "body">;
      reply.status(endpoint.status ?? 200);
      const answer = await options.handler({ ctx: request.ctx, params, query, body, request, reply });
      if (reply.sent) return reply;
      return endpoint.status === 204 ? null : answer;
    },
  });
}

function schemaOf(endpoint: Endpoint, path: string): object {
  const tag = path.split("/")[1] ?? "other";
  return {
    summary: endpoint.summary,
    tags: [tag],
    ...(endpoint.params ? { params: endpoint.params } : {}),
    ...(endpoint.query ? { querystring: endpoint.query } : {}),
    ...(endpoint.body ? { body: endpoint.body } : {}),
    ...(endpoint.response && endpoint.status !== 204
      ? { response: { [endpoint.status ?? 200]: endpoint.response } }
      : {}),
  };
}

/** Whether a body comes as it is read: a CSV or NDJSON. */
export function isStream(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === "object" && body !== null && Symbol.asyncIterator in body;
}

/** 415 for a CSV, NDJSON or plain text where JSON is expected. */
export async function expectJson({ body, headers }: FastifyRequest): Promise<void> {
  const isPlain = typeof body === "string" && headers["content-type"]?.startsWith("text/");
  if (isStream(body) || isPlain) throw Object.assign(new Error("Send JSON, as application/json."), { statusCode: 415 });
}

/** 401 for somebody unknown, 403 for somebody known who may not. */
function guard(request: FastifyRequest, allow: readonly Caller[]): void {
  const { actor } = request.ctx;
  if (lets(allow, actor)) return;
  if (actor.kind === "nobody") throw refuse("not_signed_in");
  if (actor.kind === "key") throw refuse("missing_scope");
  throw refuse("not_allowed");
}
