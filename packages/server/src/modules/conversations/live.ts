import type { ClientFrame } from "@rapport/contracts";
import { noteActive } from "#modules/people";
import type { Module } from "#platform/module";
import { problem } from "#platform/http/problem";
import type { Connection } from "#platform/live/server";
import { moveOwnMarks } from "./actions/own-state.ts";
import { prepareMessage } from "./actions/send-message.ts";
import { accessTo, ownSide, sideOf } from "./queries/access.ts";
import { type Sending, writerOf } from "./service.ts";
import { listConversations } from "./store/list-conversations.ts";

const watchedMembers = 20;

/** The conversations' part of the live connection. */
export const conversationsLive: NonNullable<Module["live"]> = {
  async hello({ ctx, wire }) {
    const { actor } = ctx;
    if (actor.kind === "account" && actor.right) ctx.live.join(wire, ["staff"]);
    if (actor.kind === "account" && !actor.memberId)
      return wire.tell({ type: "ready", now: ctx.now().toISOString(), side: null, id: actor.accountId });
    const { side, ids } = await sideOf(ctx);
    ctx.live.join(
      wire,
      ids.map((id) => `${side}:${id}`),
    );
    if (side === "member") await noteActive(ctx, ids[0]!);
    else
      ctx.live.join(
        wire,
        (await talkedTo(ctx, ids)).map((id) => `presence:${id}`),
      );
    wire.tell({ type: "ready", now: ctx.now().toISOString(), side, id: ids[0]! });
  },

  frames: {
    send,
    received: ({ ctx }, { conversationId, seq }) => moveOwnMarks(ctx, conversationId, { deliveredTo: seq, readTo: 0 }),
    read: ({ ctx }, { conversationId, seq }) => moveOwnMarks(ctx, conversationId, { deliveredTo: seq, readTo: seq }),
    typing,
    active({ ctx }) {
      if (ctx.actor.kind === "account" && ctx.actor.memberId) return noteActive(ctx, ctx.actor.memberId);
    },
  },

  close: ({ ctx, wire }) => ctx.live.leave(wire),
};

/** Hands the message to the writer and goes on with the next frame; the acknowledgement follows the commit. */
async function send(
  { ctx, wire }: Connection,
  { conversationId, draft }: Extract<ClientFrame, { type: "send" }>,
): Promise<void> {
  const sending: Sending = { ...(await prepareMessage(ctx, conversationId, draft)), connection: wire.id };
  // From now on the shopper sees this member come and go.
  if (sending.author === "visitor") ctx.live.join(wire, [`presence:${sending.access.memberId}`]);
  writerOf(ctx)
    .write(sending)
    .then((message) => wire.tell({ type: "ack", clientId: draft.clientId, message }))
    .catch((error: unknown) => {
      ctx.log.error({ err: error }, "a message could not be written");
      wire.tell({ type: "refused", clientId: draft.clientId, problem: problem("internal") });
    });
}

async function typing({ ctx }: Connection, frame: Extract<ClientFrame, { type: "typing" }>): Promise<void> {
  const access = await accessTo(ctx, frame.conversationId);
  const side = await ownSide(ctx, access);
  if (access.blockedByMember || access.blockedByVisitor) return;
  const other = side === "member" ? `visitor:${access.visitorId}` : `member:${access.memberId}`;
  ctx.live.publish(other, { type: "typing", conversationId: access.id, side, on: frame.on });
}

/** The members whose presence this visitor sees change. */
async function talkedTo(ctx: Connection["ctx"], visitorIds: readonly string[]): Promise<string[]> {
  const rows = await listConversations(ctx.db, {
    side: "visitor",
    ids: visitorIds,
    filter: "all",
    after: null,
    limit: watchedMembers,
  });
  return rows.map((row) => row.member_id);
}
