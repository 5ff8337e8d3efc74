import type { AccountState } from "./account-state.ts";

const left: ReadonlySet<AccountState> = new Set(["unsubscribed", "removed", "anonymised"]);

/** PEO-7: has this member left the programme, by oneself, by the brand, or by erasure. */
export function hasLeft(state: AccountState): boolean {
  return left.has(state);
}

/**
 * PEO-7: are a member's content and conversations visible. Those of a member who left stay only if the member was under contract;
 * those of one who is blocked, not yet admitted or declined are not shown (PEO-4).
 */
export function contentIsVisible(member: { state: AccountState; underContract: boolean }): boolean {
  if (member.state === "active") return true;
  return hasLeft(member.state) && member.underContract;
}
