import { memberStateChanged, personsLinked, personsUnlinked, visitorErased } from "#modules/people";
import type { Ctx } from "#platform/context";
import { type Consumer, consumer } from "#platform/events";
import { announce, regroup, regroupAll } from "./actions/keep-histories.ts";
import { conversationStarted, dialogueStarted, historiesChanged, historiesOutdated } from "./events.ts";
import { forgetAllAccess } from "./queries/access.ts";
import { emptyWordsOf } from "./store/erasure.ts";

/** PEO-4: whoever is no longer active is cut off at once. */
const cutOffInactive = consumer<Ctx, { memberId: string; from: string | null; to: string }>({
  name: "conversations.cut_off_inactive",
  on: memberStateChanged,
  async handle({ data }, _tx, ctx) {
    await forgetAllAccess(ctx);
    if (data.to !== "active") ctx.live.kick(`member:${data.memberId}`);
  },
});

/** The member's inbox shows the new conversation. */
const showNewConversation = consumer<Ctx, { conversationId: string; memberId: string; visitorId: string; at: string }>({
  name: "conversations.show_new",
  on: conversationStarted,
  async handle({ data }, _tx, ctx) {
    ctx.live.publish(`member:${data.memberId}`, { type: "changed", topic: "conversations" });
    ctx.live.publish("staff", { type: "changed", topic: "overview" });
  },
});

const showDialogue = consumer<Ctx, { conversationId: string; memberId: string; at: string }>({
  name: "conversations.show_dialogue",
  on: dialogueStarted,
  async handle(_event, _tx, ctx) {
    ctx.live.publish("staff", { type: "changed", topic: "overview" });
  },
});

/** PEO-11: what an erased visitor wrote and the photos the visitor sent go; numbers and instants stay, so that counts and evidence hold. */
const forgetWords = consumer<Ctx, { visitorId: string }>({
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

/** CON-1: who turned out to be one is shown as one, to the member and to himself. */
const joinHistories = consumer<Ctx, { linkId: string; clusterId: string }>({
  name: "conversations.join_histories",
  on: personsLinked,
  async handle({ data }, tx) {
    const { visitorIds, changed } = await regroup(tx, { personIds: [data.clusterId] });
    await announce(tx, changed, visitorIds);
  },
});

/** PEO-2: the joining was wrong; each has his own conversations again. */
const splitHistories = consumer<Ctx, { linkId: string; personIds: string[] }>({
  name: "conversations.split_histories",
  on: personsUnlinked,
  async handle({ data }, tx) {
    const { visitorIds, changed } = await regroup(tx, { personIds: data.personIds });
    await announce(tx, changed, visitorIds);
  },
});

/** A conversation that was opened while its visitor turned out to be somebody else too. */
const placeNewConversation = consumer<Ctx, { conversationId: string; memberId: string; visitorId: string; at: string }>(
  {
    name: "conversations.place_new",
    on: conversationStarted,
    async handle({ data }, tx) {
      const { changed } = await regroup(tx, { visitorIds: [data.visitorId] });
      await announce(tx, changed, []);
    },
  },
);

const groupAll = consumer<Ctx, Record<never, never>>({
  name: "conversations.group_all",
  on: historiesOutdated,
  handle: (_event, tx) => regroupAll(tx),
});

/** The lists of both sides follow; a visitor's line says hello anew, because what it may hear changed. */
const showHistories = consumer<Ctx, { memberIds: string[]; visitorIds: string[] }>({
  name: "conversations.show_histories",
  on: historiesChanged,
  async handle({ data }, _tx, ctx) {
    await forgetAllAccess(ctx);
    ctx.live.publish(
      data.memberIds.map((id) => `member:${id}`),
      { type: "changed", topic: "conversations" },
    );
    for (const id of data.visitorIds) ctx.live.greetAgain(`visitor:${id}`);
  },
});

export const conversationConsumers: readonly Consumer<Ctx>[] = [
  cutOffInactive,
  forgetWords,
  showNewConversation,
  showDialogue,
  joinHistories,
  splitHistories,
  placeNewConversation,
  groupAll,
  showHistories,
];
