import type { AccountState } from "./account-state.ts";
import { normaliseEmail, normaliseName } from "./normalise.ts";

/** PEO-5: how somebody becomes a member; a setting, *open* by default. */
export type RegistrationMode = "open" | "approval" | "allow_list" | "invitation";

/** What somebody who wants to be a member hands in; `termsAccepted` as it came over the wire. */
export interface MembershipForm {
  firstName: string;
  lastName: string;
  email: string;
  termsAccepted: unknown;
  termsVersion: string | null;
}

export type MembershipLack = "terms_not_accepted" | "first_name_missing" | "last_name_missing" | "email_missing";

/** What the programme knows about the applicant; `known` is the state of the account already there, if any. */
export interface Applicant {
  onAllowList: boolean;
  invited: boolean;
  known: AccountState | null;
}

export type RegistrationRefusal =
  | "not_on_allow_list"
  | "not_invited"
  | "already_member"
  | "awaiting_approval"
  | "not_readmitted";

export type RegistrationOutcome =
  | { kind: "admitted" }
  | { kind: "pending" }
  | { kind: "refused"; reason: RegistrationRefusal };

/** PEO-3: what is still missing to become a member: the terms accepted (exactly `true`, of a known version), both names, an e-mail. */
export function missingForMembership(form: MembershipForm): MembershipLack[] {
  const lacks: MembershipLack[] = [];
  if (form.termsAccepted !== true || !form.termsVersion?.trim()) lacks.push("terms_not_accepted");
  if (!normaliseName(form.firstName)) lacks.push("first_name_missing");
  if (!normaliseName(form.lastName)) lacks.push("last_name_missing");
  if (!normaliseEmail(form.email)) lacks.push("email_missing");
  return lacks;
}

/**
 * PEO-5: what becomes of a registration. Somebody the brand has blocked, removed or declined is not readmitted by registering
 * again, in any mode; that is the brand's own step (PEO-4).
 */
export function decideRegistration(mode: RegistrationMode, applicant: Applicant): RegistrationOutcome {
  const standing = refusalByStanding(applicant.known);
  if (standing) return { kind: "refused", reason: standing };
  if (mode === "approval") return { kind: "pending" };
  if (mode === "allow_list" && !applicant.onAllowList) return { kind: "refused", reason: "not_on_allow_list" };
  if (mode === "invitation" && !applicant.invited) return { kind: "refused", reason: "not_invited" };
  return { kind: "admitted" };
}

function refusalByStanding(known: AccountState | null): RegistrationRefusal | null {
  switch (known) {
    case "active":
      return "already_member";
    case "pending":
      return "awaiting_approval";
    case "blocked":
    case "removed":
    case "declined":
      return "not_readmitted";
    default:
      return null;
  }
}
