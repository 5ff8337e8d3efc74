import type { Ctx } from "#platform/context";
import { emit } from "#platform/events";
import { forgetMails } from "#platform/mail";
import { refuse } from "#platform/refusal";
import { visitorErased } from "../events.ts";
import { dropApplicationsBy } from "../store/applications.ts";
import { memberByEmail } from "../store/members.ts";
import { erasePersons } from "../store/persons.ts";
import * as store from "../store/visitors.ts";

/**
 * PEO-11: the shopper asked to be forgotten. Every visitor record of this person loses name, e-mail and customer id, so that a later order matches
 * nobody; counts, orders and ledgers stay true. A member the shopper also is stays: that is an account of its own.
 */
export async function eraseVisitor(ctx: Ctx, visitorId: string): Promise<void> {
  const erased = await ctx.transaction(async (tx) => {
    const visitor = await store.visitorById(tx, visitorId);
    if (!visitor) throw refuse("not_found");
    const all = await store.visitorsOfClusters(tx, [visitor.cluster_id]);
    await store.emptyVisitors(
      tx,
      all.map((one) => one.id),
    );
    await erasePersons(
      tx,
      all.map((one) => one.person_id),
      ctx.now(),
    );
    await dropApplicationsBy(
      tx,
      all.map((one) => one.id),
    );
    for (const email of new Set(all.flatMap((one) => one.email ?? [])))
      if (!(await memberByEmail(tx, email))) await forgetMails(tx, email);
    for (const one of all) await emit(tx, visitorErased, { visitorId: one.id });
    return all;
  });
  for (const one of erased) ctx.live.kick(`visitor:${one.id}`);
}
