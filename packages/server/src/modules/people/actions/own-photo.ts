import type { Ctx } from "#platform/context";
import { newId } from "#platform/ids";
import { acceptPhoto } from "#platform/images";
import { refuse } from "#platform/refusal";
import { lockMember, saveMember } from "../store/members.ts";

/** Takes one's own photo: made anew from what was sent, small enough for every list; the one before goes. */
export async function changeOwnPhoto(ctx: Ctx, bytes: AsyncIterable<Uint8Array>): Promise<{ photoUrl: string }> {
  if (ctx.actor.kind !== "account" || !ctx.actor.memberId) throw refuse("not_allowed");
  const { memberId } = ctx.actor;
  const { thumbnail } = await acceptPhoto(bytes);
  const key = `photos/${newId("upload")}.webp`;
  await ctx.storage.put(key, thumbnail, "image/webp");
  const photoUrl = `${ctx.publicUrl}/files/${key}`;
  const before = await ctx.transaction(async (tx) => {
    const member = await lockMember(tx, memberId);
    if (!member) throw refuse("not_found");
    await saveMember(tx, { ...member, photo_url: photoUrl });
    return member.photo_url;
  });
  const kept = `${ctx.publicUrl}/files/`;
  if (before?.startsWith(kept)) await ctx.storage.delete(before.slice(kept.length));
  return { photoUrl };
}
