import type { FastifyInstance } from "fastify";
import { audit } from "#platform/audit";
import { photoOf } from "#platform/http/photo";
import { route } from "#platform/http/route";
import { decodeCursor, pageOf } from "#platform/page";
import { refuse } from "#platform/refusal";
import { changeOwnPhoto } from "./actions/own-photo.ts";
import { availability, changeOwnProfile, leave, setAvailability, whoAmI } from "./actions/own-profile.ts";
import { changeMember, changeMemberState, putMember } from "./actions/put-member.ts";
import { joiningRoutes } from "./routes-joining.ts";
import { personRoutes } from "./routes-persons.ts";
import { memberViews, oneMemberView } from "./queries/member-views.ts";
import { visitorRoutes } from "./routes-visitors.ts";
import { listMembers, memberById } from "./store/members.ts";
import { listStores, saveStore, storeById, type StoreRow } from "./store/stores.ts";

export function peopleRoutes(app: FastifyInstance): void {
  ownRoutes(app);
  memberRoutes(app);
  storeRoutes(app);
  visitorRoutes(app);
  joiningRoutes(app);
  personRoutes(app);
}

function ownRoutes(app: FastifyInstance): void {
  route(app, "GET /me", { allow: ["member", "reader"], handler: ({ ctx }) => whoAmI(ctx) });
  route(app, "PATCH /me/profile", { allow: ["member"], handler: ({ ctx, body }) => changeOwnProfile(ctx, body) });
  route(app, "PUT /me/photo", {
    allow: ["member"],
    perMinute: 20,
    handler: async ({ ctx, request }) => changeOwnPhoto(ctx, await photoOf(request)),
  });
  route(app, "GET /me/availability", { allow: ["member"], handler: ({ ctx }) => availability(ctx) });
  route(app, "POST /me/leave", {
    allow: ["member"],
    handler: async ({ ctx }) => {
      await leave(ctx);
      return {};
    },
  });
  route(app, "PUT /me/availability", { allow: ["member"], handler: ({ ctx, body }) => setAvailability(ctx, body) });
}

function memberRoutes(app: FastifyInstance): void {
  route(app, "GET /members", {
    allow: ["reader", "key:people"],
    handler: async ({ ctx, query }) => {
      const filter = {
        search: query.search ?? null,
        role: query.role ?? null,
        state: query.state ?? null,
        storeId: query.storeId ?? null,
      };
      const rows = await listMembers(ctx.db, {
        ...filter,
        after: decodeCursor(query.cursor, 3),
        limit: query.limit + 1,
      });
      const page = pageOf(rows, query.limit, {
        item: (row) => row,
        keys: (row) => [row.last_name, row.first_name, row.id],
      });
      return { items: await memberViews(ctx, page.items), nextCursor: page.nextCursor };
    },
  });
  route(app, "GET /members/:id", {
    allow: ["reader", "key:people"],
    handler: async ({ ctx, params }) => {
      const row = await memberById(ctx.db, params.id);
      if (!row) throw refuse("not_found");
      return oneMemberView(ctx, row);
    },
  });
  route(app, "PUT /members/:id", {
    allow: ["key:people", "editor"],
    handler: ({ ctx, params, body }) => putMember(ctx, params.id, body),
  });
  route(app, "PATCH /members/:id", {
    allow: ["editor"],
    handler: ({ ctx, params, body }) => changeMember(ctx, params.id, body),
  });
  route(app, "POST /members/:id/state", {
    allow: ["editor"],
    handler: ({ ctx, params, body }) => changeMemberState(ctx, params.id, body),
  });
}

function storeRoutes(app: FastifyInstance): void {
  route(app, "GET /stores", {
    allow: ["reader", "member", "key:catalog"],
    handler: async ({ ctx, query }) => {
      const rows = await listStores(ctx.db, {
        search: query.search ?? null,
        after: decodeCursor(query.cursor, 2),
        limit: query.limit + 1,
      });
      return pageOf(rows, query.limit, { item: storeView, keys: (row) => [row.name, row.id] });
    },
  });
  route(app, "GET /stores/:id", {
    allow: ["reader", "member", "key:catalog"],
    handler: async ({ ctx, params }) => storeView(found(await storeById(ctx.db, params.id))),
  });
  route(app, "PUT /stores/:id", {
    allow: ["key:catalog", "editor"],
    handler: async ({ ctx, params, body }) => {
      await ctx.transaction(async (tx) => {
        await saveStore(tx, params.id, { body, at: ctx.now() });
        await audit(tx, ctx, { action: "store.saved", subject: params.id });
      });
      return storeView(found(await storeById(ctx.db, params.id)));
    },
  });
}

function found<T>(row: T | null): T {
  if (row === null) throw refuse("not_found");
  return row;
}

function storeView(row: StoreRow) {
  const { id, name, members, ...address } = row;
  return { id, name, members, address };
}
