import type { Conversation } from "@rapport/contracts";
import type { Ctx } from "#platform/context";
import { accessTo, forgetAccess, ownSide } from "../queries/access.ts";
import { conversationViews } from "../queries/views.ts";
import { audiencesOf } from "../service.ts";
import { conversationById, lockConversation, moveMarks, saveOwnState } from "../store/conversations.ts";

/** CON-6: archive, mute or block, for oneself. Archiving hides the thread until a new message; blocking keeps the history. */
export async function changeOwnState(
  ctx: Ctx,
  id: string,
  changes: { archived?: boolean | undefined; muted?: boolean | undefined; blocked?: boolean | undefined },
): Promise<Conversation> {
  const side = await ownSide(ctx, await accessTo(ctx, id));
  await ctx.transaction(async (tx) => {
    const row = (await lockConversation(tx, id))!;
    await saveOwnState(tx, id, {
      side,
      archivedTo: changes.archived === undefined ? row[`${side}_archived_to`] : changes.archived ? row.last_seq : null,
      muted: changes.muted ?? row[`${side}_muted`],
      blocked: changes.blocked ?? row[`${side}_blocked`],
    });
  });
  forgetAccess(ctx, id);
  const row = (await conversationById(ctx.db, id))!;
  const [view] = await conversationViews(ctx, [row], side);
  return view!;
}

/** CON-6: read (and so received) up to this number; the other side sees the marks move. */
export async function moveOwnMarks(
  ctx: Ctx,
  id: string,
  marks: { deliveredTo: number; readTo: number },
): Promise<void> {
  const access = await accessTo(ctx, id);
  const side = await ownSide(ctx, access);
  const moved = await moveMarks(ctx.db, id, { side, ...marks });
  if (!moved) return;
  ctx.live.publish(audiencesOf(access), {
    type: "marks",
    conversationId: id,
    side,
    deliveredTo: moved.delivered_to,
    readTo: moved.read_to,
  });
}
