import type { FastifyInstance } from "fastify";
import { photoOf } from "#platform/http/photo";
import { peopleNamed } from "#modules/people";
import { route } from "#platform/http/route";
import { decodePlace, pageOf } from "#platform/page";
import { meetInPerson } from "./actions/meet-in-person.ts";
import { openConversation } from "./actions/open-conversation.ts";
import { changeOwnState, moveOwnMarks } from "./actions/own-state.ts";
import { sendMessage } from "./actions/send-message.ts";
import { uploadPhoto } from "./actions/upload-photo.ts";
import { accessTo, ownSide, sideOf } from "./queries/access.ts";
import { listForStaff, readForStaff } from "./queries/staff-list.ts";
import { conversationView, conversationViews, messageViews } from "./queries/views.ts";
import { conversationById } from "./store/conversations.ts";
import { listConversations } from "./store/list-conversations.ts";
import { messagesOf } from "./store/messages.ts";

export function conversationRoutes(app: FastifyInstance): void {
  readingRoutes(app);
  staffRoutes(app);
  writingRoutes(app);
}

function readingRoutes(app: FastifyInstance): void {
  route(app, "GET /conversations", {
    allow: ["member", "visitor"],
    handler: async ({ ctx, query }) => {
      const mine = await sideOf(ctx);
      const place = decodePlace(query.cursor);
      const words = query.search?.trim();
      const search = words ? { words, others: await peopleNamed(ctx.db, words) } : null;
      const rows = await listConversations(ctx.db, {
        ...mine,
        filter: query.filter,
        search,
        after: place && [place[0].toISOString(), place[1]],
        limit: query.limit + 1,
      });
      const page = pageOf(rows, query.limit, {
        item: (row) => row,
        keys: (row) => [row.last_activity_at.toISOString(), row.id],
      });
      return { items: await conversationViews(ctx, page.items, mine.side), nextCursor: page.nextCursor };
    },
  });
  route(app, "GET /conversations/:id", {
    allow: ["member", "visitor"],
    handler: async ({ ctx, params }) => {
      await ownSide(ctx, await accessTo(ctx, params.id));
      return conversationView(ctx, await sideOf(ctx), params.id);
    },
  });
  route(app, "GET /conversations/:id/messages", {
    allow: ["member", "visitor"],
    handler: async ({ ctx, params, query }) => {
      await ownSide(ctx, await accessTo(ctx, params.id));
      const rows = await messagesOf(ctx.db, params.id, query);
      const { last_seq: lastSeq } = (await conversationById(ctx.db, params.id))!;
      return { items: await messageViews(ctx, rows), lastSeq };
    },
  });
}

function staffRoutes(app: FastifyInstance): void {
  route(app, "GET /staff/conversations", {
    allow: ["reader"],
    handler: ({ ctx, query }) => listForStaff(ctx, query),
  });
  route(app, "GET /staff/conversations/:id", {
    allow: ["reader"],
    handler: ({ ctx, params, query }) => readForStaff(ctx, params.id, query.before),
  });
}

function writingRoutes(app: FastifyInstance): void {
  route(app, "POST /conversations", { allow: ["visitor"], handler: ({ ctx, body }) => openConversation(ctx, body) });
  route(app, "POST /conversations/phygital", {
    allow: ["member"],
    perMinute: 30,
    handler: ({ ctx, body }) => meetInPerson(ctx, body.email),
  });
  route(app, "POST /conversations/:id/messages", {
    allow: ["member", "visitor"],
    handler: ({ ctx, params, body }) => sendMessage(ctx, params.id, body),
  });
  route(app, "POST /conversations/:id/read", {
    allow: ["member", "visitor"],
    handler: async ({ ctx, params, body }) => {
      await moveOwnMarks(ctx, params.id, { deliveredTo: body.seq, readTo: body.seq });
      return {};
    },
  });
  route(app, "PATCH /conversations/:id", {
    allow: ["member", "visitor"],
    handler: ({ ctx, params, body }) => changeOwnState(ctx, params.id, body),
  });
  route(app, "POST /uploads", {
    allow: ["member", "visitor"],
    perMinute: 60,
    handler: async ({ ctx, request }) => uploadPhoto(ctx, await photoOf(request)),
  });
}
