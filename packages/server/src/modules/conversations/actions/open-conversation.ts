import type { Conversation, ConversationSource } from "@rapport/contracts";
import { cardsOf } from "#modules/catalog";
import { clusterOf as clusterOfPerson, memberById, visitorById, visitorIdsOfPerson } from "#modules/people";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { emit } from "#platform/events";
import { newId } from "#platform/ids";
import { refuse } from "#platform/refusal";
import { conversationStarted } from "../events.ts";
import { sideOf } from "../queries/access.ts";
import { conversationView } from "../queries/views.ts";
import { addConversation, conversationById, conversationOfPair, type ConversationRow } from "../store/conversations.ts";

/** CON-1: the one conversation of a visitor with a member; asking again returns it. */
export async function openConversation(
  ctx: Ctx,
  body: { memberId: string; about?: { sku: string } | undefined },
): Promise<Conversation> {
  const { actor } = ctx;
  if (actor.kind !== "visitor") throw refuse("not_allowed");
  const aboutSku = await knownSku(ctx, body.about?.sku);
  const row = await ctx.transaction((tx) =>
    openFor(tx, ctx, { memberId: body.memberId, visitorId: actor.visitorId, source: "direct", aboutSku }),
  );
  return conversationView(ctx, await sideOf(ctx), row.id);
}

async function knownSku(ctx: Ctx, sku: string | undefined): Promise<string | null> {
  return sku !== undefined && (await cardsOf(ctx.db, [sku])).has(sku) ? sku : null;
}

/** The conversation of this pair, made when there is none; persons found to be one keep the one they have (PEO-2). */
export async function openFor(
  tx: Tx,
  ctx: Ctx,
  of: { memberId: string; visitorId: string; source: ConversationSource; aboutSku?: string | null },
): Promise<ConversationRow> {
  const member = await memberById(tx, of.memberId);
  if (!member) throw refuse("not_found");
  if (member.state !== "active") throw refuse("member_not_available");
  const visitor = await visitorById(tx, of.visitorId);
  if (!visitor) throw refuse("not_found");
  const visitorIds = await visitorIdsOfPerson(tx, of.visitorId);
  if (await isSamePerson(tx, member.person_id, visitor.person_id)) throw refuse("talking_to_oneself");
  const known = await conversationOfPair(tx, of.memberId, visitorIds);
  if (known) return known;
  const id = newId("conversation");
  const made = await addConversation(tx, { ...of, id, at: ctx.now() });
  if (made)
    await emit(tx, conversationStarted, {
      conversationId: id,
      memberId: of.memberId,
      visitorId: of.visitorId,
      at: ctx.now().toISOString(),
    });
  return (made ? await conversationById(tx, id) : await conversationOfPair(tx, of.memberId, [of.visitorId]))!;
}

/** CON-1: nobody converses with himself, under whatever records. */
async function isSamePerson(tx: Tx, personId: string, otherPersonId: string): Promise<boolean> {
  const [one, other] = await Promise.all([clusterOfPerson(tx, personId), clusterOfPerson(tx, otherPersonId)]);
  return one === other;
}
