import type { Draft, Message, Side } from "@rapport/contracts";
import { cardsOf } from "#modules/catalog";
import { noteActive } from "#modules/people";
import type { Ctx } from "#platform/context";
import { newId } from "#platform/ids";
import { refuse } from "#platform/refusal";
import { type Access, accessTo, ownSide } from "../queries/access.ts";
import { imageView } from "../queries/views.ts";
import { writingRefusal } from "../rules/may-write.ts";
import { type Attachments, type Sending, writerOf } from "../service.ts";
import { uploadsByIds } from "../store/messages.ts";

/** Sends a message of the caller. When it resolves, the message is durable (CON-4). */
export async function sendMessage(ctx: Ctx, conversationId: string, draft: Draft): Promise<Message> {
  return writerOf(ctx).write(await prepareMessage(ctx, conversationId, draft));
}

/** Checks who writes and what, and makes the message ready for the writer. */
export async function prepareMessage(ctx: Ctx, conversationId: string, draft: Draft): Promise<Sending> {
  const access = await accessTo(ctx, conversationId);
  const side = await ownSide(ctx, access);
  checkWriting(access, side);
  if (side === "member") await noteActive(ctx, access.memberId);
  const text = draft.text.trim();
  if (draft.kind === "text" && text === "") throw refuse("message_empty");
  if (text.includes("\0")) throw refuse("malformed", "The text holds a NUL character, which cannot be stored.");
  return {
    id: newId("message"),
    conversationId,
    author: side,
    kind: draft.kind,
    countsAs: side,
    text,
    imageId: draft.kind === "image" ? draft.imageId : null,
    sku: draft.kind === "product" ? draft.sku : null,
    clientId: draft.clientId,
    sentAt: ctx.now(),
    access,
    attachments: draft.kind === "text" ? {} : await attachmentsOf(ctx, draft),
  };
}

/** CON-6: who is blocked cannot write; a member who is not active neither writes nor is written to (PEO-4). */
function checkWriting(access: Access, side: Side): void {
  const no = writingRefusal({
    participates: true,
    writerIsActive: side === "visitor" || access.memberIsActive,
    blockedByOther: side === "visitor" ? access.blockedByMember : access.blockedByVisitor,
    otherIsGone: side === "visitor" && !access.memberIsActive,
    shape: "pair",
  });
  if (no === null) return;
  if (no === "blocked") throw refuse("blocked");
  if (no === "member_gone") throw refuse("member_not_available");
  throw refuse("not_an_active_member");
}

async function attachmentsOf(ctx: Ctx, draft: Draft): Promise<Attachments> {
  if (draft.kind === "product") {
    const product = (await cardsOf(ctx.db, [draft.sku])).get(draft.sku);
    if (!product) throw refuse("unknown_product");
    return { product };
  }
  if (draft.kind !== "image") return {};
  const [image] = await uploadsByIds(ctx.db, [draft.imageId]);
  if (!image || image.owner !== ownerOf(ctx)) throw refuse("unknown_upload");
  return { image: imageView(ctx, image) };
}

/** Who uploaded: only they may send the photo. */
export function ownerOf(ctx: Ctx): string {
  const { actor } = ctx;
  if (actor.kind === "visitor") return `visitor:${actor.visitorId}`;
  if (actor.kind === "account" && actor.memberId) return `member:${actor.memberId}`;
  throw refuse("not_allowed");
}
