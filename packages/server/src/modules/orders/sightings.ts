import { type Part, sighted } from "#modules/programme";
import type { Ctx } from "#platform/context";
import { isServerSide, type OrderSource } from "./rules/source.ts";

const minuteMs = 60_000;
const noted = new WeakMap<object, Map<Part, number>>();

/**
 * ORD-4: notes that orders come by this way, so that *auto* knows of a server-side source. Beside the order's transaction and at most once a minute:
 * all orders meet in this one row, and would wait for each other.
 */
export async function noteSighting(ctx: Ctx, source: OrderSource): Promise<void> {
  const part = isServerSide(source) ? "server_order" : "tag";
  const last = noted.get(ctx.pool) ?? new Map<Part, number>();
  noted.set(ctx.pool, last);
  const now = ctx.now().getTime();
  if (now - (last.get(part) ?? 0) < minuteMs) return;
  await sighted(ctx.db, ctx, { part });
  last.set(part, now);
}
