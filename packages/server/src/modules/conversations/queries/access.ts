import type { ConversationSource, Side } from "@rapport/contracts";
import { namesOf, visitorIdsOfPerson } from "#modules/people";
import type { Ctx } from "#platform/context";
import { refuse } from "#platform/refusal";
import { conversationForAccess } from "../store/histories.ts";

/** What decides who may read and write in a conversation. Asked for every message, so remembered; whatever changes it forgets it, on every node. */
export interface Access {
  id: string;
  memberId: string;
  visitorId: string;
  source: ConversationSource;
  blockedByMember: boolean;
  blockedByVisitor: boolean;
  memberIsActive: boolean;
  /** Whose connections hear of it: the member's, and those of the visitor's record. */
  audiences: readonly string[];
}

const accesses = { name: "conversations.access", ms: 60_000 };
const ownIds = { name: "conversations.own_ids", ms: 60_000 };

/** Throws `not_found` for a conversation that is not there. */
export function accessTo(ctx: Ctx, id: string): Access | Promise<Access> {
  return ctx.caches.of<Access>(accesses).read(id, () => loadAccess(ctx, id));
}

async function loadAccess(ctx: Ctx, id: string): Promise<Access> {
  const row = await conversationForAccess(ctx.db, id);
  if (!row) throw refuse("not_found");
  const member = row.member_id === "bot" ? null : (await namesOf(ctx.db, [row.member_id])).get(row.member_id);
  return {
    id,
    memberId: row.member_id,
    visitorId: row.visitor_id,
    source: row.source,
    blockedByMember: row.member_blocked,
    blockedByVisitor: row.visitor_blocked,
    memberIsActive: row.member_id === "bot" || member?.state === "active",
    audiences: [`member:${row.member_id}`, `visitor:${row.visitor_id}`],
  };
}

export function forgetAccess(ctx: Ctx, id: string): Promise<void> {
  return ctx.caches.of(accesses).forget(id);
}

/** A member changed state, or persons were found to be one: what is remembered of anybody may be wrong. */
export async function forgetAllAccess(ctx: Pick<Ctx, "caches">): Promise<void> {
  await ctx.caches.of(accesses).forgetAll();
  await ctx.caches.of(ownIds).forgetAll();
}

/** Which side of conversations the caller is on, and under which ids: a person's visitor records together (PEO-2). */
export async function sideOf(ctx: Ctx): Promise<{ side: Side; ids: readonly string[] }> {
  const { actor } = ctx;
  if (actor.kind === "account" && actor.memberId) return { side: "member", ids: [actor.memberId] };
  if (actor.kind !== "visitor") throw refuse("not_allowed");
  return { side: "visitor", ids: await idsOfPerson(ctx, actor.visitorId) };
}

function idsOfPerson(ctx: Ctx, visitorId: string): readonly string[] | Promise<readonly string[]> {
  return ctx.caches.of<readonly string[]>(ownIds).read(visitorId, () => visitorIdsOfPerson(ctx.db, visitorId));
}

/** The caller's side of this conversation. Throws `not_found` when it is not the caller's, as if it were not there. */
export async function ownSide(ctx: Ctx, access: Access): Promise<Side> {
  const { side, ids } = await sideOf(ctx);
  const mine = side === "member" ? access.memberId : access.visitorId;
  if (!ids.includes(mine)) throw refuse("not_found");
  return side;
}
