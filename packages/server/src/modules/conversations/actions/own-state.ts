import type { Conversation } from "@rapport/contracts";
import type { Ctx } from "#platform/context";
import { refuse } from "#platform/refusal";
import { accessTo, forgetAccess, ownSide, sideOf } from "../queries/access.ts";
import { conversationView } from "../queries/views.ts";
import { moveMarks, saveOwnState } from "../store/conversations.ts";
import { lockHistory } from "../store/histories.ts";

/**
 * CON-6: archive, mute or block, for oneself. Archiving hides the thread until a new message; blocking keeps the history. Persons found to be one are
 * one human being in this too: it holds for every conversation of the history (CON-1).
 */
export async function changeOwnState(
  ctx: Ctx,
  id: string,
  changes: { archived?: boolean | undefined; muted?: boolean | undefined; blocked?: boolean | undefined },
): Promise<Conversation> {
  const own = await sideOf(ctx);
  const { archived = null, muted = null, blocked = null } = changes;
  const ids = await ctx.transaction(async (tx) => {
    const rows = (await lockHistory(tx, own, id)).map((row) => row.id);
    if (rows.length === 0) throw refuse("not_found");
    await saveOwnState(tx, rows, { side: own.side, archived, muted, blocked });
    return rows;
  });
  for (const one of ids) await forgetAccess(ctx, one);
  return conversationView(ctx, own, id);
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
  ctx.live.publish(access.audiences, {
    type: "marks",
    conversationId: id,
    side,
    deliveredTo: moved.delivered_to,
    readTo: moved.read_to,
  });
}
