import type { Tx } from "#platform/db";
import { compareCodePoints } from "@rapport/contracts";
import * as store from "../store/persons.ts";

/**
 * PEO-2: works out anew who is one with whom among these persons and everybody they are or were one with, and writes the lowest id of each cluster.
 * The caller holds `lockLinks`.
 */
export async function recluster(tx: Tx, personIds: readonly string[]): Promise<void> {
  const neighbours = new Map<string, string[]>();
  let fresh = await store.withTheirClusters(tx, personIds);
  while (fresh.length > 0) {
    for (const id of fresh) neighbours.set(id, neighbours.get(id) ?? []);
    const links = await store.activeLinksOf(tx, fresh);
    const asked = new Set(fresh);
    fresh = [];
    for (const { person_id: one, other_person_id: other } of links) {
      for (const [from, to] of [
        [one, other],
        [other, one],
      ] as const) {
        if (asked.has(from)) neighbours.get(from)!.push(to);
        else if (!neighbours.has(from)) fresh.push(from);
      }
    }
    fresh = [...new Set(fresh)];
  }
  await store.saveClusters(tx, clustersOf(neighbours));
}

/** The lowest id that can be reached from each person. */
function clustersOf(neighbours: ReadonlyMap<string, readonly string[]>): { id: string; clusterId: string }[] {
  const clusterOf = new Map<string, string>();
  for (const start of [...neighbours.keys()].toSorted(compareCodePoints)) {
    if (clusterOf.has(start)) continue;
    // A set is walked in the order it grows, so persons found on the way are visited too.
    const reached = new Set([start]);
    for (const id of reached) for (const next of neighbours.get(id) ?? []) reached.add(next);
    for (const id of reached) clusterOf.set(id, start);
  }
  return [...clusterOf].map(([id, clusterId]) => ({ id, clusterId }));
}
