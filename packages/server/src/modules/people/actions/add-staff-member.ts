import type { Role } from "@rapport/contracts";
import type { Ctx } from "#platform/context";
import { newId } from "#platform/ids";
import * as store from "../store/members.ts";
import { addPerson } from "../store/persons.ts";
import { newMember } from "./put-member.ts";

/** A member with an account: the first administrator, or somebody who registered (the account is there already). */
export async function addStaffMember(
  ctx: Ctx,
  of: { accountId: string; email: string; firstName: string; lastName: string; role: Role; locale: "en" | "fr" },
): Promise<string> {
  return ctx.transaction(async (tx) => {
    const known = await store.memberByEmail(tx, of.email);
    if (known) {
      await store.saveMember(tx, { ...known, account_id: of.accountId });
      return known.id;
    }
    const member = newMember(newId("member"), await addPerson(tx, ctx.now()), ctx.now());
    await store.saveMember(tx, {
      ...member,
      account_id: of.accountId,
      email: of.email,
      first_name: of.firstName,
      last_name: of.lastName,
      role: of.role,
      locale: of.locale,
    });
    return member.id;
  });
}
