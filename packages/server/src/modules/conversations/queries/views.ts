import type { Conversation, HistoryPart, Image, Message, Side, VisitorFace } from "@rapport/contracts";
import { cardsOf } from "#modules/catalog";
import { publicMembers, visitorFaces } from "#modules/people";
import type { Ctx } from "#platform/context";
import { refuse } from "#platform/refusal";
import { isArchived } from "../rules/archive.ts";
import { messageView } from "../service.ts";
import type { ConversationRow } from "../store/conversations.ts";
import { historyOf, type HistoryRow, type Own } from "../store/histories.ts";
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
export async function conversationViews(ctx: Ctx, rows: readonly HistoryRow[], side: Side): Promise<Conversation[]> {
  const all = rows.flatMap((row) => [row, ...row.earlier]);
  const [members, faces, lasts, here] = await Promise.all([
    publicMembers(
      ctx.db,
      ctx,
      distinct(rows.map((row) => row.member_id)).filter((id) => id !== "bot"),
    ),
    visitorFaces(ctx.db, distinct(all.map((row) => row.visitor_id))),
    lastMessages(
      ctx.db,
      all.filter((row) => row.last_seq > 0).map((row) => ({ id: row.id, seq: row.last_seq })),
    ),
    ctx.live.whoIsHere(all.map((row) => `visitor:${row.visitor_id}`)),
  ]);
  const messages = new Map((await messageViews(ctx, lasts)).map((message) => [message.conversationId, message]));
  const memberById = new Map(members.map((member) => [member.id, member]));
  const partOf = (row: ConversationRow) => partView(row, { side, lastMessage: messages.get(row.id) ?? null });
  return rows.map((row) => {
    const { visitorId, ...latest } = partOf(row);
    const earlier = row.earlier.map(partOf);
    return {
      ...latest,
      historyId: row.history_id ?? row.id,
      side,
      member: memberById.get(row.member_id) ?? null,
      bot: row.member_id === "bot",
      visitor: { visitorId, ...faceOf([row, ...row.earlier], { faces, here }) },
      unread: earlier.reduce((sum, part) => sum + part.unread, latest.unread),
      ...ownState([row, ...row.earlier], side),
      earlier,
    };
  });
}

/** One history, under whichever of its conversations it is asked for. Throws `not_found` when it is not the caller's. */
export async function conversationView(ctx: Ctx, own: Own, id: string): Promise<Conversation> {
  const row = await historyOf(ctx.db, own, id);
  if (!row) throw refuse("not_found");
  const [view] = await conversationViews(ctx, [row], own.side);
  return view!;
}

function partView(row: ConversationRow, of: { side: Side; lastMessage: Message | null }): HistoryPart {
  const { last_author: last } = row;
  return {
    id: row.id,
    visitorId: row.visitor_id,
    source: row.source,
    startedAt: row.started_at.toISOString(),
    dialogueAt: row.dialogue_at?.toISOString() ?? null,
    lastSeq: row.last_seq,
    lastMessage: of.lastMessage,
    lastActivityAt: row.last_activity_at.toISOString(),
    marks: {
      member: { deliveredTo: row.member_delivered_to, readTo: row.member_read_to },
      visitor: { deliveredTo: row.visitor_delivered_to, readTo: row.visitor_read_to },
    },
    unread: last === of.side ? 0 : Math.max(0, row.last_seq - row[`${of.side}_read_to`]),
    turn: last === "member" ? "visitor" : last === null ? null : "member",
  };
}

/** One human being has one face: the name of whichever record has one, the latest first. */
function faceOf(
  rows: readonly ConversationRow[],
  { faces, here }: { faces: Awaited<ReturnType<typeof visitorFaces>>; here: ReadonlySet<string> },
): Omit<VisitorFace, "visitorId"> {
  const known = rows.flatMap((row) => faces.get(row.visitor_id) ?? []);
  return {
    name: known.find((face) => face.name !== null)?.name ?? anonymousName(rows[0]!.visitor_id),
    kind: known.some((face) => face.kind === "client") ? "client" : "temporary",
    online: rows.some((row) => here.has(`visitor:${row.visitor_id}`)),
  };
}

/** CON-6: a history is hidden when all that was said in it is; who muted or blocked one of its conversations did so to the human being. */
function ownState(rows: readonly ConversationRow[], side: Side) {
  const other = side === "member" ? "visitor" : "member";
  const [latest, ...earlier] = rows.map((row) => ({
    isEmpty: row.last_seq === 0,
    isArchived: isArchived(row[`${side}_archived_to`], row.last_seq),
  }));
  const iBlocked = rows.some((row) => row[`${side}_blocked`]);
  const otherBlocked = rows.some((row) => row[`${other}_blocked`]);
  return {
    archived: latest!.isArchived && earlier.every((one) => one.isEmpty || one.isArchived),
    muted: rows.some((row) => row[`${side}_muted`]),
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
