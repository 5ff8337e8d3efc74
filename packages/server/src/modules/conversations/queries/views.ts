import type { Conversation, Image, Message, Side } from "@rapport/contracts";
import { cardsOf } from "#modules/catalog";
import { publicMembers, visitorFaces } from "#modules/people";
import type { Ctx } from "#platform/context";
import { isArchived } from "../rules/archive.ts";
import { messageView } from "../service.ts";
import type { ConversationRow } from "../store/conversations.ts";
import { type ImageRow, lastMessages, type MessageRow, uploadsByIds } from "../store/messages.ts";

/** Messages with their product cards and photos: two more queries however many there are. */
export async function messageViews(ctx: Ctx, rows: readonly MessageRow[]): Promise<Message[]> {
  const skus = distinct(rows.map((row) => row.sku));
  const [cards, images] = await Promise.all([
    skus.length > 0 ? cardsOf(ctx.db, skus) : new Map<string, never>(),
    uploadsByIds(ctx.db, distinct(rows.map((row) => row.image_id))),
  ]);
  const byId = new Map(images.map((image) => [image.id, imageView(ctx, image)]));
  return rows.map((row) =>
    messageView(row, {
      product: row.sku ? cards.get(row.sku) : undefined,
      image: row.image_id ? byId.get(row.image_id) : undefined,
    }),
  );
}

export function imageView(ctx: Ctx, image: ImageRow): Image {
  const url = (name: string) => `${ctx.publicUrl}/files/photos/${image.id}${name}.webp`;
  return { id: image.id, url: url(""), thumbnailUrl: url("-small"), width: image.width, height: image.height };
}

/** Conversations as one side sees them; a page costs five queries however long it is. */
export async function conversationViews(
  ctx: Ctx,
  rows: readonly ConversationRow[],
  side: Side,
): Promise<Conversation[]> {
  const [members, faces, lasts] = await Promise.all([
    publicMembers(
      ctx.db,
      ctx,
      distinct(rows.map((row) => row.member_id)).filter((id) => id !== "bot"),
    ),
    visitorFaces(ctx.db, distinct(rows.map((row) => row.visitor_id))),
    lastMessages(
      ctx.db,
      rows.filter((row) => row.last_seq > 0).map((row) => ({ id: row.id, seq: row.last_seq })),
    ),
  ]);
  const messages = new Map((await messageViews(ctx, lasts)).map((message) => [message.conversationId, message]));
  const memberById = new Map(members.map((member) => [member.id, member]));
  return rows.map((row) => {
    const face = faces.get(row.visitor_id);
    return {
      id: row.id,
      source: row.source,
      startedAt: row.started_at.toISOString(),
      dialogueAt: row.dialogue_at?.toISOString() ?? null,
      side,
      member: memberById.get(row.member_id) ?? null,
      bot: row.member_id === "bot",
      visitor: {
        visitorId: row.visitor_id,
        name: face?.name ?? anonymousName(row.visitor_id),
        kind: face?.kind ?? "temporary",
        online: ctx.live.isHere(`visitor:${row.visitor_id}`),
      },
      lastSeq: row.last_seq,
      lastMessage: messages.get(row.id) ?? null,
      lastActivityAt: row.last_activity_at.toISOString(),
      marks: {
        member: { deliveredTo: row.member_delivered_to, readTo: row.member_read_to },
        visitor: { deliveredTo: row.visitor_delivered_to, readTo: row.visitor_read_to },
      },
      ...ownView(row, side),
    };
  });
}

function ownView(row: ConversationRow, side: Side) {
  const mine = side === "member";
  const readTo = mine ? row.member_read_to : row.visitor_read_to;
  const iBlocked = mine ? row.member_blocked : row.visitor_blocked;
  const otherBlocked = mine ? row.visitor_blocked : row.member_blocked;
  const last = row.last_author;
  return {
    unread: last === side ? 0 : Math.max(0, row.last_seq - readTo),
    turn: last === "member" ? ("visitor" as const) : last === null ? null : ("member" as const),
    archived: isArchived(mine ? row.member_archived_to : row.visitor_archived_to, row.last_seq),
    muted: mine ? row.member_muted : row.visitor_muted,
    blockedBy: iBlocked ? ("me" as const) : otherBlocked ? ("other" as const) : null,
  };
}

/** A shopper who gave no name is told apart by the end of the record's id. */
export function anonymousName(visitorId: string): string {
  return `#${visitorId.slice(-4).toUpperCase()}`;
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value): value is string => value !== null))];
}
