import { contributorChanged, forgetCustomer, orderDecided } from "#modules/attribution";
import { visitorErased } from "#modules/people";
import type { Ctx } from "#platform/context";
import { consumer } from "#platform/events";
import { orderRecorded, reviewOpened } from "./events.ts";
import { forgetEmails } from "./store/orders.ts";

type Shape<T extends { shape?: unknown }> = NonNullable<T["shape"]>;

function tellMembers(ctx: Ctx, memberIds: readonly (string | null)[]): void {
  const members = new Set(memberIds.filter((id) => id !== null && id !== "bot"));
  for (const id of members) ctx.live.publish(`member:${id}`, { type: "changed", topic: "sales" });
}

/** Whoever looks at sales, orders or figures fetches them again. */
export const orderConsumers = [
  consumer<Ctx, Shape<typeof orderRecorded>>({
    name: "orders.tell_staff",
    on: orderRecorded,
    async handle(_event, _tx, ctx) {
      ctx.live.publish("staff", { type: "changed", topic: "orders" });
      ctx.live.publish("staff", { type: "changed", topic: "overview" });
    },
  }),
  consumer<Ctx, Shape<typeof reviewOpened>>({
    name: "orders.tell_reviews",
    on: reviewOpened,
    async handle(_event, _tx, ctx) {
      ctx.live.publish("staff", { type: "changed", topic: "orders" });
    },
  }),
  consumer<Ctx, Shape<typeof orderDecided>>({
    name: "orders.tell_contributors",
    on: orderDecided,
    async handle({ data }, _tx, ctx) {
      tellMembers(ctx, [data.conversationMemberId, data.affiliationMemberId, data.customerMemberId]);
      ctx.live.publish("staff", { type: "changed", topic: "orders" });
    },
  }),
  consumer<Ctx, Shape<typeof contributorChanged>>({
    name: "orders.tell_changed_contributors",
    on: contributorChanged,
    async handle({ data }, _tx, ctx) {
      tellMembers(ctx, [data.from, data.to]);
      ctx.live.publish("staff", { type: "changed", topic: "orders" });
    },
  }),
  consumer<Ctx, Shape<typeof visitorErased>>({
    name: "orders.forget_erased",
    on: visitorErased,
    /** PEO-11: the order stays true, and no longer says who. */
    async handle({ data }, tx) {
      await forgetCustomer(tx, await forgetEmails(tx, data.visitorId));
    },
  }),
];
