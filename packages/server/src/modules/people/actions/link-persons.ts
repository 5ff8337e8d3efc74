import { nameOf } from "#platform/actor";
import { audit } from "#platform/audit";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { emit } from "#platform/events";
import { newId } from "#platform/ids";
import { refuse } from "#platform/refusal";
import { personsLinked, personsUnlinked } from "../events.ts";
import * as store from "../store/persons.ts";
import { recluster } from "./recluster.ts";

/** PEO-2: two persons become one, with a reason; saying it twice changes nothing. Answers the link's id, or null when they already were one by it. */
export async function linkPersons(
  tx: Tx,
  ctx: Ctx,
  of: { personId: string; otherPersonId: string; reason: string; at?: Date },
): Promise<string | null> {
  if (of.personId === of.otherPersonId) return null;
  if (await store.activeLinkBetween(tx, of.personId, of.otherPersonId)) return null;
  await store.lockLinks(tx);
  if ((await store.countPersons(tx, [of.personId, of.otherPersonId])) < 2) throw refuse("not_found");
  const id = newId("link");
  const added = await store.addLink(tx, {
    id,
    person_id: of.personId,
    other_person_id: of.otherPersonId,
    reason: of.reason,
    created_at: of.at ?? ctx.now(),
    created_by: nameOf(ctx.actor),
  });
  if (!added) return null;
  await recluster(tx, [of.personId, of.otherPersonId]);
  await emit(tx, personsLinked, { linkId: id, clusterId: (await store.clusterOf(tx, of.personId))! });
  return id;
}

/** PEO-2: the joining was wrong; both are themselves again, and the link stays on record with the reason. */
export async function undoLink(ctx: Ctx, id: string, reason: string): Promise<store.LinkRow> {
  return ctx.transaction(async (tx) => {
    await store.lockLinks(tx);
    const link = await store.lockLink(tx, id);
    if (!link) throw refuse("not_found");
    if (link.undone_at) throw refuse("link_already_undone");
    await store.undoLink(tx, id, { at: ctx.now(), by: nameOf(ctx.actor), reason });
    await recluster(tx, [link.person_id]);
    await audit(tx, ctx, {
      action: "link.undone",
      subject: link.person_id,
      reason,
      change: { linkId: id, otherPersonId: link.other_person_id },
    });
    await emit(tx, personsUnlinked, { linkId: id, personIds: [link.person_id, link.other_person_id] });
    return (await store.lockLink(tx, id))!;
  });
}
