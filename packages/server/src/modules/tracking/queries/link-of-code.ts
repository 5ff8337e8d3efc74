import type { Ctx } from "#platform/context";
import { linkByCode, type LinkRow } from "../store/links.ts";

/** A link stays as it was made, but for its counter: one that goes round is read once. */
const links = { name: "tracking.links", ms: 600_000 };

/** The link of a code, or null when there is none. Its counter may be older. */
export async function linkOfCode(ctx: Ctx, code: string): Promise<LinkRow | null> {
  if (!/^[0-9a-z]{1,64}$/.test(code)) return null;
  return ctx.caches.of<LinkRow | null>(links).read(code, () => linkByCode(ctx.db, code));
}

/** The code has a link now. */
export async function forgetCode(ctx: Ctx, code: string): Promise<void> {
  await ctx.caches.of(links).forget(code);
}
