/** PEO-4: where a member's account stands. */
export type AccountState = "pending" | "active" | "blocked" | "unsubscribed" | "removed" | "declined" | "anonymised";

/** Who asks for the change: the person concerned, or the brand's staff. */
export type StateActor = "person" | "brand";

/** What lists need to know about a member (PEO-4, PEO-8). */
export interface ListedMember {
  state: AccountState;
  hiddenFromApp: boolean;
  hiddenFromWidgets: boolean;
}

type Targets = Partial<Record<AccountState, readonly StateActor[]>>;

const both: readonly StateActor[] = ["person", "brand"];
const brand: readonly StateActor[] = ["brand"];
const person: readonly StateActor[] = ["person"];

const allowed: Record<AccountState, Targets> = {
  pending: { active: brand, declined: brand, unsubscribed: person, anonymised: both },
  active: { blocked: brand, unsubscribed: person, removed: brand, anonymised: both },
  blocked: { active: brand, removed: brand, anonymised: both },
  unsubscribed: { active: both, pending: both, removed: brand, anonymised: both },
  removed: { active: brand, anonymised: both },
  declined: { active: brand, anonymised: both },
  anonymised: {},
};

/** PEO-4, PEO-5: may an account go from one state to another at this actor's wish; nothing comes back from *anonymised*. */
export function mayBecome(from: AccountState, to: AccountState, actor: StateActor): boolean {
  return allowed[from][to]?.includes(actor) ?? false;
}

/** PEO-4: only active members sign in. */
export function maySignIn(state: AccountState): boolean {
  return state === "active";
}

/** PEO-4, PEO-8: does this member appear in lists, maps and profiles of the App, or in the widgets on the shop. */
export function isListed(member: ListedMember, place: "app" | "widgets"): boolean {
  const hidden = place === "app" ? member.hiddenFromApp : member.hiddenFromWidgets;
  return member.state === "active" && !hidden;
}
