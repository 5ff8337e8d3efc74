import type { Medium } from "./medium.ts";

/** TRK-3: who was brought here by whom. */
export type Origin = "inbound" | "widget" | "self" | "staff" | "community";

/** Who clicked on a member's content; `memberId` when the person is a member, `isStaff` with any right in the Manager. */
export interface Clicker {
  memberId: string | null;
  isStaff: boolean;
}

/**
 * TRK-3: the origin of a click on a member's content. Who clicks says most: the member himself, staff, another member. Among all others,
 * content shown on the shop to somebody already there is *widget*, content seen in the App is *community*, the rest was brought by the member.
 */
export function originOf(ownerId: string, clicker: Clicker, medium: Medium): Origin {
  if (clicker.memberId === ownerId) return "self";
  if (clicker.isStaff) return "staff";
  if (clicker.memberId !== null || medium === "app") return "community";
  return medium === "widget" ? "widget" : "inbound";
}

/** TRK-3: dashboards and click challenges count inbound clicks only, unless asked. */
export function countsByDefault(origin: Origin): boolean {
  return origin === "inbound";
}
