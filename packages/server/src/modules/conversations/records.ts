import { Id, type ImportRecord } from "@rapport/contracts";
import { z } from "zod";

export type ConversationRecord = Extract<ImportRecord, { type: "conversation" }>;
export type MessageRecord = Extract<ImportRecord, { type: "message" }>;

const SideStanding = z.strictObject({
  deliveredTo: z.number().int().min(0),
  readTo: z.number().int().min(0),
  archivedTo: z.number().int().min(0).nullable(),
  muted: z.boolean(),
  blocked: z.boolean(),
});

/** How far each side had read, and what it hid, muted or blocked, in the programme a conversation comes from (CON-6). */
export const ConversationStanding = z.strictObject({
  type: z.literal("conversation_standing"),
  /** The conversation's id. */
  id: Id,
  aboutSku: Id.nullable(),
  member: SideStanding,
  visitor: SideStanding,
});
export type ConversationStanding = z.output<typeof ConversationStanding>;
