import type { Conversation } from "@rapport/contracts";
import { visitorForEmail } from "#modules/people";
import type { Ctx } from "#platform/context";
import { newId } from "#platform/ids";
import { refuse } from "#platform/refusal";
import { accessTo } from "../queries/access.ts";
import { conversationView } from "../queries/views.ts";
import { writerOf, type Sending } from "../service.ts";
import { openFor } from "./open-conversation.ts";

const words = "We met in person. · Nous nous sommes rencontrés.";

/**
 * CON-2, phygital: the member typed the e-mail a shopper gave orally. The conversation opens, and one automatic message is written on the
 * visitor's behalf (ATT-3); meeting again writes no second one.
 */
export async function meetInPerson(ctx: Ctx, email: string): Promise<Conversation> {
  const { actor } = ctx;
  if (actor.kind !== "account" || !actor.memberId) throw refuse("not_allowed");
  const memberId = actor.memberId;
  const row = await ctx.transaction(async (tx) => {
    const visitorId = await visitorForEmail(tx, ctx, email);
    return openFor(tx, ctx, { memberId, visitorId, source: "phygital" });
  });
  if (row.source === "phygital" && row.last_seq === 0) await writeMeeting(ctx, row.id);
  return conversationView(ctx, { side: "member", ids: [memberId] }, row.id);
}

async function writeMeeting(ctx: Ctx, conversationId: string): Promise<void> {
  const message: Sending = {
    id: newId("message"),
    conversationId,
    author: "auto",
    kind: "text",
    countsAs: "visitor",
    text: words,
    imageId: null,
    sku: null,
    // The same for every attempt: two at once write one message (CON-4).
    clientId: `phygital-${conversationId.slice(-20)}`,
    sentAt: ctx.now(),
    access: await accessTo(ctx, conversationId),
    attachments: {},
  };
  await writerOf(ctx).write(message);
}
