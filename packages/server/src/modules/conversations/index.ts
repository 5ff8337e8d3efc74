import type { Db } from "#platform/db";
import type { Module } from "#platform/module";
import { conversationConsumers } from "./consumers.ts";
import { conversationsLive } from "./live.ts";
import { conversationRoutes } from "./routes.ts";
import { talksBefore } from "./store/messages.ts";

export { importConversations, importConversationStandings } from "./actions/import-conversations.ts";
export { importMessages } from "./actions/import-messages.ts";
export { forgetAllAccess } from "./queries/access.ts";
export { regroup } from "./actions/keep-histories.ts";
export { exportRecords } from "./queries/export-records.ts";
export { ConversationStanding } from "./records.ts";
export { conversationStarted, dialogueStarted } from "./events.ts";
export { writerOf } from "./service.ts";
export { countByDay as dailyCounts, dialoguesByMember, type DayCount } from "./store/messages.ts";

/** A conversation of the customer as ATT-2 sees it at an instant: only what was written strictly before counts. */
export interface TalkFact {
  conversationId: string;
  memberId: string;
  source: string;
  lastMessageAt: Date | null;
  memberWrote: boolean;
  visitorWrote: boolean;
  hasLater: boolean;
}

/** ATT-2: the conversations in which these visitor records are the visitor; the latest 200. */
export async function talksOf(db: Db, visitorIds: readonly string[], before: Date): Promise<TalkFact[]> {
  if (visitorIds.length === 0) return [];
  const rows = await talksBefore(db, visitorIds, before);
  return rows.map((row) => ({
    conversationId: row.conversation_id,
    memberId: row.member_id,
    source: row.source,
    lastMessageAt: row.last_at,
    memberWrote: row.member_wrote,
    visitorWrote: row.visitor_wrote,
    hasLater: row.has_later,
  }));
}

/** Conversations: one for a pair, messages that are never lost, doubled or out of order. */
export const conversationsModule: Module = {
  name: "conversations",
  routes: conversationRoutes,
  consumers: conversationConsumers,
  live: conversationsLive,
};
