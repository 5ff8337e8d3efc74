import { z } from "zod";
import { CategoryBody, ProductBody } from "./catalog.ts";
import { Id, Instant } from "./common.ts";
import { Author, ConversationSource, MessageKind } from "./conversations.ts";
import { ChallengeBody } from "./gamification.ts";
import { OrderBody } from "./orders.ts";
import { MemberBody } from "./people.ts";
import { Settings } from "./programme.ts";
import { StoreBody } from "./stores.ts";
import { Container, Medium, Origin } from "./tracking.ts";

/** So many at most that thousands of them have an exact sum. */
const Points = z.number().int().min(-1_000_000_000_000).max(1_000_000_000_000);

const record = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), id: Id, ...shape });

/**
 * One line of an import or export stream. Ids are the brand's own; a record may refer to one that comes later in the stream. Importing the
 * same id again updates it. History keeps its own instants.
 */
export const ImportRecord = z.discriminatedUnion("type", [
  record("category", CategoryBody.shape),
  record("product", ProductBody.shape),
  record("store", StoreBody.shape),
  record("member", {
    ...MemberBody.shape,
    hiddenFromApp: z.boolean().optional(),
    hiddenFromWidgets: z.boolean().optional(),
  }),
  record("visitor", {
    email: z.string().trim().max(254).nullish(),
    customerId: z.string().min(1).max(200).nullish(),
    memberId: Id.nullish(),
    name: z.string().max(100).nullish(),
    createdAt: Instant.optional(),
  }),
  record("conversation", {
    memberId: Id,
    visitorId: Id,
    source: ConversationSource.default("direct"),
    startedAt: Instant,
  }),
  record("message", {
    conversationId: Id,
    author: Author,
    kind: MessageKind.default("text"),
    text: z.string().max(20_000).default(""),
    sku: Id.nullish(),
    sentAt: Instant,
  }),
  record("click", {
    memberId: Id,
    visitorId: Id.nullish(),
    at: Instant,
    origin: Origin,
    medium: Medium,
    container: Container,
    publicationId: Id.nullish(),
    campaignId: Id.nullish(),
    sku: Id.nullish(),
  }),
  record("order", OrderBody.shape),
  record("order_status", { orderId: Id, status: z.string().min(1).max(100), at: Instant }),
  record("challenge", ChallengeBody.shape),
  record("win", {
    challengeId: Id,
    memberId: Id,
    orderId: Id.nullish(),
    /** Absent: the fixed points of its challenge. */
    points: Points.optional(),
    /** Absent: now. */
    at: Instant.optional(),
    reason: z.string().max(500).nullish(),
  }),
  record("adjustment", {
    memberId: Id,
    score: Points,
    points: Points,
    reason: z.string().min(1).max(500),
    /** Absent: now. */
    at: Instant.optional(),
  }),
  record("identity_link", {
    personOf: z.object({ visitorId: Id.nullish(), memberId: Id.nullish() }),
    otherPersonOf: z.object({ visitorId: Id.nullish(), memberId: Id.nullish() }),
    reason: z.string().max(500),
    at: Instant,
  }),
  /** The fields of `PATCH /settings`, here or in `values`; or one of them, its name as `id` and its `value`. */
  record("setting", {
    ...Settings.partial().shape,
    values: Settings.partial().optional(),
    value: z.unknown().optional(),
  }),
]);
export type ImportRecord = z.infer<typeof ImportRecord>;
export type ImportRecordInput = z.input<typeof ImportRecord>;
