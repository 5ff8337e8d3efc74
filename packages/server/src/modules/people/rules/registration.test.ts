import { describe, expect, it } from "vitest";
import { decideRegistration, missingForMembership } from "./registration.ts";
import type { Applicant, MembershipForm } from "./registration.ts";

const form = (part: Partial<MembershipForm> = {}): MembershipForm => ({
  firstName: "Ana",
  lastName: "Silva",
  email: "ana@example.com",
  termsAccepted: true,
  termsVersion: "2026-01",
  ...part,
});

describe("becoming a member", () => {
  it.each([
    { says: "everything given", part: {}, lacks: [] },
    { says: "terms refused", part: { termsAccepted: false }, lacks: ["terms_not_accepted"] },
    { says: "terms as text", part: { termsAccepted: "true" }, lacks: ["terms_not_accepted"] },
    { says: "terms as a number", part: { termsAccepted: 1 }, lacks: ["terms_not_accepted"] },
    { says: "no version of the terms", part: { termsVersion: null }, lacks: ["terms_not_accepted"] },
    { says: "an empty version of the terms", part: { termsVersion: " " }, lacks: ["terms_not_accepted"] },
    { says: "blank first name", part: { firstName: "  " }, lacks: ["first_name_missing"] },
    { says: "blank last name", part: { lastName: "" }, lacks: ["last_name_missing"] },
    { says: "blank e-mail", part: { email: " " }, lacks: ["email_missing"] },
    {
      says: "nothing given",
      part: { firstName: "", lastName: "", email: "", termsAccepted: undefined },
      lacks: ["terms_not_accepted", "first_name_missing", "last_name_missing", "email_missing"],
    },
  ])("PEO-3: $says", ({ part, lacks }) => {
    expect(missingForMembership(form(part))).toEqual(lacks);
  });
});

const applicant = (part: Partial<Applicant> = {}): Applicant => ({
  onAllowList: false,
  invited: false,
  known: null,
  ...part,
});
const refused = (reason: string) => ({ kind: "refused", reason });

describe("registering", () => {
  it.each([
    { mode: "open", who: {}, outcome: { kind: "admitted" } },
    { mode: "approval", who: {}, outcome: { kind: "pending" } },
    { mode: "approval", who: { onAllowList: true, invited: true }, outcome: { kind: "pending" } },
    { mode: "allow_list", who: { onAllowList: true }, outcome: { kind: "admitted" } },
    { mode: "allow_list", who: { invited: true }, outcome: refused("not_on_allow_list") },
    { mode: "invitation", who: { invited: true }, outcome: { kind: "admitted" } },
    { mode: "invitation", who: { onAllowList: true }, outcome: refused("not_invited") },
    { mode: "open", who: { known: "active" }, outcome: refused("already_member") },
    { mode: "open", who: { known: "pending" }, outcome: refused("awaiting_approval") },
    { mode: "open", who: { known: "blocked" }, outcome: refused("not_readmitted") },
    { mode: "approval", who: { known: "removed" }, outcome: refused("not_readmitted") },
    { mode: "invitation", who: { known: "declined", invited: true }, outcome: refused("not_readmitted") },
    { mode: "open", who: { known: "unsubscribed" }, outcome: { kind: "admitted" } },
    { mode: "approval", who: { known: "unsubscribed" }, outcome: { kind: "pending" } },
    { mode: "open", who: { known: "anonymised" }, outcome: { kind: "admitted" } },
  ] as const)("PEO-5: mode $mode, $who", ({ mode, who, outcome }) => {
    expect(decideRegistration(mode, applicant(who))).toEqual(outcome);
  });
});
