import type { IdentityLink } from "@rapport/contracts";
import { audit } from "#platform/audit";
import type { Ctx } from "#platform/context";
import { refuse } from "#platform/refusal";
import { linkView } from "../queries/person-view.ts";
import { activeLinkBetween } from "../store/persons.ts";
import { linkPersons } from "./link-persons.ts";

/** PEO-2: staff say that two persons are one, with a reason; said before, the link that is there is answered. */
export async function saySamePerson(
  ctx: Ctx,
  of: { personId: string; otherPersonId: string; reason: string },
): Promise<IdentityLink> {
  if (of.personId === of.otherPersonId) throw refuse("invalid_fields", "Both ids name the same person.");
  return ctx.transaction(async (tx) => {
    const linkId = await linkPersons(tx, ctx, of);
    if (linkId)
      await audit(tx, ctx, {
        action: "link.made",
        subject: of.personId,
        reason: of.reason,
        change: { linkId, otherPersonId: of.otherPersonId },
      });
    return linkView((await activeLinkBetween(tx, of.personId, of.otherPersonId))!);
  });
}
