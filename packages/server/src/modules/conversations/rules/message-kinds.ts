/** CON-5: what a message can be. */
export type MessageKind =
  | "text"
  | "image"
  | "video"
  | "file"
  | "product"
  | "publication"
  | "rating_request"
  | "rating"
  | "form"
  | "call"
  | "notice";

/** Who put a message into a conversation: a side of it (the bot stands on the member's side) or the programme itself. */
export type MessageAuthor = "member" | "visitor" | "auto";

/** CON-2: how a conversation came about. */
export type ConversationSource = "direct" | "waiting_list" | "hook" | "phygital";

/** A message as the rules see it; `firstAutomatic` says that no automatic message stands before it in its conversation. */
export interface JudgedMessage {
  author: MessageAuthor;
  kind: MessageKind;
  firstAutomatic: boolean;
}

/**
 * ATT-2, ATT-3, CON-3: on whose behalf a message counts as written, or `null` when it does not count. Every kind counts but
 * notices; of the automatic ones only the single message that opens a phygital conversation, as the visitor's.
 */
export function writingSide(message: JudgedMessage, source: ConversationSource): "member" | "visitor" | null {
  if (message.kind === "notice") return null;
  if (message.author !== "auto") return message.author;
  return source === "phygital" && message.firstAutomatic ? "visitor" : null;
}
