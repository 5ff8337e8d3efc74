import type { MemberState, Role } from "@rapport/contracts";
import type { Search } from "../../shell/address.ts";

export const roles: readonly Role[] = [
  "ambassador",
  "employee",
  "administrator",
  "vendor",
  "shop_manager",
  "manager",
  "expert",
];
export const states: readonly MemberState[] = [
  "pending",
  "active",
  "blocked",
  "unsubscribed",
  "removed",
  "declined",
  "anonymised",
];

/** The list's filters as the API takes them; what an address says wrongly is left out. */
export function membersQuery(search: Search): Record<string, string | undefined> {
  return {
    search: search["search"]?.slice(0, 100),
    role: roles.find((one) => one === search["role"]),
    state: states.find((one) => one === search["state"]),
    storeId: search["storeId"],
  };
}

/** The states that staff lead accounts to, by a button each. */
export type Target = "active" | "blocked" | "removed";

/** PEO-4: where staff may lead an account from where it is. Pending ones are approved or refused instead; anonymised ones stay. */
export function nextStates(state: MemberState): readonly Target[] {
  switch (state) {
    case "active":
      return ["blocked", "removed"];
    case "blocked":
    case "unsubscribed":
      return ["active", "removed"];
    case "removed":
    case "declined":
      return ["active"];
    default:
      return [];
  }
}

/** Whether staff can lead an account back to where it was: what undoing a change of state needs. */
export function mayGoBack(from: MemberState, to: Target): from is Target {
  return (nextStates(to) as readonly MemberState[]).includes(from);
}
