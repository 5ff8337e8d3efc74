import type { MemberState, Role } from "@rapport/contracts";
import { settingsOf } from "#modules/programme";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { emit } from "#platform/events";
import { newId } from "#platform/ids";
import { memberStateChanged } from "../events.ts";
import { presentVisitor } from "../queries/doors.ts";
import { decideRegistration } from "../rules/registration.ts";
import { isAllowed, lockEmail } from "../store/admission.ts";
import { type ApplicationRow, takeApplication } from "../store/applications.ts";
import {
  linkAccount,
  lockMember,
  memberByCustomer,
  memberByEmail,
  type MemberRow,
  saveMember,
} from "../store/members.ts";
import { addPerson } from "../store/persons.ts";
import { linkPersons } from "./link-persons.ts";
import { newMember } from "./put-member.ts";
import { joinSameCustomer } from "./visit.ts";

/**
 * PEO-3, PEO-5: the mailed link was used, so the account's e-mail is its holder's. Whoever waits for that becomes a member, at once or after approval,
 * as far as the registration mode of this moment allows; a member whom the brand named meanwhile gets the account.
 */
export async function admitProven(ctx: Ctx, account: { id: string; email: string }): Promise<void> {
  const { registrationMode: mode } = await settingsOf(ctx);
  const member = await ctx.transaction(async (tx) => {
    await lockEmail(tx, account.email);
    const application = await takeApplication(tx, account.email);
    if (!application) return null;
    const known = await memberByEmail(tx, account.email);
    const onAllowList = mode === "allow_list" && (await isAllowed(tx, account.email));
    const outcome = decideRegistration(mode, { onAllowList, invited: false, known: known?.state ?? null });
    if (outcome.kind !== "refused")
      return admit(tx, ctx, {
        application,
        knownId: known?.id ?? null,
        accountId: account.id,
        state: stateOf(outcome),
        role: application.role,
      });
    await linkAccount(tx, account.email, account.id);
    return null;
  });
  if (member) await ctx.accounts.prove(ctx, account.id, { name: `${member.first_name} ${member.last_name}` });
}

/** Where a member stands who is let in. */
export function stateOf(outcome: { kind: "admitted" | "pending" }): MemberState {
  return outcome.kind === "pending" ? "pending" : "active";
}

/** PEO-3: the applicant, whose e-mail is proven, is a member from now on, and one person with the visitor whose browser registered. */
export async function admit(
  tx: Tx,
  ctx: Ctx,
  of: { application: ApplicationRow; knownId: string | null; accountId: string; state: MemberState; role: Role | null },
): Promise<MemberRow> {
  const { application, state } = of;
  const known = of.knownId ? await lockMember(tx, of.knownId) : null;
  const before = known ?? newMember(newId("member"), await addPerson(tx, ctx.now()), ctx.now());
  const member: MemberRow = {
    ...before,
    account_id: of.accountId,
    email: application.email,
    first_name: application.first_name,
    last_name: application.last_name,
    role: of.role ?? before.role,
    state,
    state_reason: null,
    locale: application.locale,
    terms_version: application.terms_version,
    terms_accepted_at: application.applied_at,
  };
  await saveMember(tx, member);
  await emit(tx, memberStateChanged, { memberId: member.id, from: known?.state ?? null, to: state });
  if (application.visitor_id) await followVisitor(tx, ctx, { member, visitorId: application.visitor_id });
  return member;
}

/** PEO-3: the visitor whose browser registers, and everything of the brand's client, is this same person. */
async function followVisitor(tx: Tx, ctx: Ctx, of: { member: MemberRow; visitorId: string }): Promise<void> {
  const { member } = of;
  const visitor = await presentVisitor(tx, of.visitorId);
  if (!visitor) return;
  await linkPersons(tx, ctx, {
    personId: member.person_id,
    otherPersonId: visitor.person_id,
    reason: "became_member",
  });
  const customerId = visitor.customer_id;
  if (!customerId || member.customer_id || (await memberByCustomer(tx, customerId))) return;
  await saveMember(tx, { ...member, customer_id: customerId });
  await joinSameCustomer(tx, ctx, { personId: member.person_id, customerId });
}
