import type { FastifyInstance } from "fastify";
import { settingsOf, sighted } from "#modules/programme";
import type { Ctx } from "#platform/context";
import { route } from "#platform/http/route";
import { refuse } from "#platform/refusal";
import { eraseVisitor } from "./actions/erase-visitor.ts";
import { identifyVisitor, sessionOf, startVisit, typeEmail } from "./actions/visit.ts";
import { isListed } from "./rules/account-state.ts";
import { listedInWidgets, memberById } from "./store/members.ts";
import { publicMember } from "./views.ts";

/** The visitor a widget call speaks for. */
export function visitorOf(ctx: Ctx): string {
  if (ctx.actor.kind !== "visitor") throw refuse("not_allowed");
  return ctx.actor.visitorId;
}

export function visitorRoutes(app: FastifyInstance): void {
  route(app, "POST /visitors", {
    allow: ["anyone"],
    perMinute: 120,
    handler: ({ ctx, body }) => startVisit(ctx, body),
  });
  route(app, "GET /visitors/me", { allow: ["visitor"], handler: ({ ctx }) => sessionOf(ctx, visitorOf(ctx)) });
  route(app, "POST /visitors/me/identity", {
    allow: ["visitor"],
    handler: ({ ctx, body }) => identifyVisitor(ctx, visitorOf(ctx), body.token),
  });
  route(app, "PUT /visitors/me/email", {
    allow: ["visitor"],
    handler: ({ ctx, body }) => typeEmail(ctx, visitorOf(ctx), body),
  });
  route(app, "DELETE /visitors/me", { allow: ["visitor"], handler: ({ ctx }) => eraseVisitor(ctx, visitorOf(ctx)) });
  widgetRoutes(app);
}

function widgetRoutes(app: FastifyInstance): void {
  route(app, "GET /widget/config", {
    allow: ["anyone"],
    handler: async ({ ctx, request, reply }) => {
      const settings = await settingsOf(ctx);
      const { origin } = request.headers;
      if (origin && origin !== new URL(ctx.publicUrl).origin)
        await sighted(ctx.db, ctx, { part: "widget", on: origin });
      reply.header("cache-control", "public, max-age=60");
      return {
        programme: settings.programmeName,
        accent: settings.accent,
        locales: ["en" as const, "fr" as const],
        privacyUrl: settings.privacyUrl,
        currency: settings.currency,
        affiliationWindowDays: settings.affiliationWindowDays,
      };
    },
  });
  route(app, "GET /widget/members", {
    allow: ["anyone"],
    handler: async ({ ctx, query }) => {
      const rows = await listedInWidgets(ctx.db, { search: query.search ?? null, limit: query.limit });
      const items = rows.map((row) => publicMember(row, ctx.now()));
      return { items, online: items.filter((one) => one.presence.kind === "online").length };
    },
  });
  route(app, "GET /widget/members/:id", {
    allow: ["anyone"],
    handler: async ({ ctx, params }) => {
      const row = await memberById(ctx.db, params.id);
      if (
        !row ||
        !isListed(
          { state: row.state, hiddenFromApp: row.hidden_from_app, hiddenFromWidgets: row.hidden_from_widgets },
          "widgets",
        )
      )
        throw refuse("not_found");
      return publicMember(row, ctx.now());
    },
  });
}
