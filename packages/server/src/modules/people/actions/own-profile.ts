import type { Availability, Me } from "@rapport/contracts";
import type { Ctx } from "#platform/context";
import { emit } from "#platform/events";
import { refuse } from "#platform/refusal";
import { memberStateChanged } from "../events.ts";
import * as store from "../store/members.ts";
import { memberView, presence } from "../views.ts";

/** Who is signed in, as App and Manager greet them. */
export async function whoAmI(ctx: Ctx): Promise<Me> {
  const { actor } = ctx;
  if (actor.kind !== "account") throw refuse("not_signed_in");
  const row = actor.memberId ? await store.memberById(ctx.db, actor.memberId) : null;
  if (!row) return { accountEmail: actor.email, staffRight: actor.right, member: null };
  const { internalComment: _, ...member } = memberView(row, { now: ctx.now(), right: actor.right });
  return { accountEmail: actor.email, staffRight: actor.right, member };
}

export interface ProfileChanges {
  alias?: string | null | undefined;
  bio?: string | undefined;
  hiddenFromApp?: boolean | undefined;
  hiddenFromWidgets?: boolean | undefined;
  locale?: "en" | "fr" | undefined;
  photoUrl?: string | undefined;
}

export async function changeOwnProfile(ctx: Ctx, body: ProfileChanges): Promise<Me> {
  await ctx.transaction(async (tx) => {
    const member = await lockOwn(tx, ctx);
    await store.saveMember(tx, {
      ...member,
      alias: body.alias === undefined ? member.alias : body.alias || null,
      bio: body.bio ?? member.bio,
      hidden_from_app: body.hiddenFromApp ?? member.hidden_from_app,
      hidden_from_widgets: body.hiddenFromWidgets ?? member.hidden_from_widgets,
      locale: body.locale ?? member.locale,
      photo_url: body.photoUrl ?? member.photo_url,
    });
  });
  return whoAmI(ctx);
}

export async function availability(ctx: Ctx): Promise<Availability> {
  const member = await store.memberById(ctx.db, ownId(ctx));
  return availabilityOf(member!);
}

/** PEO-9: *unavailable* and *absent* override what the last action says. */
export async function setAvailability(ctx: Ctx, body: Availability): Promise<Availability> {
  const member = await ctx.transaction(async (tx) => {
    const known = await lockOwn(tx, ctx);
    const { absence } = body;
    if (absence && Date.parse(absence.to) <= Date.parse(absence.from))
      throw refuse("invalid_fields", "The absence ends before it starts.");
    const after = {
      ...known,
      unavailable: body.unavailable,
      absent_from: absence ? new Date(absence.from) : null,
      absent_to: absence ? new Date(absence.to) : null,
      absence_message: absence?.message || null,
    };
    await store.saveMember(tx, after);
    return after;
  });
  ctx.live.publish(`presence:${member.id}`, {
    type: "presence",
    memberId: member.id,
    presence: presence(member, ctx.now()),
  });
  return availabilityOf(member);
}

/** PEO-4: leaving is the member's own right. */
export async function leave(ctx: Ctx): Promise<void> {
  await ctx.transaction(async (tx) => {
    const member = await lockOwn(tx, ctx);
    await store.saveMember(tx, { ...member, state: "unsubscribed" });
    await emit(tx, memberStateChanged, { memberId: member.id, from: member.state, to: "unsubscribed" });
  });
}

function availabilityOf(member: store.MemberRow): Availability {
  const { absent_from: from, absent_to: to } = member;
  return {
    unavailable: member.unavailable,
    absence:
      from && to ? { from: from.toISOString(), to: to.toISOString(), message: member.absence_message ?? "" } : null,
  };
}

function ownId(ctx: Ctx): string {
  if (ctx.actor.kind !== "account" || !ctx.actor.memberId) throw refuse("not_allowed");
  return ctx.actor.memberId;
}

async function lockOwn(tx: Parameters<typeof store.lockMember>[0], ctx: Ctx): Promise<store.MemberRow> {
  const member = await store.lockMember(tx, ownId(ctx));
  if (!member) throw refuse("not_found");
  return member;
}
