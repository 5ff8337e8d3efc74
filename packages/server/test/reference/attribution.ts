import type { EvidenceReason } from "@rapport/contracts";
import { type Customer, type Names, customerOf } from "./customer.ts";
import { type Fact, type Facts, type Settings, instant, lower } from "./facts.ts";

const day = 24 * 60 * 60 * 1000;

/** A candidate and every reason that is true of it; the server may tell any one of them. */
export interface Candidate {
  id: string;
  memberId: string;
  at: number | null;
  accepted: boolean;
  reasons: Set<EvidenceReason>;
}

export interface Decision {
  settings: Settings;
  customer: Customer;
  conversations: Candidate[];
  clicks: Candidate[];
  conversation: { memberId: string; conversationId: string } | null;
  affiliation: { memberId: string; clickId: string } | null;
}

/** ATT-1…5: who is credited, by the facts known now that lie strictly before the order. */
export function decide(facts: Facts, order: { placedAt: number; customer: Names | null | undefined }): Decision {
  const customer = customerOf(facts, order.customer);
  const conversations = judgeConversations(facts, customer, order.placedAt);
  const clicks = judgeClicks(facts, customer, order.placedAt);
  const talk = conversations.find((one) => one.accepted);
  const click = clicks.find((one) => one.accepted);
  return {
    settings: { ...facts.settings },
    customer,
    conversations,
    clicks,
    conversation: talk ? { memberId: talk.memberId, conversationId: talk.id } : null,
    affiliation: click ? { memberId: click.memberId, clickId: click.id } : null,
  };
}

/** Latest first; of equal instants the lower id. */
const latestFirst = (a: Candidate, b: Candidate) => b.at! - a.at! || lower(a.id, b.id);

/** ATT-2. */
function judgeConversations(facts: Facts, customer: Customer, placedAt: number): Candidate[] {
  const window = facts.settings.conversationWindowDays * day;
  const candidates = [...facts.conversations.values()]
    .filter((one) => customer.visitorIds.has(one.visitorId))
    .map((one) => judgeConversation(facts, one, { placedAt, window }));
  return withWinner(candidates);
}

function judgeConversation(
  facts: Facts,
  one: Fact<"conversation">,
  { placedAt, window }: { placedAt: number; window: number },
): Candidate {
  const all = writtenIn(facts, one);
  const before = all.filter((message) => message.at < placedAt);
  const last = before.length > 0 ? Math.max(...before.map((message) => message.at)) : null;
  const reasons = new Set<EvidenceReason>();
  if (!before.some((message) => message.by === "visitor")) reasons.add("no_visitor_message");
  if (!before.some((message) => message.by === "member")) reasons.add("no_member_message");
  if (last !== null && placedAt - last > window) reasons.add("outside_window");
  if (reasons.size > 0 && all.length > before.length) reasons.add("after_order");
  return { id: one.id, memberId: one.memberId, at: last, accepted: false, reasons };
}

/** ATT-2, ATT-3: what counts as written, and for whom. */
function writtenIn(facts: Facts, one: Fact<"conversation">): { at: number; by: "visitor" | "member" }[] {
  const messages = [...facts.messages.values()]
    .filter((message) => message.conversationId === one.id && message.kind !== "notice")
    .map((message) => ({ at: instant(message.sentAt), by: message.author }));
  const automatic = messages.filter((message) => message.by === "auto").toSorted((a, b) => a.at - b.at);
  const written = messages.flatMap(({ at, by }) => (by === "auto" ? [] : [{ at, by }]));
  const met = one.source === "phygital" ? automatic.slice(0, 1) : [];
  return [...written, ...met.map(({ at }) => ({ at, by: "visitor" as const }))];
}

/** ATT-4. */
function judgeClicks(facts: Facts, customer: Customer, placedAt: number): Candidate[] {
  const { affiliationWindowDays, creditExistingTraffic } = facts.settings;
  const own = [...facts.clicks.values()].filter((one) => one.visitorId && customer.visitorIds.has(one.visitorId));
  const inWindow = (one: Fact<"click">) => {
    const age = placedAt - instant(one.at);
    return age > 0 && age <= affiliationWindowDays * day;
  };
  const brought = own.some((one) => one.origin !== "widget" && inWindow(one));
  const candidates = own.map((one) => {
    const at = instant(one.at);
    const reasons = new Set<EvidenceReason>();
    if (at >= placedAt) reasons.add("after_order");
    else if (!inWindow(one)) reasons.add("outside_window");
    if (one.origin === "widget" && !creditExistingTraffic) reasons.add("existing_traffic_not_credited");
    if (one.origin === "widget" && brought) reasons.add("inbound_preferred");
    return { id: one.id, memberId: one.memberId, at, accepted: false, reasons };
  });
  return withWinner(candidates);
}

function withWinner(candidates: Candidate[]): Candidate[] {
  const [winner, ...others] = candidates.filter((one) => one.reasons.size === 0).toSorted(latestFirst);
  if (winner) {
    winner.accepted = true;
    winner.reasons.add("won");
  }
  for (const one of others) one.reasons.add("older_than_winner");
  return candidates;
}
