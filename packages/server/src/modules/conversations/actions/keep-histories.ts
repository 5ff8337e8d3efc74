import { humansOf, joinedHumans } from "#modules/people";
import type { Tx } from "#platform/db";
import { emit } from "#platform/events";
import { historiesChanged } from "../events.ts";
import * as store from "../store/histories.ts";

const batch = 500;

type Changed = Awaited<ReturnType<typeof store.saveHistories>>;

/**
 * CON-1: the conversations of a member with the visitor records of one human being become one history, or stand alone again. Doing it twice changes
 * nothing: what follows from who is whom now is written, whatever was announced. Answers the visitor records looked at, and the conversations that changed.
 */
export async function regroup(
  tx: Tx,
  of: Parameters<typeof humansOf>[1],
): Promise<{ visitorIds: string[]; changed: Changed }> {
  await store.lockHistories(tx);
  const humans = await humansOf(tx, of);
  const beside = await store.visitorsBeside(tx, humans.flat());
  if (beside.length > 0) humans.push(...(await humansOf(tx, { visitorIds: beside })));
  return { visitorIds: humans.flat(), changed: await store.saveHistories(tx, humans) };
}

/** The same for everybody: for a programme that talked before there were histories. */
export async function regroupAll(tx: Tx): Promise<void> {
  await store.lockHistories(tx);
  const changed: Changed = [];
  for await (const humans of joinedHumans(tx)) changed.push(...(await store.saveHistories(tx, humans)));
  // Whoever is nobody else any more is not among those.
  for (let last: string | undefined = ""; last !== undefined;) {
    const page: Awaited<ReturnType<typeof store.visitorsInHistories>> = await store.visitorsInHistories(
      tx,
      last,
      batch,
    );
    const humans = await humansOf(tx, { visitorIds: page.map((row) => row.visitor_id) });
    changed.push(...(await store.saveHistories(tx, humans)));
    last = page.length < batch ? undefined : page.at(-1)?.id;
  }
  await announce(
    tx,
    changed,
    changed.map((row) => row.visitor_id),
  );
}

/** Whoever looks is told once this is committed. */
export async function announce(tx: Tx, changed: Changed, visitorIds: readonly string[]): Promise<void> {
  const memberIds = [...new Set(changed.map((row) => row.member_id))].filter((id) => id !== "bot");
  if (memberIds.length === 0 && visitorIds.length === 0) return;
  await emit(tx, historiesChanged, { memberIds, visitorIds: [...new Set(visitorIds)] });
}
