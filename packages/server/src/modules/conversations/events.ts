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

/** Conversations are there whose histories nobody has worked out (CON-1): the programme talked before there were any. */
export const historiesOutdated = eventType<Record<never, never>>("conversations.histories_outdated");

/** CON-1: what these members see as one history changed, and which conversations are these visitors' own. */
export const historiesChanged = eventType<{ memberIds: string[]; visitorIds: string[] }>(
  "conversations.histories_changed",
);
