import { z } from "zod";
import {
  Currency,
  Email,
  Empty,
  Id,
  Instant,
  LineError,
  Locale,
  LocalText,
  Money,
  PageQuery,
  Problem,
  page,
} from "./common.ts";
import type { Endpoint } from "./endpoint.ts";
import { RegistrationMode } from "./joining.ts";

/** What a brand tunes; versioned, every change in the audit log. */
export const Settings = z.strictObject({
  programmeName: z.string().trim().min(1).max(100),
  accent: z.string().regex(/^#[0-9a-fA-F]{6}$/),
  scenario: z.enum(["retail", "direct_selling", "social_commerce"]),
  timezone: z
    .string()
    .max(64)
    .refine(
      (zone) => Intl.supportedValuesOf("timeZone").includes(zone) || zone === "UTC",
      "an IANA time zone such as Europe/Paris",
    ),
  defaultLocale: Locale,
  currency: Currency,
  /** Rates to the programme's currency, decimal strings; the currency itself is 1. */
  currencyRates: z.record(Currency, z.string().regex(/^\d{1,6}(\.\d{1,8})?$/)),
  /** The shop's origins; the first is the home page. Widgets work only there (TRK-4). */
  sites: z.array(z.url({ protocol: /^https?$/ }).max(300)).max(20),
  privacyUrl: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
  conversationWindowDays: z.number().positive().max(3650),
  affiliationWindowDays: z.number().positive().max(3650),
  creditExistingTraffic: z.boolean(),
  reconciliationSpanDays: z.number().positive().max(3650),
  /** ORD-4: `auto` asks once a server-side source has sent an order. */
  requireVerifiedOrders: z.enum(["auto", "always", "never"]),
  registrationMode: RegistrationMode,
  termsVersion: z.string().max(50),
  termsText: LocalText,
  simulatedShoppers: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;
export const SettingsView = Settings.extend({ version: z.number().int(), updatedAt: Instant });

export const Scope = z.enum(["catalog", "orders", "people", "import", "export", "admin"]);
export type Scope = z.infer<typeof Scope>;
export const ApiKey = z.object({
  id: Id,
  name: z.string(),
  scopes: z.array(Scope),
  createdAt: Instant,
  createdBy: z.string(),
  lastUsedAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
  hint: z.string(),
});

/** What everybody may know of the programme before signing in. */
export const Programme = z.object({
  name: z.string(),
  accent: z.string(),
  defaultLocale: Locale,
  currency: Currency,
  timezone: z.string(),
  setUp: z.boolean(),
  demo: z.boolean(),
  shopUrl: z.string().nullable(),
});
export type Programme = z.infer<typeof Programme>;

export const ImportStatus = z.object({
  id: Id,
  status: z.enum(["running", "done", "failed"]),
  accepted: z.number().int(),
  rejected: z.number().int(),
  errors: z.array(LineError),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
});
export type ImportStatus = z.infer<typeof ImportStatus>;

/** One figure of the overview with the compared period; `series` is a day each. */
export const Figure = z.object({
  value: z.number(),
  previous: z.number(),
  series: z.array(z.object({ day: z.string(), value: z.number() })),
  previousSeries: z.array(z.object({ day: z.string(), value: z.number() })),
});
export const Overview = z.object({
  from: z.string(),
  to: z.string(),
  /** The days that `previous` counts. */
  comparedFrom: z.string(),
  comparedTo: z.string(),
  currency: Currency,
  /** Orders ever OK placed in the period, and their amount (ORD-5). */
  orders: Figure,
  revenue: Figure,
  attributedRevenue: Figure,
  conversationRevenue: Figure,
  affiliationRevenue: Figure,
  conversations: Figure,
  dialogues: Figure,
  messages: Figure,
  inboundClicks: Figure,
  pointsGiven: Figure,
  topMembers: z.array(
    z.object({
      memberId: Id,
      name: z.string(),
      alias: z.string().nullable(),
      photoUrl: z.string().nullable(),
      revenue: Money,
      orders: z.number().int(),
      dialogues: z.number().int(),
      points: z.number().int(),
    }),
  ),
});
export type Overview = z.infer<typeof Overview>;

const one = z.object({ id: Id });

export const programmeApi = {
  "GET /programme": { summary: "Name, colour and languages of the programme", response: Programme },
  "POST /setup": {
    summary: "First run: the programme's name and its first administrator",
    body: z.strictObject({
      programmeName: z.string().trim().min(1).max(100),
      email: Email,
      password: z.string().min(10).max(128),
      firstName: z.string().trim().min(1).max(100),
      lastName: z.string().trim().min(1).max(100),
      shopUrl: z.url({ protocol: /^https?$/ }).optional(),
      locale: Locale.optional(),
    }),
    response: Empty,
    status: 201,
  },
  "GET /settings": { summary: "The programme's settings", response: SettingsView },
  "PATCH /settings": {
    summary: "Change settings; each change is kept with who and when",
    body: Settings.partial(),
    response: SettingsView,
  },
  "GET /settings/identity-secret": {
    summary: "The secret the shop's back end signs identities with, for staff administrators",
    response: z.object({ secret: z.string() }),
  },
  "POST /settings/identity-secret/rotation": {
    summary: "Make a new identity secret; the old one works for 24 more hours",
    response: z.object({ secret: z.string() }),
  },
  "GET /installation": {
    summary: "The snippet for the shop, and what of it has been seen working",
    response: z.object({
      snippet: z.string(),
      tagSnippet: z.string(),
      widgetSeenAt: Instant.nullable(),
      widgetSeenOn: z.string().nullable(),
      tagSeenAt: Instant.nullable(),
      serverOrderSeenAt: Instant.nullable(),
      identitySeenAt: Instant.nullable(),
    }),
  },
  "GET /api-keys": { summary: "API keys, never their secret", response: z.object({ items: z.array(ApiKey) }) },
  "POST /api-keys": {
    summary: "Make an API key; the secret is shown once",
    body: z.strictObject({ name: z.string().trim().min(1).max(100), scopes: z.array(Scope).min(1) }),
    response: ApiKey.extend({ secret: z.string() }),
    status: 201,
  },
  "DELETE /api-keys/:id": { summary: "Revoke an API key", params: one, status: 204 },
  "GET /mailbox": {
    summary: "Mails the programme wrote",
    query: PageQuery,
    response: page(
      z.object({
        id: Id,
        to: z.string(),
        subject: z.string(),
        text: z.string(),
        html: z.string().nullable(),
        createdAt: Instant,
        sentAt: Instant.nullable(),
        error: z.string().nullable(),
      }),
    ),
  },
  "GET /audit": {
    summary: "Who changed what, when and why",
    query: PageQuery.extend({ subject: z.string().max(200).optional() }),
    response: page(
      z.object({
        id: Id,
        at: Instant,
        actor: z.string(),
        action: z.string(),
        subject: z.string(),
        reason: z.string().nullable(),
        change: z.record(z.string(), z.unknown()),
      }),
    ),
  },
  "GET /parked-events": {
    summary: "Facts a consumer could not digest, with the error",
    query: PageQuery,
    response: page(
      z.object({
        id: Id,
        consumer: z.string(),
        event: z.string(),
        error: z.string(),
        attempts: z.number().int(),
        at: Instant,
      }),
    ),
  },
  "POST /parked-events/:id/retry": { summary: "Try a parked fact again", params: one, response: Empty },
  "POST /imports": {
    summary: "Import an NDJSON stream (application/x-ndjson body) → 202 with its id",
    response: z.object({ id: Id }),
    status: 202,
  },
  "GET /imports/:id": { summary: "How an import goes: the first 1,000 errors", params: one, response: ImportStatus },
  "GET /imports": {
    summary: "Imports, newest first",
    query: PageQuery,
    response: page(ImportStatus.omit({ errors: true })),
  },
  "GET /export": { summary: "The whole programme as NDJSON, in the import's format (application/x-ndjson)" },
  "POST /jobs/reconciliation/runs": {
    summary: "Run the reconciliation now (ATT-6, ATT-7)",
    response: z.object({ id: Id }),
    status: 202,
  },
  "GET /jobs/reconciliation/runs/:id": {
    summary: "How a reconciliation went",
    params: one,
    response: z.object({ status: z.enum(["running", "done", "failed"]), decided: z.number().int() }),
  },
  "GET /insights/overview": {
    summary: "The overview's figures by day, against the period before or the same days a year before",
    query: z.object({ from: z.iso.date(), to: z.iso.date(), compare: z.enum(["before", "year"]).default("before") }),
    response: Overview,
  },
} satisfies Record<string, Endpoint>;

export { Problem };
