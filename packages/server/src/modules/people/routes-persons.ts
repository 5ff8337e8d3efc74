import type { FastifyInstance } from "fastify";
import { route } from "#platform/http/route";
import { refuse } from "#platform/refusal";
import { undoLink } from "./actions/link-persons.ts";
import { saySamePerson } from "./actions/say-same-person.ts";
import { setStaffRight, staffList } from "./actions/staff.ts";
import { linkView, personView } from "./queries/person-view.ts";
import { memberById } from "./store/members.ts";

/** PEO-2: who is whom, and PEO-10: who may work in the Manager. */
export function personRoutes(app: FastifyInstance): void {
  route(app, "GET /members/:id/links", {
    allow: ["reader", "key:people"],
    handler: async ({ ctx, params }) => {
      const member = await memberById(ctx.db, params.id);
      if (!member) throw refuse("not_found");
      return personView(ctx, member.person_id);
    },
  });
  route(app, "GET /people/:id", {
    allow: ["reader", "key:people"],
    handler: ({ ctx, params }) => personView(ctx, params.id),
  });
  route(app, "POST /people/:id/links", {
    allow: ["editor"],
    handler: ({ ctx, params, body }) => saySamePerson(ctx, { personId: params.id, ...body }),
  });
  route(app, "POST /links/:id/undo", {
    allow: ["editor"],
    handler: async ({ ctx, params, body }) => linkView(await undoLink(ctx, params.id, body.reason)),
  });
  route(app, "GET /staff", { allow: ["reader"], handler: ({ ctx }) => staffList(ctx) });
  route(app, "PUT /staff/:email", {
    allow: ["administrator"],
    handler: async ({ ctx, params, body }) => {
      await setStaffRight(ctx, params.email, body);
      return {};
    },
  });
}
