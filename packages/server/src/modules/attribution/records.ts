import { Id, Instant, Origin } from "@rapport/contracts";
import { z } from "zod";

const days = z.number().positive();
const source = z.enum(["direct", "waiting_list", "hook", "phygital"]);
const talkReason = z.enum([
  "won",
  "older_than_winner",
  "outside_window",
  "after_order",
  "no_visitor_message",
  "no_member_message",
]);
const clickReason = z.enum([
  "won",
  "older_than_winner",
  "outside_window",
  "after_order",
  "existing_traffic_not_credited",
  "inbound_preferred",
]);
const talk = { conversationId: z.string(), memberId: z.string() };
const click = { clickId: z.string(), memberId: z.string(), at: Instant, origin: Origin };

/** ATT-8: the evidence of a decision as it is kept, and as it travels. */
const KeptEvidence = z.strictObject({
  settings: z.strictObject({
    conversationWindowDays: days,
    affiliationWindowDays: days,
    creditExistingTraffic: z.boolean(),
  }),
  facts: z.strictObject({
    conversations: z.array(
      z.strictObject({
        ...talk,
        source,
        lastMessageAtBefore: Instant.nullable(),
        memberWroteBefore: z.boolean(),
        visitorWroteBefore: z.boolean(),
        hasLaterMessages: z.boolean(),
      }),
    ),
    clicks: z.array(z.strictObject(click)),
  }),
  conversation: z.array(
    z.strictObject({ ...talk, lastMessageAt: Instant.nullable(), accepted: z.boolean(), reason: talkReason }),
  ),
  affiliation: z.array(z.strictObject({ ...click, accepted: z.boolean(), reason: clickReason })),
});

export type KeptEvidence = z.output<typeof KeptEvidence>;

/**
 * A decision that was made where an order comes from: with it an imported order is not decided again, so that facts that came later, settings that
 * changed, and what staff said since change nothing (ATT-7).
 */
export const DecisionPart = z.strictObject({
  state: z.enum(["pending", "decided"]),
  decidedAt: Instant.nullable(),
  conversation: z.strictObject({ memberId: Id, conversationId: Id.nullable() }).nullable(),
  affiliation: z.strictObject({ memberId: Id, clickId: Id.nullable(), origin: Origin }).nullable(),
  customerMemberId: Id.nullable(),
  evidence: KeptEvidence.nullable(),
  changes: z.array(
    z.strictObject({
      at: Instant,
      by: z.string().max(300),
      side: z.enum(["conversation", "affiliation"]),
      from: z.string().max(200).nullable(),
      to: z.string().max(200).nullable(),
      reason: z.string().max(500),
    }),
  ),
});
export type DecisionPart = z.output<typeof DecisionPart>;
