import type { Scope, StaffRight } from "@rapport/contracts";

/** Who asks. A signed-in account may be a member, staff, or both. */
export type Actor =
  | { kind: "nobody" }
  | { kind: "visitor"; visitorId: string; personId: string }
  | {
      kind: "account";
      accountId: string;
      email: string;
      memberId: string | null;
      personId: string | null;
      right: StaffRight | null;
    }
  | { kind: "key"; keyId: string; name: string; scopes: readonly Scope[] }
  | { kind: "system" };

/** What a route lets in. `member`: an active member; staff rights include the higher ones (PEO-10). */
export type Caller = "anyone" | "visitor" | "member" | StaffRight | `key:${Scope}`;

const rank: Record<StaffRight, number> = { reader: 1, editor: 2, administrator: 3 };

/** Whether one of the callers a route lets in is this actor. */
export function lets(allow: readonly Caller[], actor: Actor): boolean {
  return allow.some((caller) => isCaller(caller, actor));
}

function isCaller(caller: Caller, actor: Actor): boolean {
  if (caller === "anyone") return true;
  if (caller.startsWith("key:")) return actor.kind === "key" && actor.scopes.includes(caller.slice(4) as Scope);
  if (caller === "visitor") return actor.kind === "visitor";
  if (actor.kind !== "account") return false;
  if (caller === "member") return actor.memberId !== null;
  return actor.right !== null && rank[actor.right] >= rank[caller as StaffRight];
}

/** One name for one actor, for limits and kept answers: names of keys and e-mails can be shared or change. */
export function identityOf(actor: Actor): string {
  switch (actor.kind) {
    case "account":
      return `account ${actor.accountId}`;
    case "key":
      return `key ${actor.keyId}`;
    case "visitor":
      return `visitor ${actor.visitorId}`;
    default:
      return actor.kind;
  }
}

/** How the audit log names an actor: never an e-mail of a visitor, never a secret. */
export function nameOf(actor: Actor): string {
  switch (actor.kind) {
    case "account":
      return actor.email;
    case "key":
      return `key ${actor.name}`;
    case "visitor":
      return actor.visitorId;
    default:
      return actor.kind;
  }
}
