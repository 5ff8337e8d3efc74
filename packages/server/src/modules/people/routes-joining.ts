import type { FastifyInstance, FastifyRequest } from "fastify";
import { isStream, route } from "#platform/http/route";
import { decodeCursor, pageOf } from "#platform/page";
import { refuse } from "#platform/refusal";
import { decideApproval } from "./actions/decide-approval.ts";
import { growAllowList } from "./actions/grow-allow-list.ts";
import { invite } from "./actions/invite.ts";
import { register, registrationNeeds } from "./actions/register.ts";
import { makeRoleLink } from "./actions/role-links.ts";
import { listAllowed } from "./store/admission.ts";

/** PEO-3, PEO-5: how somebody becomes a member. */
export function joiningRoutes(app: FastifyInstance): void {
  route(app, "GET /registration", {
    allow: ["anyone"],
    handler: ({ ctx, query }) => registrationNeeds(ctx, query.roleLink),
  });
  route(app, "POST /registration", {
    allow: ["anyone"],
    perMinute: 30,
    handler: ({ ctx, body }) => register(ctx, body),
  });
  route(app, "POST /members/:id/approval", {
    allow: ["editor"],
    handler: ({ ctx, params, body }) => decideApproval(ctx, params.id, body),
  });
  route(app, "POST /role-links", { allow: ["editor"], handler: ({ ctx, body }) => makeRoleLink(ctx, body.role) });
  route(app, "POST /invitations", { allow: ["editor"], handler: ({ ctx, body }) => invite(ctx, body) });
  route(app, "GET /allow-list", {
    allow: ["reader"],
    handler: async ({ ctx, query }) => {
      const after = decodeCursor(query.cursor, 1)?.[0] ?? null;
      return pageOf(await listAllowed(ctx.db, { after, limit: query.limit + 1 }), query.limit, {
        item: (row) => ({ email: row.email, addedAt: row.added_at.toISOString() }),
        keys: (row) => [row.email],
      });
    },
  });
  route(app, "POST /allow-list", {
    allow: ["editor"],
    handler: ({ ctx, request }) => growAllowList(ctx, linesOf(request)),
  });
}

/** The body as it comes: a CSV is a stream, plain text a string. */
function linesOf(request: FastifyRequest): AsyncIterable<Uint8Array | string> {
  const body = request.body as unknown;
  if (typeof body === "string")
    return (async function* () {
      yield body;
    })();
  if (isStream(body)) return body;
  throw refuse("malformed", "Send the e-mails as text/csv or text/plain, one a line.");
}
