import type { LocalText, Registered, RegistrationBody, Role } from "@rapport/contracts";
import type { z } from "zod";
import { accountByEmail } from "#modules/accounts";
import { settingsOf } from "#modules/programme";
import type { Ctx } from "#platform/context";
import type { Db } from "#platform/db";
import { refuse, type Refusal } from "#platform/refusal";
import {
  decideRegistration,
  missingForMembership,
  type RegistrationMode,
  type RegistrationOutcome,
} from "../rules/registration.ts";
import * as admission from "../store/admission.ts";
import { type ApplicationRow, saveApplication, takeApplication } from "../store/applications.ts";
import { memberByEmail, type MemberRow } from "../store/members.ts";
import { admit, stateOf } from "./admit-applicant.ts";
import { hashOfInvitation } from "./invite.ts";
import { roleByLink } from "./role-links.ts";

const guesses = 5;
const guessWindowMs = 60_000;
const mails = 5;
const mailWindowMs = 15 * 60_000;

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
 * PEO-3, PEO-5: somebody wants to be a member. Whose e-mail is proven already is one, at once or after approval; everybody else first uses the link
 * that is mailed to the address, and nobody is a member by it before. Throws `terms_not_accepted`, `email_taken`, `registration_closed`,
 * `role_link_invalid`, `too_many_requests`, `state_change_not_allowed` for whom the brand has put out.
 */
export async function register(ctx: Ctx, form: Form): Promise<Registered> {
  const { registrationMode: mode, termsVersion } = await settingsOf(ctx);
  if (missingForMembership({ ...form, termsVersion }).length > 0) throw refuse("terms_not_accepted");
  const application = applicationOf(ctx, form, {
    termsVersion,
    role: form.roleLink ? await roleByLink(ctx, form.roleLink) : null,
  });
  const { invitation } = await standingOf(ctx.db, form, mode);
  const accountId = await provenAccount(ctx, form, invitation !== null);
  if (!accountId) {
    await waitForProof(ctx, { form, application, mode });
    return { memberId: null, state: "pending", signIn: "by_mail" };
  }
  const member = await ctx.transaction(async (tx) => {
    await admission.lockEmail(tx, form.email);
    const standing = await standingOf(tx, form, mode);
    if (standing.invitation) await admission.useInvitation(tx, standing.invitation.id, ctx.now());
    await takeApplication(tx, form.email);
    return admit(tx, ctx, {
      application,
      knownId: standing.known?.id ?? null,
      accountId,
      state: stateOf(standing.outcome),
      role: application.role ?? standing.invitation?.role ?? null,
    });
  });
  const signIn = invitation ? await openInvited(ctx, form, accountId) : "now";
  return { memberId: member.id, state: member.state, signIn };
}

function applicationOf(ctx: Ctx, form: Form, of: { termsVersion: string; role: Role | null }): ApplicationRow {
  return {
    email: form.email,
    first_name: form.firstName,
    last_name: form.lastName,
    locale: form.locale,
    role: of.role,
    visitor_id: ctx.actor.kind === "visitor" ? ctx.actor.visitorId : null,
    terms_version: of.termsVersion,
    applied_at: ctx.now(),
  };
}

interface Standing {
  known: MemberRow | null;
  invitation: admission.InvitationRow | null;
  outcome: Exclude<RegistrationOutcome, { kind: "refused" }>;
}

/** What is known of the applicant, and what the mode says to it. An invitation holds only for the e-mail it went to. */
async function standingOf(db: Db, form: Form, mode: RegistrationMode): Promise<Standing> {
  const known = await memberByEmail(db, form.email);
  const given = form.invitation ? await admission.openInvitation(db, hashOfInvitation(form.invitation)) : null;
  const invitation = given?.email === form.email ? given : null;
  const onAllowList = mode === "allow_list" && (await admission.isAllowed(db, form.email));
  const outcome = decideRegistration(mode, { onAllowList, invited: invitation !== null, known: known?.state ?? null });
  if (outcome.kind === "refused") throw refusalOf(outcome.reason);
  // Knowing the e-mail of a member who never signed in is no proof of being that member; the brand's invitation is.
  if (known && !known.account_id && !invitation)
    throw refuse("email_taken", "This e-mail is known already. Ask the brand for an invitation.");
  return { known, invitation, outcome };
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

/**
 * The applicant's account where the e-mail is proven already: who is signed in with it, knows its password, or was invited at that address. Null
 * where only a mail can show it. Throws `email_taken` for a password that is not the account's.
 */
async function provenAccount(ctx: Ctx, form: Form, isInvited: boolean): Promise<string | null> {
  const known = await accountByEmail(ctx.db, form.email);
  if (known && (isSignedInWith(ctx, known.id) || (await knowsPassword(ctx, form)))) return known.id;
  return isInvited ? (await ctx.accounts.ensure(form.email, form.email)).id : null;
}

function isSignedInWith({ actor }: Ctx, accountId: string): boolean {
  return actor.kind === "account" && actor.accountId === accountId;
}

/** The invitation was a mail that arrived: the first password can be chosen at once. Who chose none gets the link, unless signed in already. */
async function openInvited(ctx: Ctx, form: Form, accountId: string): Promise<Registered["signIn"]> {
  const { password } = form;
  const hasPassword = await ctx.accounts.prove(ctx, accountId, {
    name: `${form.firstName} ${form.lastName}`,
    password,
  });
  if (isSignedInWith(ctx, accountId) || (hasPassword && password !== undefined)) return "now";
  await ctx.accounts.sendPasswordLink(form.email);
  return "by_mail";
}

/** Whether the account has a password and this is it. Throws `email_taken` for another, and `too_many_requests` for whoever guesses. */
async function knowsPassword(ctx: Ctx, { email, password }: Form): Promise<boolean> {
  if (password === undefined) return false;
  const { count } = await ctx.counters.count(`registration ${email}`, guessWindowMs);
  if (count > guesses) throw refuse("too_many_requests");
  const matches = await ctx.accounts.passwordMatches(email, password);
  if (matches === false)
    throw refuse("email_taken", "There is an account with this e-mail already. Sign in, or set a new password.");
  return matches ?? false;
}

/** The newest registration for an address counts; a mail asks its owner to prove it. Nobody fills another's mailbox: `too_many_requests`. */
async function waitForProof(
  ctx: Ctx,
  of: { form: Form; application: ApplicationRow; mode: RegistrationMode },
): Promise<void> {
  const { email } = of.form;
  const { count } = await ctx.counters.count(`registration mail ${email}`, mailWindowMs);
  if (count > mails) throw refuse("too_many_requests");
  await ctx.accounts.ensure(email, email);
  await ctx.transaction(async (tx) => {
    await admission.lockEmail(tx, email);
    await standingOf(tx, of.form, of.mode);
    await saveApplication(tx, of.application);
  });
  await ctx.accounts.sendPasswordLink(email);
}
