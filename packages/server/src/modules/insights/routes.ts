import type { FastifyInstance } from "fastify";
import { route } from "#platform/http/route";
import { overview } from "./queries/overview.ts";

export function insightsRoutes(app: FastifyInstance): void {
  route(app, "GET /insights/overview", {
    allow: ["reader", "key:admin"],
    handler: ({ ctx, query }) => overview(ctx, query),
  });
}
