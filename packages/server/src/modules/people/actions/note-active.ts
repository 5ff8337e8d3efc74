import type { Ctx } from "#platform/context";
import { memberById, touchMember } from "../store/members.ts";
import { presence } from "../views.ts";

const restMs = 60_000;
const noted = new WeakMap<object, Map<string, number>>();

/** PEO-9: the member did something. Written at most once a minute; whoever watches sees the label change. */
export async function noteActive(ctx: Ctx, memberId: string): Promise<void> {
  const times = noted.get(ctx.pool) ?? new Map<string, number>();
  noted.set(ctx.pool, times);
  const now = ctx.now().getTime();
  if (now - (times.get(memberId) ?? 0) < restMs) return;
  times.set(memberId, now);
  if (!(await touchMember(ctx.db, memberId, ctx.now()))) return;
  const member = await memberById(ctx.db, memberId);
  if (member)
    ctx.live.publish(`presence:${memberId}`, { type: "presence", memberId, presence: presence(member, ctx.now()) });
}
