import { eventType } from "#platform/events";

/** A conversation was opened (CON-1); it may have no message yet. */
export const conversationStarted = eventType<{
  conversationId: string;
  memberId: string;
  visitorId: string;
  at: string;
}>("conversations.conversation_started");

/** CON-3: the message was written that makes both sides have written. */
export const dialogueStarted = eventType<{ conversationId: string; memberId: string; at: string }>(
  "conversations.dialogue_started",
);
