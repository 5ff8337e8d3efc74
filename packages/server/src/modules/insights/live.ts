import type { Ctx } from "#platform/context";

const pauseMs = 1000;
const waiting = new WeakSet<object>();

/** Whoever looks at the overview fetches it again: at most once a second, and after the facts of that second are there. */
export function tellOverview(ctx: Ctx): void {
  if (waiting.has(ctx.live)) return;
  waiting.add(ctx.live);
  setTimeout(() => {
    waiting.delete(ctx.live);
    ctx.live.publish("staff", { type: "changed", topic: "overview" });
  }, pauseMs).unref();
}
