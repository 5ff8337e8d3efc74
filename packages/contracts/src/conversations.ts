import { z } from "zod";
import { ProductCard } from "./catalog.ts";
import { Empty, Id, Instant, PageQuery, page, PeriodQuery } from "./common.ts";
import type { Endpoint } from "./endpoint.ts";
import { Presence, PublicMember } from "./people.ts";

/** CON-5, the kinds this release sends; the others arrive by import and show their text. */
export const MessageKind = z.enum([
  "text",
  "image",
  "video",
  "file",
  "product",
  "publication",
  "rating_request",
  "rating",
  "form",
  "call",
  "notice",
]);
export type MessageKind = z.infer<typeof MessageKind>;
/** The side that wrote; `auto` is the programme itself. */
export const Author = z.enum(["member", "visitor", "auto"]);
export type Author = z.infer<typeof Author>;
export const Side = z.enum(["member", "visitor"]);
export type Side = z.infer<typeof Side>;
/** CON-2. */
export const ConversationSource = z.enum(["direct", "waiting_list", "hook", "phygital"]);
export type ConversationSource = z.infer<typeof ConversationSource>;

export const Image = z.object({
  id: Id,
  url: z.string(),
  thumbnailUrl: z.string(),
  width: z.number().int(),
  height: z.number().int(),
});
export type Image = z.infer<typeof Image>;

/** CON-4: numbered without gaps inside its conversation. `clientId` is what the sender's outbox matches. */
export const Message = z.object({
  id: Id,
  conversationId: Id,
  seq: z.number().int(),
  author: Author,
  kind: MessageKind,
  text: z.string(),
  image: Image.optional(),
  product: ProductCard.optional(),
  /** Who of the visitor's records wrote, for CON-1 (persons found to be one keep both conversations). */
  sentAt: Instant,
  clientId: z.string().nullable(),
});
export type Message = z.infer<typeof Message>;

/** CON-6: how far one side has received and read. */
export const Marks = z.object({ deliveredTo: z.number().int(), readTo: z.number().int() });

/** The other side as a member sees it: a name the shopper gave, or "Visitor" and a short number; `client` when the brand vouches. */
export const VisitorFace = z.object({
  visitorId: Id,
  name: z.string(),
  kind: z.enum(["temporary", "client"]),
  online: z.boolean(),
});
export type VisitorFace = z.infer<typeof VisitorFace>;

/** What is one conversation's own, where several are shown as one history (CON-1). */
export const HistoryPart = z.object({
  id: Id,
  visitorId: Id,
  source: ConversationSource,
  startedAt: Instant,
  dialogueAt: Instant.nullable(),
  lastSeq: z.number().int(),
  lastMessage: Message.nullable(),
  lastActivityAt: Instant,
  marks: z.object({ member: Marks, visitor: Marks }),
  unread: z.number().int(),
  /** Whose turn it is: the side that did not write last. */
  turn: Side.nullable(),
});
export type HistoryPart = z.infer<typeof HistoryPart>;

/**
 * A conversation as one side sees it. When persons turned out to be one, it is the history of all their conversations with the same member (CON-1): the
 * one with the latest activity, in which one writes, and the others in `earlier`, latest first.
 */
export const Conversation = HistoryPart.omit({ visitorId: true }).extend({
  /** The same for all conversations of the history, whichever is the latest. */
  historyId: Id,
  side: Side,
  member: PublicMember.nullable(),
  bot: z.boolean(),
  visitor: VisitorFace,
  /** Over all of the history. */
  unread: z.number().int(),
  archived: z.boolean(),
  muted: z.boolean(),
  /** `me`: I blocked the other; `other`: the other blocked me. */
  blockedBy: z.enum(["me", "other"]).nullable(),
  earlier: z.array(HistoryPart),
});
export type Conversation = z.infer<typeof Conversation>;

/** A row of the Manager's list of conversations. `at` is the instant the list is about; `messages` how many were written in its period, where it is about them. */
export const StaffConversation = z.object({
  id: Id,
  at: Instant,
  /** `"bot"` for the bot. */
  memberId: z.string(),
  memberName: z.string(),
  memberAlias: z.string().nullable(),
  visitorId: Id,
  visitorName: z.string(),
  source: ConversationSource,
  startedAt: Instant,
  dialogueAt: Instant.nullable(),
  lastActivityAt: Instant,
  messages: z.number().int().nullable(),
});
export type StaffConversation = z.infer<typeof StaffConversation>;

/** The most characters of a message, under a photo or a product too (CON-5). */
export const longestMessage = 5000;

/** What a sender writes. The client makes `clientId`; sending the same one twice yields one message (CON-4). */
export const Draft = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("text"),
    clientId: z.string().min(8).max(64),
    text: z.string().min(1).max(longestMessage),
  }),
  z.strictObject({
    kind: z.literal("image"),
    clientId: z.string().min(8).max(64),
    imageId: Id,
    text: z.string().max(longestMessage).default(""),
  }),
  z.strictObject({
    kind: z.literal("product"),
    clientId: z.string().min(8).max(64),
    sku: Id,
    text: z.string().max(longestMessage).default(""),
  }),
]);
export type Draft = z.infer<typeof Draft>;
export type DraftInput = z.input<typeof Draft>;

const one = z.object({ id: Id });

/** Callers are the two sides: a member by session, a visitor by token; each sees only its own conversations. */
export const conversationsApi = {
  "POST /conversations": {
    summary: "The one conversation with this member (visitors) — asking again returns the existing one (CON-1)",
    body: z.strictObject({ memberId: Id, about: z.object({ sku: Id }).optional() }),
    response: Conversation,
  },
  "POST /conversations/phygital": {
    summary:
      "A member met a shopper who gave the e-mail orally: opens the conversation, with the one automatic message (CON-2)",
    body: z.strictObject({ email: z.email().max(254) }),
    response: Conversation,
  },
  "GET /conversations": {
    summary: "One's own conversations, latest activity first; those of one history (CON-1) are one item",
    query: PageQuery.extend({
      filter: z.enum(["all", "mine_to_answer", "unread", "archived"]).default("all"),
      search: z.string().max(100).optional(),
    }),
    response: page(Conversation),
  },
  "GET /conversations/:id": {
    summary: "The history that this conversation belongs to; its `id` may be that of a later one (CON-1)",
    params: one,
    response: Conversation,
  },
  "GET /conversations/:id/messages": {
    summary:
      "Messages of this conversation by number: `after` for what was missed (ascending), `before` for older ones; without either the newest, ascending",
    params: one,
    query: z.object({
      after: z.coerce.number().int().min(0).optional(),
      before: z.coerce.number().int().min(1).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({ items: z.array(Message), lastSeq: z.number().int() }),
  },
  "POST /conversations/:id/messages": {
    summary: "Send a message; the answer means it is durable (CON-4)",
    params: one,
    body: Draft,
    response: Message,
  },
  "POST /conversations/:id/read": {
    summary: "Read up to this number of this conversation (CON-6)",
    params: one,
    body: z.strictObject({ seq: z.number().int().min(0) }),
    response: Empty,
  },
  "PATCH /conversations/:id": {
    summary: "Archive, mute or block, for oneself (CON-6): the whole history",
    params: one,
    body: z.strictObject({ archived: z.boolean(), muted: z.boolean(), blocked: z.boolean() }).partial(),
    response: Conversation,
  },
  "POST /uploads": {
    summary: "A photo for a message (multipart field `photo`): sniffed, re-encoded, stripped of metadata",
    response: Image,
    status: 201,
  },
  "GET /staff/conversations": {
    summary:
      "Conversations for staff, newest first, without their words: by when they were opened, when they became dialogues (CON-3), or in which messages were written",
    query: PeriodQuery.extend({
      by: z.enum(["started", "dialogue", "message"]).default("started"),
      memberId: z.string().max(200).optional(),
    }),
    response: page(StaffConversation).extend({
      totals: z.object({ conversations: z.number().int(), messages: z.number().int().nullable() }).nullable(),
    }),
  },
  "GET /staff/conversations/:id": {
    summary: "A conversation to read, for staff: the newest 200 messages, or those before a number, ascending",
    params: one,
    query: z.object({ before: z.coerce.number().int().min(1).max(2_147_483_647).optional() }),
    response: z.object({
      id: Id,
      memberId: Id,
      visitorId: Id,
      visitorName: z.string(),
      source: ConversationSource,
      startedAt: Instant,
      dialogueAt: Instant.nullable(),
      messages: z.array(Message),
    }),
  },
} satisfies Record<string, Endpoint>;

export const PresenceChange = z.object({ memberId: Id, presence: Presence });
