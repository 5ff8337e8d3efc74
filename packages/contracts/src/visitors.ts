import { z } from "zod";
import { Email, Id, Instant, Locale } from "./common.ts";
import type { Endpoint } from "./endpoint.ts";
import { PublicMember } from "./people.ts";

/** A visitor as the widget knows itself (PEO-1). `client`: the brand vouches for the shopper. */
export const VisitorSession = z.object({
  token: z.string(),
  expiresAt: Instant,
  visitorId: Id,
  kind: z.enum(["temporary", "client"]),
  email: z.string().nullable(),
  name: z.string().nullable(),
});
export type VisitorSession = z.infer<typeof VisitorSession>;

/** What every widget needs to draw itself; cacheable, the same for everybody. */
export const WidgetConfig = z.object({
  programme: z.string(),
  accent: z.string(),
  locales: z.array(Locale),
  privacyUrl: z.string().nullable(),
  currency: z.string(),
  affiliationWindowDays: z.number(),
});
export type WidgetConfig = z.infer<typeof WidgetConfig>;

export const visitorsApi = {
  "GET /widget/config": { summary: "What every widget needs to draw itself", response: WidgetConfig },
  "GET /widget/members": {
    summary: "Members a shopper can talk to: active, not hidden (PEO-4, PEO-8); the present ones first",
    query: z.object({
      limit: z.coerce.number().int().min(1).max(50).default(12),
      search: z.string().max(100).optional(),
    }),
    response: z.object({ items: z.array(PublicMember), online: z.number().int() }),
  },
  "GET /widget/members/:id": {
    summary: "One member's public profile (PEO-6)",
    params: z.object({ id: Id }),
    response: PublicMember,
  },
  "POST /visitors": {
    summary:
      "First interaction of a shopper: creates the temporary visitor, or the client a signed identity vouches for (PEO-1). Clicks in hand follow.",
    body: z.strictObject({
      identity: z.string().max(4000).optional(),
      clicks: z.array(z.string().max(200)).max(20).default([]),
      locale: Locale.optional(),
    }),
    response: VisitorSession,
    status: 201,
  },
  "GET /visitors/me": {
    summary: "The visitor of this token, with a fresh token when the old one is past half its life",
    response: VisitorSession,
  },
  "POST /visitors/me/identity": {
    summary: "The shopper signed in on the shop: both become one person (PEO-2)",
    body: z.strictObject({ token: z.string().max(4000) }),
    response: VisitorSession,
  },
  "PUT /visitors/me/email": {
    summary: "An e-mail the shopper typed: links orders, shows nobody another's history (PEO-2)",
    body: z.strictObject({ email: Email, name: z.string().trim().max(100).optional() }),
    response: VisitorSession,
  },
  "POST /visitors/me/clicks": {
    summary: "Clicks this browser arrived by belong to this visitor (TRK-5: only with consent)",
    body: z.strictObject({ clicks: z.array(z.string().max(200)).min(1).max(20) }),
    response: z.object({ claimed: z.number().int() }),
  },
  "DELETE /visitors/me": {
    summary: "Delete my data: empties the identity, keeps counts and orders true (PEO-11)",
    status: 204,
  },
} satisfies Record<string, Endpoint>;
