import type { Db } from "#platform/db";
import { joinedHumansAfter, type Named, visitorsOfHumans } from "../store/humans.ts";

const batch = 500;

/** PEO-2: the visitor records of each human being named by these records, as they are linked now. */
export function humansOf(db: Db, named: Partial<Named>): Promise<string[][]> {
  return visitorsOfHumans(db, { personIds: [], visitorIds: [], memberIds: [], linkIds: [], ...named });
}

/** PEO-2: the visitor records of everybody who is linked to somebody, a few hundred human beings at a time. */
export async function* joinedHumans(db: Db): AsyncIterable<string[][]> {
  let last = "";
  for (;;) {
    const page = await joinedHumansAfter(db, last, batch);
    yield page.map((one) => one.visitorIds);
    if (page.length < batch) return;
    last = page.at(-1)!.last;
  }
}
