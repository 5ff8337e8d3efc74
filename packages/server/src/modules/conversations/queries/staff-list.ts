import type { Api, QueryOf, ResponseOf, StaffConversation } from "@rapport/contracts";
import { type LegalName, legalNamesOf, visitorFaces } from "#modules/people";
import type { Ctx } from "#platform/context";
import { isBounded, pageOf, periodOf } from "#platform/page";
import { refuse } from "#platform/refusal";
import { staffConversations, type StaffRow, staffTotals } from "../store/staff-list.ts";
import { conversationById } from "../store/conversations.ts";
import { messagesOf } from "../store/messages.ts";
import { anonymousName, messageViews } from "./views.ts";

const mostRead = 200;

/**
 * Conversations for staff, newest first by the instant asked for, without their words; members by their legal names (PEO-6). A list about messages
 * needs its period: `invalid_fields` without.
 */
export async function listForStaff(
  ctx: Ctx,
  query: QueryOf<Api["GET /staff/conversations"]>,
): Promise<ResponseOf<Api["GET /staff/conversations"]>> {
  const { withTotals, ...period } = periodOf(query);
  if (query.by === "message" && !isBounded(period))
    throw refuse("invalid_fields", "Messages are listed of a period.", [
      { path: "from", code: "invalid_value", message: "name from and to, at most 400 days apart" },
    ]);
  const filters = { ...period, by: query.by, memberId: query.memberId ?? null };
  const rows = await staffConversations(ctx.db, filters);
  const names = await legalNamesOf(
    ctx.db,
    rows.map((row) => row.member_id),
  );
  const faces = await visitorFaces(ctx.db, [...new Set(rows.map((row) => row.visitor_id))]);
  const item = (row: StaffRow) => view(row, names.get(row.member_id), faces.get(row.visitor_id)?.name ?? null);
  const totals = withTotals ? await staffTotals(ctx.db, filters) : null;
  return { ...pageOf(rows, query.limit, { item, keys: (row) => [row.at.toISOString(), row.id] }), totals };
}

/** A conversation to read, for staff: its newest messages, or those before a number. Throws `not_found`. */
export async function readForStaff(
  ctx: Ctx,
  id: string,
  before: number | undefined,
): Promise<ResponseOf<Api["GET /staff/conversations/:id"]>> {
  const row = await conversationById(ctx.db, id);
  if (!row) throw refuse("not_found");
  const messages = await messagesOf(ctx.db, id, { limit: mostRead, ...(before !== undefined && { before }) });
  const face = (await visitorFaces(ctx.db, [row.visitor_id])).get(row.visitor_id);
  return {
    id: row.id,
    memberId: row.member_id,
    visitorId: row.visitor_id,
    visitorName: face?.name ?? anonymousName(row.visitor_id),
    source: row.source,
    startedAt: row.started_at.toISOString(),
    dialogueAt: row.dialogue_at?.toISOString() ?? null,
    messages: await messageViews(ctx, messages),
  };
}

function view(row: StaffRow, member: LegalName | undefined, visitorName: string | null): StaffConversation {
  return {
    id: row.id,
    at: row.at.toISOString(),
    memberId: row.member_id,
    memberName: member?.name ?? row.member_id,
    memberAlias: member?.alias ?? null,
    visitorId: row.visitor_id,
    visitorName: visitorName ?? anonymousName(row.visitor_id),
    source: row.source,
    startedAt: row.started_at.toISOString(),
    dialogueAt: row.dialogue_at?.toISOString() ?? null,
    lastActivityAt: row.last_activity_at.toISOString(),
    messages: row.messages,
  };
}
