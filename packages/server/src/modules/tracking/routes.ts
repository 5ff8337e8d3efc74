import type { Api, BodyOf, ResponseOf } from "@rapport/contracts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { route } from "#platform/http/route";
import { refuse } from "#platform/refusal";
import { claimClicks } from "./actions/claim-clicks.ts";
import { clickParameter, followLink } from "./actions/follow-link.ts";
import { memberLink } from "./actions/member-link.ts";
import { recordCheckout } from "./actions/record-checkout.ts";
import { listClicks } from "./queries/clicks.ts";

export function trackingRoutes(app: FastifyInstance): void {
  route(app, "GET /me/link", {
    allow: ["member"],
    handler: ({ ctx }) => {
      if (ctx.actor.kind !== "account" || ctx.actor.memberId === null) throw refuse("not_allowed");
      return memberLink(ctx, ctx.actor.memberId);
    },
  });
  route(app, "GET /members/:id/link", {
    allow: ["reader", "key:people"],
    handler: ({ ctx, params }) => memberLink(ctx, params.id),
  });
  route(app, "GET /clicks", { allow: ["reader"], handler: ({ ctx, query }) => listClicks(ctx, query) });
  route(app, "POST /tag/checkout", {
    allow: ["visitor"],
    perMinute: 60,
    handler: async ({ ctx, body }) => {
      if (ctx.actor.kind !== "visitor") throw refuse("not_allowed");
      await recordCheckout(ctx, ctx.actor.visitorId, body);
      return {};
    },
  });
  clickRoutes(app);
}

/** TRK-5: a browser shows the clicks it arrived by, with its visitor's first call or whenever it learns of consent. */
function clickRoutes(app: FastifyInstance): void {
  route(app, "POST /visitors/me/clicks", {
    allow: ["visitor"],
    handler: async ({ ctx, body }) => {
      if (ctx.actor.kind !== "visitor") throw refuse("not_allowed");
      const { visitorId } = ctx.actor;
      const claimed = await ctx.transaction((tx) => claimClicks(tx, ctx, { visitorId, clickIds: body.clicks }));
      return { claimed };
    },
  });
  app.addHook("preSerialization", async (request, _reply, payload) => {
    if (request.routeOptions.config.key !== "POST /visitors") return payload;
    const { clicks } = request.body as BodyOf<Api["POST /visitors"]>;
    const { visitorId } = payload as Partial<ResponseOf<Api["POST /visitors"]>>;
    if (visitorId && clicks.length > 0)
      await request.ctx.transaction((tx) => claimClicks(tx, request.ctx, { visitorId, clickIds: clicks }));
    return payload;
  });
}

/** `/l/:code`: what a member shares (TRK-4). The shop sees from which site its visitor came, never the link itself. */
export function linkRoute(open: FastifyInstance): void {
  open.get("/l/:code", { schema: { hide: true } as object }, async (request, reply) => {
    const target = await followLink(request.ctx, {
      code: (request.params as { code: string }).code,
      to: asked(request, "to"),
      medium: asked(request, "m"),
      publication: asked(request, "publication"),
      campaign: asked(request, "campaign"),
      from: asked(request, clickParameter),
      request: { method: request.method, headers: request.headers },
      ip: request.ip,
    });
    return reply
      .header("cache-control", "no-store")
      .header("referrer-policy", "origin")
      .header("x-robots-tag", "noindex")
      .redirect(target, 302);
  });
}

function asked(request: FastifyRequest, name: string): string | null {
  const value = (request.query as Record<string, string | string[] | undefined>)[name];
  return [value].flat()[0] ?? null;
}
