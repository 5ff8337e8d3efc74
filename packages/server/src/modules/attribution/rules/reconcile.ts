import { isInWindow } from "./window.ts";

export type Side = "conversation" | "affiliation";

/** Where one side of an order stands; `settledByStaff` when a named staff member said who, or that nobody. */
export interface SideStanding {
  hasContributor: boolean;
  settledByStaff: boolean;
}

export interface OrderStanding {
  state: "pending" | "decided";
  placedAt: Date;
  conversation: SideStanding;
  affiliation: SideStanding;
}

const sides: readonly Side[] = ["conversation", "affiliation"];

/**
 * ATT-6, ATT-7: which sides of an order the reconciliation looks at: those of a pending order, however old; of a decided one placed within
 * the *reconciliation span* (milliseconds, edge inside) those without contributor. What is attached, or settled by staff, is never touched.
 */
export function sidesToReconcile(order: OrderStanding, terms: { now: Date; spanMs: number }): Side[] {
  const looksAgain = order.state === "pending" || isInWindow(order.placedAt, terms.now, terms.spanMs);
  if (!looksAgain) return [];
  return sides.filter((side) => !order[side].hasContributor && !order[side].settledByStaff);
}

/** ATT-7: the contributors after a reconciliation: what was attached stays as it is; only an empty side that was looked at is filled. */
export function reconciled<C, A>(
  before: { conversation: C | null; affiliation: A | null },
  found: { conversation: C | null; affiliation: A | null },
  looked: readonly Side[],
): { conversation: C | null; affiliation: A | null; attached: Side[] } {
  const conversation = before.conversation ?? (looked.includes("conversation") ? found.conversation : null);
  const affiliation = before.affiliation ?? (looked.includes("affiliation") ? found.affiliation : null);
  const now = { conversation, affiliation };
  return { ...now, attached: sides.filter((side) => before[side] === null && now[side] !== null) };
}
