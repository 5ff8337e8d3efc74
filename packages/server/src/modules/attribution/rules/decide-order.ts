import { creditAffiliation } from "./credit-affiliation.ts";
import { creditConversation } from "./credit-conversation.ts";
import type { AffiliationVerdict, ClickFacts, ConversationFacts, ConversationVerdict } from "./evidence.ts";
import { daysMs } from "./window.ts";

/** The settings that attribution follows, as a programme had them when it decided. */
export interface AttributionSettings {
  conversationWindowDays: number;
  affiliationWindowDays: number;
  creditExistingTraffic: boolean;
}

/** Everything a decision rests on; kept, so that it can be shown and replayed (ATT-8). */
export interface DecisionFacts {
  placedAt: Date;
  conversations: readonly ConversationFacts[];
  clicks: readonly ClickFacts[];
}

/** ATT-8: who is credited on each side, with the candidates and the settings in force. */
export interface Decision {
  settings: AttributionSettings;
  conversation: ConversationVerdict;
  affiliation: AffiliationVerdict;
}

/** ATT-1, ATT-8: the contributors of an order, one for each side, whatever its status; the same facts and settings give the same decision. */
export function decideOrder(facts: DecisionFacts, settings: AttributionSettings): Decision {
  const { conversationWindowDays, affiliationWindowDays, creditExistingTraffic } = settings;
  const { placedAt } = facts;
  return {
    settings: { conversationWindowDays, affiliationWindowDays, creditExistingTraffic },
    conversation: creditConversation(facts.conversations, { placedAt, windowMs: daysMs(conversationWindowDays) }),
    affiliation: creditAffiliation(facts.clicks, {
      placedAt,
      windowMs: daysMs(affiliationWindowDays),
      creditExistingTraffic,
    }),
  };
}
