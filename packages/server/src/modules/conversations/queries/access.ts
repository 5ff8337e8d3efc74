import type { ConversationSource, Side } from "@rapport/contracts";
import { namesOf, visitorIdsOfPerson } from "#modules/people";
import type { Ctx } from "#platform/context";
import { refuse } from "#platform/refusal";
import { conversationForAccess } from "../store/histories.ts";

/** What decides who may read and write in a conversation, remembered for two seconds and forgotten at each change here. */
export interface Access {
  id: string;
  memberId: string;
  visitorId: string;
  source: ConversationSource;
  blockedByMember: boolean;
  blockedByVisitor: boolean;
  memberIsActive: boolean;
}

const cacheMs = 2_000;
const cacheSize = 50_000;
const accesses = new WeakMap<object, Map<string, { access: Access; until: number }>>();
const ownIds = new WeakMap<object, Map<string, { ids: string[]; until: number }>>();

/** Throws `not_found` for a conversation that is not there. */
export async function accessTo(ctx: Ctx, id: string): Promise<Access> {
  const cache = cacheFor(accesses, ctx.pool);
  const known = cache.get(id);
  if (known && known.until > performance.now()) return known.access;
  const row = await conversationForAccess(ctx.db, id);
  if (!row) throw refuse("not_found");
  const member = row.member_id === "bot" ? null : (await namesOf(ctx.db, [row.member_id])).get(row.member_id);
  const access: Access = {
    id,
    memberId: row.member_id,
    visitorId: row.visitor_id,
    source: row.source,
    blockedByMember: row.member_blocked,
    blockedByVisitor: row.visitor_blocked,
    memberIsActive: row.member_id === "bot" || member?.state === "active",
  };
  if (cache.size > cacheSize) cache.clear();
  cache.set(id, { access, until: performance.now() + cacheMs });
  return access;
}

export function forgetAccess(ctx: Ctx, id: string): void {
  accesses.get(ctx.pool)?.delete(id);
}

/** A member changed state, or persons were found to be one: what is remembered of anybody may be wrong. */
export function forgetAllAccess(ctx: Pick<Ctx, "pool">): void {
  accesses.delete(ctx.pool);
  ownIds.delete(ctx.pool);
}

/** Which side of conversations the caller is on, and under which ids: a person's visitor records together (PEO-2). */
export async function sideOf(ctx: Ctx): Promise<{ side: Side; ids: string[] }> {
  const { actor } = ctx;
  if (actor.kind === "account" && actor.memberId) return { side: "member", ids: [actor.memberId] };
  if (actor.kind !== "visitor") throw refuse("not_allowed");
  const cache = cacheFor(ownIds, ctx.pool);
  const known = cache.get(actor.visitorId);
  if (known && known.until > performance.now()) return { side: "visitor", ids: known.ids };
  const ids = await visitorIdsOfPerson(ctx.db, actor.visitorId);
  if (cache.size > cacheSize) cache.clear();
  cache.set(actor.visitorId, { ids, until: performance.now() + cacheMs });
  return { side: "visitor", ids };
}

/** The caller's side of this conversation. Throws `not_found` when it is not the caller's, as if it were not there. */
export async function ownSide(ctx: Ctx, access: Access): Promise<Side> {
  const { side, ids } = await sideOf(ctx);
  const mine = side === "member" ? access.memberId : access.visitorId;
  if (!ids.includes(mine)) throw refuse("not_found");
  return side;
}

function cacheFor<T>(caches: WeakMap<object, Map<string, T>>, key: object): Map<string, T> {
  const known = caches.get(key);
  if (known) return known;
  const made = new Map<string, T>();
  caches.set(key, made);
  return made;
}
