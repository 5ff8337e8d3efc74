import { memberStateChanged, visitorErased } from "#modules/people";
import type { Ctx } from "#platform/context";
import { consumer } from "#platform/events";
import { conversationStarted, dialogueStarted } from "./events.ts";
import { forgetAllAccess } from "./queries/access.ts";
import { emptyWordsOf } from "./store/erasure.ts";

/** PEO-4: whoever is no longer active is cut off at once. */
export const cutOffInactive = consumer<Ctx, { memberId: string; from: string | null; to: string }>({
  name: "conversations.cut_off_inactive",
  on: memberStateChanged,
  async handle({ data }, _tx, ctx) {
    forgetAllAccess(ctx);
    if (data.to !== "active") ctx.live.kick(`member:${data.memberId}`);
  },
});

/** The member's inbox shows the new conversation. */
export const showNewConversation = consumer<
  Ctx,
  { conversationId: string; memberId: string; visitorId: string; at: string }
>({
  name: "conversations.show_new",
  on: conversationStarted,
  async handle({ data }, _tx, ctx) {
    ctx.live.publish(`member:${data.memberId}`, { type: "changed", topic: "conversations" });
    ctx.live.publish("staff", { type: "changed", topic: "overview" });
  },
});

export const showDialogue = consumer<Ctx, { conversationId: string; memberId: string; at: string }>({
  name: "conversations.show_dialogue",
  on: dialogueStarted,
  async handle(_event, _tx, ctx) {
    ctx.live.publish("staff", { type: "changed", topic: "overview" });
  },
});

/** PEO-11: what an erased visitor wrote and the photos the visitor sent go; numbers and instants stay, so that counts and evidence hold. */
export const forgetWords = consumer<Ctx, { visitorId: string }>({
  name: "conversations.forget_words",
  on: visitorErased,
  async handle({ data }, tx, ctx) {
    const uploads = await emptyWordsOf(tx, data.visitorId);
    for (const id of uploads) {
      await ctx.storage.delete(`photos/${id}.webp`);
      await ctx.storage.delete(`photos/${id}-small.webp`);
    }
  },
});
