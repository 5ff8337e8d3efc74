import type { Ctx } from "#platform/context";
import { consumer } from "#platform/events";
import { challengeSaved, pointsChanged } from "./events.ts";

/** Whoever looks at score, points or challenges fetches them again. */
export const gamificationConsumers = [
  consumer<Ctx, NonNullable<(typeof pointsChanged)["shape"]>>({
    name: "gamification.tell_points",
    on: pointsChanged,
    async handle({ data }, _tx, ctx) {
      ctx.live.publish(`member:${data.memberId}`, { type: "changed", topic: "score" });
      if (!data.challengeId) return;
      ctx.live.publish(`member:${data.memberId}`, { type: "changed", topic: "challenges" });
      ctx.live.publish("staff", { type: "changed", topic: "challenges" });
    },
  }),
  consumer<Ctx, NonNullable<(typeof challengeSaved)["shape"]>>({
    name: "gamification.tell_challenges",
    on: challengeSaved,
    async handle(_event, _tx, ctx) {
      ctx.live.publish("staff", { type: "changed", topic: "challenges" });
    },
  }),
];
