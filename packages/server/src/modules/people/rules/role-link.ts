import { createHmac, timingSafeEqual } from "node:crypto";

const memberRoles = ["ambassador", "employee", "administrator", "vendor", "shop_manager", "manager", "expert"] as const;

/** What somebody is in the App; visitors have none of these. */
export type MemberRole = (typeof memberRoles)[number];

/** PEO-5: the keyed signature (HMAC-SHA256, base64url) that a registration link for this role carries. */
export function signRole(role: MemberRole, secret: string): string {
  return signatureOf(role, secret);
}

/**
 * PEO-5: the role that a registration link really gives, or `null`. A wrong signature, a signature made for another role, and a
 * role that is not a member's (a visitor's) give none, however the link was put together.
 */
export function roleOfLink(link: { role: string; signature: string }, secret: string): MemberRole | null {
  const role = memberRoles.find((known) => known === link.role);
  if (!role) return null;
  return isSame(link.signature, signatureOf(role, secret)) ? role : null;
}

function signatureOf(role: string, secret: string): string {
  // The purpose is part of what is signed, so that a signature made elsewhere with the same secret opens nothing here.
  return createHmac("sha256", secret).update(`rapport:role-link:${role}`).digest("base64url");
}

function isSame(given: string, expected: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}
