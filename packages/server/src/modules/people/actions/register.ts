import type { LocalText, MemberState, RegistrationBody, Role } from "@rapport/contracts";
import type { z } from "zod";
import { settingsOf } from "#modules/programme";
import type { Ctx } from "#platform/context";
import type { Db, Tx } from "#platform/db";
import { emit } from "#platform/events";
import { newId } from "#platform/ids";
import { refuse, type Refusal } from "#platform/refusal";
import { memberStateChanged } from "../events.ts";
import {
  decideRegistration,
  missingForMembership,
  type RegistrationMode,
  type RegistrationOutcome,
} from "../rules/registration.ts";
import * as admission from "../store/admission.ts";
import { lockMember, memberByCustomer, memberByEmail, type MemberRow, saveMember } from "../store/members.ts";
import { addPerson } from "../store/persons.ts";
import { visitorById } from "../store/visitors.ts";
import { hashOfInvitation } from "./invite.ts";
import { linkPersons } from "./link-persons.ts";
import { newMember } from "./put-member.ts";
import { roleByLink } from "./role-links.ts";
import { joinSameCustomer } from "./visit.ts";

const guesses = 5;
const guessWindowMs = 60_000;

type Form = z.output<typeof RegistrationBody>;

/** PEO-5: what joining needs here, and the role that a role link gives. Throws `role_link_invalid`. */
export async function registrationNeeds(
  ctx: Ctx,
  roleLink: string | undefined,
): Promise<{ mode: RegistrationMode; termsVersion: string; termsText: LocalText; role: Role }> {
  const { registrationMode: mode, termsVersion, termsText } = await settingsOf(ctx);
  return { mode, termsVersion, termsText, role: roleLink ? await roleByLink(ctx, roleLink) : "ambassador" };
}

/**
 * PEO-3, PEO-5: somebody becomes a member, at once or after approval; a visitor who registers stays the same person. Throws `terms_not_accepted`,
 * `email_taken`, `registration_closed`, `role_link_invalid`, `state_change_not_allowed` for whom the brand has put out.
 */
export async function register(ctx: Ctx, form: Form): Promise<{ memberId: string; state: MemberState }> {
  const settings = await settingsOf(ctx);
  if (missingForMembership({ ...form, termsVersion: settings.termsVersion }).length > 0)
    throw refuse("terms_not_accepted");
  const role = form.roleLink ? await roleByLink(ctx, form.roleLink) : null;
  const first = await applicationOf(ctx.db, form, settings.registrationMode);
  refuseIfNo(first.outcome);
  refuseStranger(first);
  const accountId = await accountOf(ctx, form);
  const member = await ctx.transaction(async (tx) => {
    await admission.lockEmail(tx, form.email);
    const application = await applicationOf(tx, form, settings.registrationMode);
    refuseIfNo(application.outcome);
    refuseStranger(application);
    if (application.invitation) await admission.useInvitation(tx, application.invitation.id, ctx.now());
    const saved = await saveApplicant(tx, ctx, { form, application, accountId, role, terms: settings.termsVersion });
    await followVisitor(tx, ctx, saved);
    return saved;
  });
  return { memberId: member.id, state: member.state };
}

/** Knowing the e-mail of a member who never signed in is no proof of being that member; the brand's invitation is. */
function refuseStranger({ known, invitation }: Application): void {
  if (known && !known.account_id && !invitation)
    throw refuse("email_taken", "This e-mail is known already. Ask the brand for an invitation.");
}

interface Application {
  known: MemberRow | null;
  invitation: admission.InvitationRow | null;
  outcome: RegistrationOutcome;
}

/** What is known of the applicant, and what the mode says to it. An invitation holds only for the e-mail it went to. */
async function applicationOf(db: Db, form: Form, mode: RegistrationMode): Promise<Application> {
  const known = await memberByEmail(db, form.email);
  const given = form.invitation ? await admission.openInvitation(db, hashOfInvitation(form.invitation)) : null;
  const invitation = given?.email === form.email ? given : null;
  const onAllowList = mode === "allow_list" && (await admission.isAllowed(db, form.email));
  const applicant = { onAllowList, invited: invitation !== null, known: known?.state ?? null };
  return { known, invitation, outcome: decideRegistration(mode, applicant) };
}

function refuseIfNo(outcome: RegistrationOutcome): void {
  if (outcome.kind === "refused") throw refusalOf(outcome.reason);
}

function refusalOf(reason: Extract<RegistrationOutcome, { kind: "refused" }>["reason"]): Refusal {
  switch (reason) {
    case "already_member":
      return refuse("email_taken");
    case "awaiting_approval":
      return refuse("email_taken", "This registration waits for the brand's approval.");
    case "not_readmitted":
      return refuse("state_change_not_allowed", "Only the brand can readmit this account.");
    default:
      return refuse("registration_closed");
  }
}

/** The account to sign in with. One that is there already must be the applicant's own: signed in, or known by its password. */
async function accountOf(ctx: Ctx, form: Form): Promise<string> {
  const { id, created } = await ctx.accounts.ensure(form.email, `${form.firstName} ${form.lastName}`, form.password);
  const isOwn =
    created || (ctx.actor.kind === "account" && ctx.actor.accountId === id) || (await knowsPassword(ctx, form));
  if (!isOwn)
    throw refuse("email_taken", "There is an account with this e-mail already. Sign in, or set a new password.");
  return id;
}

/** Throws `too_many_requests` for whoever guesses. */
async function knowsPassword(ctx: Ctx, { email, password }: Form): Promise<boolean> {
  const { count } = await ctx.counters.count(`registration ${email}`, guessWindowMs);
  if (count > guesses) throw refuse("too_many_requests");
  return ctx.accounts.passwordMatches(email, password);
}

async function saveApplicant(
  tx: Tx,
  ctx: Ctx,
  of: { form: Form; application: Application; accountId: string; role: Role | null; terms: string },
): Promise<MemberRow> {
  const { form, application } = of;
  const known = application.known && (await lockMember(tx, application.known.id));
  const before = known ?? newMember(newId("member"), await addPerson(tx, ctx.now()), ctx.now());
  const state = application.outcome.kind === "pending" ? "pending" : "active";
  const member: MemberRow = {
    ...before,
    account_id: of.accountId,
    email: form.email,
    first_name: form.firstName,
    last_name: form.lastName,
    role: of.role ?? application.invitation?.role ?? before.role,
    state,
    state_reason: null,
    locale: form.locale,
    terms_version: of.terms,
    terms_accepted_at: ctx.now(),
  };
  await saveMember(tx, member);
  await emit(tx, memberStateChanged, { memberId: member.id, from: known?.state ?? null, to: state });
  return member;
}

/** PEO-3: the visitor whose browser registers, and everything of the brand's client, is this same person. */
async function followVisitor(tx: Tx, ctx: Ctx, member: MemberRow): Promise<void> {
  if (ctx.actor.kind !== "visitor") return;
  const visitor = await visitorById(tx, ctx.actor.visitorId);
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
