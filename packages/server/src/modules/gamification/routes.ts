import type { FastifyInstance } from "fastify";
import type { Actor } from "#platform/actor";
import { isStream, route } from "#platform/http/route";
import { refuse } from "#platform/refusal";
import { addWinners } from "./actions/add-winners.ts";
import { addWinnersFromCsv } from "./actions/add-winners-csv.ts";
import { adjust } from "./actions/adjust.ts";
import { saveChallenge } from "./actions/save-challenge.ts";
import { listWins } from "./queries/list-wins.ts";
import { balance, ledger } from "./queries/books.ts";
import { challenge, challenges, ownChallenges, publicChallenges, winners } from "./queries/challenges.ts";

export function gamificationRoutes(app: FastifyInstance): void {
  challengeRoutes(app);
  winnerRoutes(app);
  bookRoutes(app);
  ownRoutes(app);
}

function challengeRoutes(app: FastifyInstance): void {
  route(app, "PUT /challenges/:id", {
    allow: ["editor", "key:admin"],
    handler: ({ ctx, params, body }) => saveChallenge(ctx, params.id, body),
  });
  route(app, "GET /challenges/:id", {
    allow: ["reader", "key:admin"],
    handler: ({ ctx, params }) => challenge(ctx, params.id),
  });
  route(app, "GET /challenges", {
    allow: ["reader", "key:admin"],
    handler: ({ ctx, query }) => challenges(ctx, query),
  });
  route(app, "GET /widget/challenges", { allow: ["anyone"], handler: ({ ctx }) => publicChallenges(ctx) });
}

function winnerRoutes(app: FastifyInstance): void {
  route(app, "GET /challenges/:id/winners", {
    allow: ["reader", "key:admin"],
    handler: ({ ctx, params, query }) => winners(ctx, params.id, query),
  });
  route(app, "GET /wins", { allow: ["reader", "key:admin"], handler: ({ ctx, query }) => listWins(ctx, query) });
  route(app, "POST /challenges/:id/winners", {
    allow: ["administrator", "key:admin"],
    handler: ({ ctx, params, body }) => addWinners(ctx, params.id, body),
  });
  route(app, "POST /challenges/:id/winners/csv", {
    allow: ["administrator", "key:admin"],
    handler: ({ ctx, params, query, request }) => {
      if (!isStream(request.body)) throw refuse("bad_csv", "Send the file as text/csv.");
      return addWinnersFromCsv(ctx, params.id, { file: request.body, reason: query.reason });
    },
  });
}

function bookRoutes(app: FastifyInstance): void {
  route(app, "GET /members/:id/balance", {
    allow: ["reader", "key:people"],
    handler: ({ ctx, params }) => balance(ctx, params.id),
  });
  route(app, "GET /members/:id/ledger", {
    allow: ["reader", "key:people"],
    handler: ({ ctx, params, query }) => ledger(ctx, params.id, query),
  });
  route(app, "POST /members/:id/adjustments", {
    allow: ["administrator", "key:admin"],
    handler: ({ ctx, params, body }) => adjust(ctx, params.id, body),
  });
}

function ownRoutes(app: FastifyInstance): void {
  route(app, "GET /me/balance", { allow: ["member"], handler: ({ ctx }) => balance(ctx, ownId(ctx.actor)) });
  route(app, "GET /me/ledger", {
    allow: ["member"],
    handler: ({ ctx, query }) => ledger(ctx, ownId(ctx.actor), query),
  });
  route(app, "GET /me/challenges", {
    allow: ["member"],
    handler: ({ ctx }) => ownChallenges(ctx, ownId(ctx.actor)),
  });
}

function ownId(actor: Actor): string {
  if (actor.kind !== "account" || actor.memberId === null) throw refuse("not_allowed");
  return actor.memberId;
}
