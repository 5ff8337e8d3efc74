import { compareCodePoints } from "@rapport/contracts";

/** Two records said to be one person, with a reason, until the saying is undone (`active: false`). */
export interface IdentityLink {
  a: string;
  b: string;
  active: boolean;
}

/** What was learnt about a visitor that could make two records one person. */
export type JoinEvidence =
  | { kind: "signed_in_on_shop" }
  | { kind: "email"; sameAsAnother: boolean; brandVouches: boolean };

/** PEO-2: do two records become one person: by signing in on the shop, or by an e-mail that the brand vouches for; never by one only typed. */
export function becomesOne(evidence: JoinEvidence): boolean {
  if (evidence.kind === "signed_in_on_shop") return true;
  return evidence.sameAsAnother && evidence.brandVouches;
}

/** PEO-2: every record that is this person, lowest id first; undoing a link splits them again. */
export function clusterOf(personId: string, links: readonly IdentityLink[]): string[] {
  const found = new Set([personId]);
  // A set is walked in the order it grows, so records found on the way are visited too.
  for (const id of found) {
    for (const link of links) {
      if (!link.active) continue;
      if (link.a === id) found.add(link.b);
      if (link.b === id) found.add(link.a);
    }
  }
  return [...found].toSorted(compareCodePoints);
}

/** PEO-2: the one id under which a joined person is shown: the lower of them by code points. */
export function canonicalId(personId: string, links: readonly IdentityLink[]): string {
  return clusterOf(personId, links)[0] ?? personId;
}
