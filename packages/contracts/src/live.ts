import { z } from "zod";
import { Id, Instant, Problem } from "./common.ts";
import { Conversation, Draft, Message, Side } from "./conversations.ts";
import { Presence } from "./people.ts";

/**
 * The live connection: a WebSocket at `/api/v1/live`, JSON text frames. The first frame is `hello`; a browser of the App is known by
 * its session cookie, a widget by its visitor token. Everything that can be missed can be fetched: after a gap ask
 * `GET /conversations/:id/messages?after=lastSeq`.
 */
export const ClientFrame = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("hello"), token: z.string().max(4000).optional() }),
  z.strictObject({ type: z.literal("send"), conversationId: Id, draft: Draft }),
  z.strictObject({ type: z.literal("received"), conversationId: Id, seq: z.number().int().min(0) }),
  z.strictObject({ type: z.literal("read"), conversationId: Id, seq: z.number().int().min(0) }),
  z.strictObject({ type: z.literal("typing"), conversationId: Id, on: z.boolean() }),
  z.strictObject({ type: z.literal("active") }),
  z.strictObject({ type: z.literal("ping") }),
]);
export type ClientFrame = z.infer<typeof ClientFrame>;
export type ClientFrameInput = z.input<typeof ClientFrame>;

/** What changed and must be fetched again by whoever shows it. */
export const Topic = z.enum([
  "sales",
  "score",
  "challenges",
  "conversations",
  "profile",
  "orders",
  "overview",
  "mailbox",
  "settings",
]);
export type Topic = z.infer<typeof Topic>;

export const ServerFrame = z.discriminatedUnion("type", [
  z.object({ type: z.literal("ready"), now: Instant, side: Side.nullable(), id: Id }),
  /** The sender's message is durable (CON-4). */
  z.object({ type: z.literal("ack"), clientId: z.string(), message: Message }),
  z.object({ type: z.literal("refused"), clientId: z.string().nullable(), problem: Problem }),
  z.object({ type: z.literal("message"), message: Message }),
  z.object({ type: z.literal("conversation"), conversation: Conversation }),
  z.object({
    type: z.literal("marks"),
    conversationId: Id,
    side: Side,
    deliveredTo: z.number().int(),
    readTo: z.number().int(),
  }),
  z.object({ type: z.literal("typing"), conversationId: Id, side: Side, on: z.boolean() }),
  z.object({ type: z.literal("presence"), memberId: Id, presence: Presence }),
  z.object({ type: z.literal("changed"), topic: Topic }),
  z.object({ type: z.literal("pong") }),
]);
export type ServerFrame = z.infer<typeof ServerFrame>;

/** Close codes of our own: 4401 sign in again, 4403 not from this site, 4408 slow reader (reconnect and fetch), 4409 say hello again at once (what one may hear changed; fetch), 4429 too many frames. */
export const closeCodes = {
  unauthorised: 4401,
  siteNotAllowed: 4403,
  slowReader: 4408,
  greetAgain: 4409,
  tooManyFrames: 4429,
} as const;
