import { z } from "zod";
import { Amount, Currency, Empty, Id, Instant, page, PeriodQuery } from "./common.ts";
import type { Endpoint } from "./endpoint.ts";

/** TRK-2. */
export const Medium = z.enum([
  "facebook",
  "instagram",
  "x",
  "linkedin",
  "whatsapp",
  "email",
  "sms",
  "qr",
  "link",
  "widget",
  "app",
]);
export type Medium = z.infer<typeof Medium>;
/** TRK-3. */
export const Origin = z.enum(["inbound", "widget", "self", "staff", "community"]);
export type Origin = z.infer<typeof Origin>;
/** TRK-1. */
export const Container = z.enum(["publication", "campaign", "profile"]);
export type Container = z.infer<typeof Container>;

/** A member's own affiliate link: `{PUBLIC_URL}/l/{code}`. */
export const AffiliateLink = z.object({
  code: z.string(),
  url: z.string(),
  container: Container,
  clicks: z.number().int(),
  inboundClicks30d: z.number().int(),
  createdAt: Instant,
});
export type AffiliateLink = z.infer<typeof AffiliateLink>;

export const Click = z.object({
  id: Id,
  memberId: Id,
  memberName: z.string(),
  memberAlias: z.string().nullable(),
  visitorId: Id.nullable(),
  at: Instant,
  origin: Origin,
  medium: Medium,
  container: Container,
  publicationId: Id.nullable(),
  campaignId: Id.nullable(),
  sku: z.string().nullable(),
  target: z.string().nullable(),
});
export type Click = z.infer<typeof Click>;

const TagItem = z.strictObject({ sku: Id, quantity: z.number().int().min(0).max(100000), unit_price: Amount });
/** ORD-3: what the order tag sends; names are the tag's attributes. */
export const CheckoutTag = z.strictObject({
  cart_id: Id,
  email: z.string().max(254).optional(),
  customer_id: z.string().max(200).optional(),
  total_amount: Amount.optional(),
  currency: Currency.optional(),
});
export const ConfirmationTag = z.strictObject({
  cart_id: Id,
  order_id: Id,
  order_status: z.string().min(1).max(100),
  total_amount: Amount,
  total_ws: Amount.optional(),
  currency: Currency.optional(),
  email: z.string().max(254).optional(),
  customer_id: z.string().max(200).optional(),
  items: z.array(TagItem).max(500).optional(),
});

export const trackingApi = {
  "GET /me/link": { summary: "One's own affiliate link with its counts", response: AffiliateLink },
  "GET /members/:id/link": {
    summary: "A member's affiliate link",
    params: z.object({ id: Id }),
    response: AffiliateLink,
  },
  "GET /clicks": {
    summary: "Clicks, newest first, for staff",
    query: PeriodQuery.extend({ memberId: Id.optional(), origin: Origin.optional(), visitorId: Id.optional() }),
    response: page(Click).extend({ totals: z.object({ clicks: z.number().int() }).nullable() }),
  },
  "POST /tag/checkout": { summary: "The order tag on the checkout page (ORD-3)", body: CheckoutTag, response: Empty },
  "POST /tag/confirmation": {
    summary: "The order tag on the confirmation page (ORD-3, ORD-4)",
    body: ConfirmationTag,
    response: z.object({ orderId: Id, verified: z.boolean() }),
  },
} satisfies Record<string, Endpoint>;
