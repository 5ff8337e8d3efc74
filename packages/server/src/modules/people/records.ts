import { Id, type ImportRecord, Instant, Locale } from "@rapport/contracts";
import { z } from "zod";

type Of<T extends ImportRecord["type"]> = Extract<ImportRecord, { type: T }>;
export type StoreRecord = Of<"store">;
export type MemberRecord = Of<"member">;
export type VisitorRecord = Of<"visitor">;
export type LinkRecord = Of<"identity_link">;

/** What only the programme a member comes from knew besides the brand's own record. */
export const MemberStanding = z.strictObject({
  type: z.literal("member_standing"),
  /** The member's id. */
  id: Id,
  locale: Locale,
  stateReason: z.string().max(1000).nullable(),
  internalComment: z.string().max(2000),
  termsVersion: z.string().max(50).nullable(),
  termsAcceptedAt: Instant.nullable(),
});
export type MemberStanding = z.output<typeof MemberStanding>;

/** Whether the brand vouched for a visitor's e-mail (PEO-2), and whether the visitor was erased (PEO-11). */
export const VisitorStanding = z.strictObject({
  type: z.literal("visitor_standing"),
  /** The visitor's id. */
  id: Id,
  emailVouched: z.boolean(),
  locale: Locale.nullable(),
  erasedAt: Instant.nullable(),
});
export type VisitorStanding = z.output<typeof VisitorStanding>;

/** Who made a link of two persons, and that it was undone (PEO-2): an undone one keeps an import from joining the two again by itself. */
export const LinkStanding = z.strictObject({
  type: z.literal("link_standing"),
  /** The link's id. */
  id: Id,
  createdBy: z.string().max(300),
  undoneAt: Instant.nullable(),
  undoneBy: z.string().max(300).nullable(),
  undoReason: z.string().max(500).nullable(),
});
export type LinkStanding = z.output<typeof LinkStanding>;
