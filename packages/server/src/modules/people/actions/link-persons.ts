import { nameOf } from "#platform/actor";
import { audit } from "#platform/audit";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { emit } from "#platform/events";
import { newId } from "#platform/ids";
import { refuse } from "#platform/refusal";
import { personsLinked, personsUnlinked } from "../events.ts";
import { clusterOf } from "../rules/identity-links.ts";
import * as store from "../store/persons.ts";

/** PEO-2: two persons become one, with a reason; saying it twice changes nothing. Answers the link's id, or null when they already were one by it. */
export async function linkPersons(
  tx: Tx,
  ctx: Ctx,
  of: { personId: string; otherPersonId: string; reason: string; at?: Date },
): Promise<string | null> {
  if (of.personId === of.otherPersonId) return null;
  const clusters = [await store.clusterOf(tx, of.personId), await store.clusterOf(tx, of.otherPersonId)];
  if (clusters.some((id) => id === null)) throw refuse("not_found");
  await store.lockClusters(tx, clusters as string[]);
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
  const clusterId = await rebuild(tx, [of.personId, of.otherPersonId]);
  await emit(tx, personsLinked, { linkId: id, clusterId });
  return id;
}

/** PEO-2: the joining was wrong; both are themselves again, and the link stays on record with the reason. */
export async function undoLink(ctx: Ctx, id: string, reason: string): Promise<store.LinkRow> {
  return ctx.transaction(async (tx) => {
    const link = await store.lockLink(tx, id);
    if (!link) throw refuse("not_found");
    if (link.undone_at) throw refuse("link_already_undone");
    const cluster = await store.clusterOf(tx, link.person_id);
    await store.lockClusters(tx, [cluster!]);
    await store.undoLink(tx, id, { at: ctx.now(), by: nameOf(ctx.actor), reason });
    for (const personId of [link.person_id, link.other_person_id]) await rebuild(tx, [personId]);
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

/** Works out anew which persons are one, walking the links from these, and writes the lowest id as their cluster. */
async function rebuild(tx: Tx, from: string[]): Promise<string> {
  const found = new Set(from);
  let fresh = from;
  const links: { a: string; b: string; active: boolean }[] = [];
  while (fresh.length > 0) {
    const rows = await store.activeLinksOf(tx, fresh);
    links.push(...rows.map((row) => ({ a: row.person_id, b: row.other_person_id, active: true })));
    fresh = rows.flatMap((row) => [row.person_id, row.other_person_id]).filter((id) => !found.has(id));
    for (const id of fresh) found.add(id);
  }
  const cluster = clusterOf(from[0]!, links);
  await store.saveCluster(tx, cluster, cluster[0]!);
  return cluster[0]!;
}
