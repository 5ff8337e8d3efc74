import { isServerSide } from "./source.ts";
import type { OrderSource } from "./source.ts";
import type { StatusEntry } from "./status-history.ts";

/** ORD-4: when an order must be confirmed server-side before it earns; *auto* asks for it once a server-side source is connected. */
export interface VerificationPolicy {
  setting: "auto" | "always" | "never";
  serverSideConnected: boolean;
}

/** ORD-4: does the programme ask for a server-side confirmation. */
export function asksForVerification(policy: VerificationPolicy): boolean {
  if (policy.setting === "auto") return policy.serverSideConnected;
  return policy.setting === "always";
}

/** ORD-4: is the order verified: a server-side source named it, or nobody asks for that. */
export function isVerified(sources: readonly OrderSource[], policy: VerificationPolicy): boolean {
  return !asksForVerification(policy) || sources.some(isServerSide);
}

/**
 * ORD-2, ORD-4: may the order earn rewards: it has been `OK`, and where verification is asked for, a server-side source said so; an `OK`
 * that only a browser's tag told is not enough even when the order itself is known from elsewhere.
 */
export function hasEarningOk(history: readonly StatusEntry[], policy: VerificationPolicy): boolean {
  const anySource = !asksForVerification(policy);
  return history.some((entry) => entry.status === "OK" && (anySource || isServerSide(entry.source)));
}
