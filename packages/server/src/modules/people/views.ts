import type { Member, PublicMember, StaffRight } from "@rapport/contracts";
import { presenceOf } from "./rules/presence.ts";
import { shownName } from "./rules/public-name.ts";
import type { MemberRow, MemberWithStore } from "./store/members.ts";

/** PEO-6: the name everybody but the Manager sees. */
export function publicName(member: Pick<MemberRow, "alias" | "first_name" | "last_name">): string {
  return (
    shownName({ alias: member.alias, firstName: member.first_name, lastName: member.last_name }, "elsewhere") ?? ""
  );
}

/** PEO-6: the name the Manager shows. */
export function legalName(member: Pick<MemberRow, "alias" | "first_name" | "last_name">): string {
  return shownName({ alias: member.alias, firstName: member.first_name, lastName: member.last_name }, "manager") ?? "";
}

/** PEO-9 as the contract words it. */
export function presence(member: MemberRow, now: Date): PublicMember["presence"] {
  const absence = member.absent_from
    ? { from: member.absent_from, until: member.absent_to, message: member.absence_message }
    : null;
  const label = presenceOf({ lastActionAt: member.last_action_at, unavailable: member.unavailable, absence }, now);
  switch (label.kind) {
    case "minutes":
    case "hours":
      return { kind: label.kind, count: Math.max(1, label.count) };
    case "absent":
      return {
        kind: "absent",
        ...(label.message ? { message: label.message } : {}),
        ...(label.until ? { until: label.until.toISOString() } : {}),
      };
    default:
      return { kind: label.kind };
  }
}

/** PEO-6: what anybody may see; no e-mail, phone number, birth date or comment ever gets in here. */
export function publicMember(member: MemberWithStore, now: Date): PublicMember {
  return {
    id: member.id,
    name: publicName(member),
    role: member.role,
    photoUrl: member.photo_url,
    bio: member.bio,
    storeName: member.store_name,
    city: member.store_city,
    presence: presence(member, now),
  };
}

/** A member as staff see it, with the legal name (PEO-6). */
export function memberView(member: MemberRow, of: { now: Date; right: StaffRight | null }): Member {
  return {
    id: member.id,
    personId: member.person_id,
    email: member.email,
    firstName: member.first_name,
    lastName: member.last_name,
    alias: member.alias,
    name: legalName(member),
    role: member.role,
    state: member.state,
    stateReason: member.state_reason,
    storeId: member.store_id,
    sponsorId: member.sponsor_id,
    customerId: member.customer_id,
    underContract: member.under_contract,
    joinedAt: member.joined_at.toISOString(),
    photoUrl: member.photo_url,
    bio: member.bio,
    hiddenFromApp: member.hidden_from_app,
    hiddenFromWidgets: member.hidden_from_widgets,
    staffRight: of.right,
    internalComment: member.internal_comment,
    presence: presence(member, of.now),
  };
}
