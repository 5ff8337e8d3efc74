import { type TalkFact, talksOf } from "#modules/conversations";
import { clicksOf } from "#modules/tracking";
import type { Tx } from "#platform/db";
import type { OrderFacts } from "./facts.ts";
import type { DecisionFacts } from "./rules/decide-order.ts";
import type { ConversationFacts } from "./rules/evidence.ts";

/** How many clicks of each kind a decision looks at: the newest ones, which alone can win. */
const newest = 50;

/** ATT-2, ATT-4, ATT-5: the conversations and clicks of everybody the customer is, seen at the order's instant. */
export async function loadFacts(tx: Tx, order: OrderFacts): Promise<DecisionFacts> {
  const { visitorIds } = order.identities;
  const talks = await talksOf(tx, visitorIds, order.placedAt);
  const clicks = await clicksOf(tx, visitorIds, { before: order.placedAt, limit: newest });
  return { placedAt: order.placedAt, conversations: talks.map(conversationOf), clicks };
}

function conversationOf(talk: TalkFact): ConversationFacts {
  return {
    conversationId: talk.conversationId,
    memberId: talk.memberId,
    source: talk.source as ConversationFacts["source"],
    lastMessageAtBefore: talk.lastMessageAt,
    memberWroteBefore: talk.memberWrote,
    visitorWroteBefore: talk.visitorWrote,
    hasLaterMessages: talk.hasLater,
  };
}
