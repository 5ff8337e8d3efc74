import type { FastifyInstance } from "fastify";
import { winsOf } from "#modules/gamification";
import type { Ctx } from "#platform/context";
import { route } from "#platform/http/route";
import { refuse } from "#platform/refusal";
import { changeOrderContributor } from "./actions/change-order-contributor.ts";
import { closeReview } from "./actions/close-review.ts";
import { confirmByTag } from "./actions/confirm-by-tag.ts";
import { reconciliationRun, startReconciliation } from "./actions/reconcile.ts";
import { recordOrder } from "./actions/record-order.ts";
import { reopenReview } from "./actions/reopen-review.ts";
import { orderEvidence } from "./queries/evidence-view.ts";
import { listOrders } from "./queries/list-orders.ts";
import { oneOrder } from "./queries/order-view.ts";
import { listReviews } from "./queries/reviews.ts";
import { mySale, mySales } from "./queries/sales.ts";

export function orderRoutes(app: FastifyInstance): void {
  integrationRoutes(app);
  staffRoutes(app);
  memberRoutes(app);
  route(app, "POST /tag/confirmation", {
    allow: ["visitor"],
    perMinute: 60,
    handler: ({ ctx, body }) => confirmByTag(ctx, visitorIdOf(ctx), body),
  });
}

function integrationRoutes(app: FastifyInstance): void {
  route(app, "PUT /orders/:id", {
    allow: ["key:orders"],
    bodyLimit: 1024 * 1024,
    handler: ({ ctx, params, body }) => recordOrder(ctx, params.id, { body, source: "api" }),
  });
  route(app, "GET /orders/:id", {
    allow: ["reader", "key:orders"],
    handler: ({ ctx, params }) => oneOrder(ctx, params.id),
  });
  route(app, "GET /orders/:id/attribution", {
    allow: ["reader", "key:orders"],
    handler: ({ ctx, params }) => orderEvidence(ctx, params.id),
  });
  route(app, "GET /orders/:id/wins", {
    allow: ["reader", "key:orders"],
    handler: async ({ ctx, params }) => {
      await oneOrder(ctx, params.id);
      const wins = (await winsOf(ctx.db, [params.id])).get(params.id) ?? [];
      return { items: wins.map(({ challengeId, memberId, points }) => ({ challengeId, memberId, points })) };
    },
  });
}

function staffRoutes(app: FastifyInstance): void {
  route(app, "GET /orders", {
    allow: ["reader", "key:orders"],
    handler: ({ ctx, query }) => listOrders(ctx, query),
  });
  route(app, "PUT /orders/:id/contributors/:side", {
    allow: ["administrator"],
    handler: ({ ctx, params, body }) => changeOrderContributor(ctx, { orderId: params.id, side: params.side, ...body }),
  });
  route(app, "GET /reviews", { allow: ["reader"], handler: ({ ctx, query }) => listReviews(ctx, query) });
  route(app, "POST /reviews/:id/close", {
    allow: ["editor"],
    handler: async ({ ctx, params, body }) => {
      await closeReview(ctx, params.id, body.note);
      return {};
    },
  });
  route(app, "POST /reviews/:id/reopen", {
    allow: ["editor"],
    handler: async ({ ctx, params }) => {
      await reopenReview(ctx, params.id);
      return {};
    },
  });
  route(app, "POST /jobs/reconciliation/runs", {
    allow: ["administrator", "key:admin"],
    handler: ({ ctx }) => startReconciliation(ctx),
  });
  route(app, "GET /jobs/reconciliation/runs/:id", {
    allow: ["administrator", "key:admin"],
    handler: ({ ctx, params }) => reconciliationRun(ctx, params.id),
  });
}

function memberRoutes(app: FastifyInstance): void {
  route(app, "GET /me/sales", {
    allow: ["member"],
    handler: ({ ctx, query }) => mySales(ctx, memberIdOf(ctx), query),
  });
  route(app, "GET /me/sales/:id", {
    allow: ["member"],
    handler: ({ ctx, params }) => mySale(ctx, memberIdOf(ctx), params.id),
  });
}

function memberIdOf({ actor }: Ctx): string {
  if (actor.kind !== "account" || actor.memberId === null) throw refuse("not_allowed");
  return actor.memberId;
}

function visitorIdOf({ actor }: Ctx): string {
  if (actor.kind !== "visitor") throw refuse("not_allowed");
  return actor.visitorId;
}
