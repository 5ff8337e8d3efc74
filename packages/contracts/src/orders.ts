import { z } from "zod";
import { Amount, Currency, Empty, Id, Instant, Money, PageQuery, page, PeriodQuery } from "./common.ts";
import type { Endpoint } from "./endpoint.ts";

export const Channel = z.enum(["web", "store", "direct", "app"]);
export type Channel = z.infer<typeof Channel>;

export const Customer = z.strictObject({
  visitorId: Id.nullish(),
  customerId: z.string().min(1).max(200).nullish(),
  email: z.string().trim().max(254).nullish(),
});
export const OrderLine = z.strictObject({
  sku: Id,
  quantity: z.number().int(),
  unitPrice: z.string().regex(/^-?\d{1,12}(\.\d{1,4})?$/, 'a decimal string such as "119.00"'),
});
const SignedAmount = z.string().regex(/^-?\d{1,12}(\.\d{1,4})?$/, 'an amount is a decimal string such as "129.00"');

/** `PUT /orders/:id`. Negative numbers are well-formed but against ORD-1 (422). An unknown field is refused (400). */
export const OrderBody = z.strictObject({
  channel: Channel,
  status: z.string().min(1).max(100),
  placedAt: Instant,
  currency: Currency.optional(),
  totalAmount: SignedAmount,
  totalWithoutShipping: SignedAmount.nullish(),
  customer: Customer.nullish(),
  lines: z.array(OrderLine).max(1000).nullish(),
  storeId: Id.nullish(),
  cartId: Id.nullish(),
  statusAt: Instant.nullish(),
});
export type OrderBody = z.infer<typeof OrderBody>;

export const AttributionSummary = z.object({
  state: z.enum(["decided", "pending"]),
  conversation: z.object({ memberId: z.string(), conversationId: Id }).nullable(),
  affiliation: z.object({ memberId: Id, clickId: Id }).nullable(),
});
export type AttributionSummary = z.infer<typeof AttributionSummary>;

export const Order = z.object({
  id: Id,
  channel: Channel,
  status: z.string(),
  placedAt: Instant,
  currency: Currency,
  totalAmount: Amount,
  totalWithoutShipping: Amount.nullable(),
  customer: z.object({
    visitorId: z.string().nullable(),
    customerId: z.string().nullable(),
    email: z.string().nullable(),
  }),
  lines: z.array(z.object({ sku: z.string(), quantity: z.number().int(), unitPrice: Amount, known: z.boolean() })),
  storeId: Id.nullable(),
  cartId: Id.nullable(),
  verified: z.boolean(),
  /** Accepted and reported (ORD-1): `unknown_sku`, `unknown_visitor`, `unknown_store`, each with the id that nobody knows. */
  remarks: z.array(z.object({ code: z.string(), id: z.string(), detail: z.string() })),
  statusHistory: z.array(z.object({ status: z.string(), at: Instant })),
  hasBeenOk: z.boolean(),
  attribution: AttributionSummary,
});
export type Order = z.infer<typeof Order>;

/** A row of the Manager's list. Names are the credited members' legal ones, aliases stand beside them (PEO-6). */
export const OrderRow = Order.omit({ lines: true, statusHistory: true, remarks: true }).extend({
  conversationMember: z.string().nullable(),
  conversationMemberAlias: z.string().nullable(),
  affiliationMember: z.string().nullable(),
  affiliationMemberAlias: z.string().nullable(),
  /** ORD-5 in the programme's currency, exact: what figures add up. */
  countedAmount: Money,
  points: z.number().int(),
  toReview: z.boolean(),
});
export type OrderRow = z.infer<typeof OrderRow>;

const Reason = z.enum([
  "won",
  "older_than_winner",
  "outside_window",
  "after_order",
  "no_visitor_message",
  "no_member_message",
  "existing_traffic_not_credited",
  "inbound_preferred",
]);
export type EvidenceReason = z.infer<typeof Reason>;
/** ATT-8: the candidates, why each was accepted or not, the settings in force; and the same in words. */
export const Evidence = z.object({
  state: z.enum(["decided", "pending"]),
  decidedAt: Instant.nullable(),
  settings: z.object({
    conversationWindowDays: z.number(),
    affiliationWindowDays: z.number(),
    creditExistingTraffic: z.boolean(),
  }),
  customer: z.object({ personIds: z.array(Id), isMember: z.boolean() }),
  conversation: z.object({
    candidates: z.array(
      z.object({
        conversationId: Id,
        memberId: z.string(),
        memberName: z.string(),
        memberAlias: z.string().nullable(),
        lastMessageAt: Instant.nullable(),
        accepted: z.boolean(),
        reason: Reason,
      }),
    ),
  }),
  affiliation: z.object({
    candidates: z.array(
      z.object({
        clickId: Id,
        memberId: Id,
        memberName: z.string(),
        memberAlias: z.string().nullable(),
        at: Instant,
        origin: z.string(),
        accepted: z.boolean(),
        reason: Reason,
      }),
    ),
  }),
  /** Three short lines each: what happened, which rule, what it earned. */
  words: z.object({ en: z.array(z.string()), fr: z.array(z.string()) }),
  /** Changes by named staff (ATT-7). */
  changes: z.array(
    z.object({
      at: Instant,
      by: z.string(),
      side: z.enum(["conversation", "affiliation"]),
      from: z.string().nullable(),
      to: z.string().nullable(),
      reason: z.string(),
    }),
  ),
});
export type Evidence = z.infer<typeof Evidence>;

export const OrderWin = z.object({ challengeId: Id, memberId: Id, points: z.number().int() });

/** A credited sale as its member sees it: never the customer's name, e-mail or ids. */
export const Sale = z.object({
  orderId: Id,
  placedAt: Instant,
  channel: Channel,
  status: z.string(),
  amount: z.object({ amount: z.string(), currency: Currency }),
  credited: z.array(z.enum(["conversation", "affiliation", "purchase"])),
  conversationId: Id.nullable(),
  points: z.number().int(),
  wins: z.array(
    z.object({
      challengeId: Id,
      title: z.object({ en: z.string(), fr: z.string().optional() }),
      category: z.string(),
      points: z.number().int(),
    }),
  ),
  words: z.object({ en: z.array(z.string()), fr: z.array(z.string()) }),
  /** The evidence on a timeline; what is not the member's own is told without names. */
  timeline: z.array(
    z.object({
      at: Instant,
      kind: z.enum(["click", "message", "order"]),
      mine: z.boolean(),
      accepted: z.boolean(),
      reason: z.string().nullable(),
    }),
  ),
  /** "Why didn't I get it?": challenges considered and not won. */
  notWon: z.array(
    z.object({
      challengeId: Id,
      title: z.object({ en: z.string(), fr: z.string().optional() }),
      reason: z.string(),
      words: z.object({ en: z.string(), fr: z.string() }),
    }),
  ),
});
export type Sale = z.infer<typeof Sale>;

export const Review = z.object({
  id: Id,
  orderId: Id,
  kind: z.enum(["changed_after_win", "cancelled_after_win", "cancelled_before_reconciliation", "unknown_reference"]),
  detail: z.string(),
  createdAt: Instant,
  closedAt: Instant.nullable(),
  closedBy: z.string().nullable(),
  note: z.string().nullable(),
});

const one = z.object({ id: Id });

export const ordersApi = {
  "PUT /orders/:id": {
    summary: "Record or update an order; sending it again never counts twice (ORD-1)",
    params: one,
    body: OrderBody,
    response: Order,
  },
  "GET /orders/:id": { summary: "The order, its status history and attribution", params: one, response: Order },
  "GET /orders": {
    summary: "Orders, newest first, for staff",
    query: PeriodQuery.extend({
      channel: Channel.optional(),
      memberId: Id.optional(),
      search: z.string().max(100).optional(),
      attribution: z.enum(["any", "conversation", "affiliation", "none", "pending"]).optional(),
      /** Only orders that figures count: ever OK by a word that counts (ORD-2, ORD-4). */
      counted: z.enum(["true"]).optional(),
      toReview: z.enum(["true"]).optional(),
    }),
    response: page(OrderRow).extend({
      totals: z.object({ orders: z.number().int(), amount: Money }).nullable(),
    }),
  },
  "GET /orders/:id/attribution": { summary: "The evidence (ATT-8)", params: one, response: Evidence },
  "GET /orders/:id/wins": {
    summary: "What the order earned",
    params: one,
    response: z.object({ items: z.array(OrderWin) }),
  },
  "PUT /orders/:id/contributors/:side": {
    summary: "A named staff member changes a contributor, with a reason (ATT-7)",
    params: z.object({ id: Id, side: z.enum(["conversation", "affiliation"]) }),
    body: z.strictObject({ memberId: Id.nullable(), reason: z.string().trim().min(1).max(500) }),
    response: Evidence,
  },
  "GET /reviews": {
    summary: "Orders to review",
    query: PageQuery.extend({ open: z.enum(["true", "false"]).default("true"), orderId: Id.optional() }),
    response: page(Review),
  },
  "POST /reviews/:id/close": {
    summary: "Reviewed, with a note",
    params: one,
    body: z.strictObject({ note: z.string().trim().min(1).max(500) }),
    response: Empty,
  },
  "POST /reviews/:id/reopen": {
    summary: "Closed too early: it stands under review again",
    params: one,
    response: Empty,
  },
  "GET /me/sales": {
    summary: "One's own credited sales, explained, newest first",
    query: PageQuery,
    response: page(Sale),
  },
  "GET /me/sales/:id": { summary: "One credited sale, explained", params: one, response: Sale },
} satisfies Record<string, Endpoint>;
