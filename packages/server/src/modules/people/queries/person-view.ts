import type { IdentityLink, PersonView } from "@rapport/contracts";
import type { z } from "zod";
import type { Ctx } from "#platform/context";
import { refuse } from "#platform/refusal";
import { membersOfClusters } from "../store/members.ts";
import { clusterOf, type LinkRow, linksOf, personsOfCluster } from "../store/persons.ts";
import { visitorsOfClusters } from "../store/visitors.ts";
import { memberView } from "../views.ts";

/** PEO-2: a person with every visitor and member record that is the same human being, and every link that says or said so. */
export async function personView(ctx: Ctx, personId: string): Promise<z.output<typeof PersonView>> {
  const cluster = await clusterOf(ctx.db, personId);
  if (!cluster) throw refuse("not_found");
  const [persons, visitors, members] = await Promise.all([
    personsOfCluster(ctx.db, cluster),
    visitorsOfClusters(ctx.db, [cluster]),
    membersOfClusters(ctx.db, [cluster]),
  ]);
  const links = await linksOf(ctx.db, persons);
  return {
    id: cluster,
    visitors: visitors.map((one) => ({
      id: one.id,
      email: one.email,
      emailVouched: one.email_vouched,
      customerId: one.customer_id,
      name: one.name,
      createdAt: one.created_at.toISOString(),
    })),
    members: members.map((one) => {
      const { id, name, email } = memberView(one, { now: ctx.now(), right: null });
      return { id, name, email };
    }),
    links: links.map(linkView),
  };
}

/** PEO-2: a link as staff see it. */
export function linkView(link: LinkRow): IdentityLink {
  return {
    id: link.id,
    personId: link.person_id,
    otherPersonId: link.other_person_id,
    reason: link.reason,
    createdAt: link.created_at.toISOString(),
    createdBy: link.created_by,
    undoneAt: link.undone_at?.toISOString() ?? null,
    undoneBy: link.undone_by,
    undoReason: link.undo_reason,
  };
}
