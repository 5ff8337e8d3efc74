/** TRK-3: who was brought by whom. */
export type Origin = "inbound" | "widget" | "self" | "staff" | "community";

/** CON-2: how a conversation came about. */
export type ConversationSource = "direct" | "waiting_list" | "hook" | "phygital";

/**
 * ATT-2: a conversation in which the customer is the visitor, seen at the order's instant. Only messages that count (no notices; of the
 * automatic ones only phygital's, ATT-3) and that stand strictly before the order are in these facts; `memberId` is "bot" for the bot.
 */
export interface ConversationFacts {
  conversationId: string;
  memberId: string;
  source: ConversationSource;
  lastMessageAtBefore: Date | null;
  memberWroteBefore: boolean;
  visitorWroteBefore: boolean;
  hasLaterMessages: boolean;
}

/** ATT-4: a recorded click of the customer. */
export interface ClickFacts {
  clickId: string;
  memberId: string;
  at: Date;
  origin: Origin;
}

export type ConversationReason =
  | "won"
  | "older_than_winner"
  | "outside_window"
  | "after_order"
  | "no_visitor_message"
  | "no_member_message";

export type ClickReason =
  | "won"
  | "older_than_winner"
  | "outside_window"
  | "after_order"
  | "existing_traffic_not_credited"
  | "inbound_preferred";

/** ATT-8: one conversation looked at, and what the rules said of it; only the winner is accepted. */
export interface ConversationCandidate {
  conversationId: string;
  memberId: string;
  lastMessageAt: Date | null;
  accepted: boolean;
  reason: ConversationReason;
}

/** ATT-8: one click looked at, and what the rules said of it; only the winner is accepted. */
export interface ClickCandidate {
  clickId: string;
  memberId: string;
  at: Date;
  origin: Origin;
  accepted: boolean;
  reason: ClickReason;
}

export interface ConversationContributor {
  memberId: string;
  conversationId: string;
}

export interface AffiliationContributor {
  memberId: string;
  clickId: string;
  origin: Origin;
}

/** The contributor of the conversation side, or nobody, with all the candidates, latest first. */
export interface ConversationVerdict {
  contributor: ConversationContributor | null;
  candidates: ConversationCandidate[];
}

/** The contributor of the affiliation side, or nobody, with all the candidates, latest first. */
export interface AffiliationVerdict {
  contributor: AffiliationContributor | null;
  candidates: ClickCandidate[];
}
