import { describe, expect, it } from "vitest";
import { isListed, mayBecome, maySignIn } from "./account-state.ts";
import type { AccountState, StateActor } from "./account-state.ts";

const states: readonly AccountState[] = [
  "pending",
  "active",
  "blocked",
  "unsubscribed",
  "removed",
  "declined",
  "anonymised",
];

/** Every allowed change; whatever is not named here is refused. */
const allowed: Record<StateActor, readonly string[]> = {
  person: [
    "pending→unsubscribed",
    "pending→anonymised",
    "active→unsubscribed",
    "active→anonymised",
    "blocked→anonymised",
    "unsubscribed→active",
    "unsubscribed→pending",
    "unsubscribed→anonymised",
    "removed→anonymised",
    "declined→anonymised",
  ],
  brand: [
    "pending→active",
    "pending→declined",
    "pending→anonymised",
    "active→blocked",
    "active→removed",
    "active→anonymised",
    "blocked→active",
    "blocked→removed",
    "blocked→anonymised",
    "unsubscribed→active",
    "unsubscribed→pending",
    "unsubscribed→removed",
    "unsubscribed→anonymised",
    "removed→active",
    "removed→anonymised",
    "declined→active",
    "declined→anonymised",
  ],
};

const changes = (["person", "brand"] as const).flatMap((actor) =>
  states.flatMap((from) => states.map((to) => ({ actor, from, to }))),
);

describe("account states", () => {
  it.each(changes)("PEO-4: $actor takes $from to $to, or may not", ({ actor, from, to }) => {
    expect(mayBecome(from, to, actor)).toBe(allowed[actor].includes(`${from}→${to}`));
  });

  it.each(states)("PEO-4: %s signs in only when active", (state) => {
    expect(maySignIn(state)).toBe(state === "active");
  });

  it.each(states)("PEO-4: %s is listed only when active", (state) => {
    const member = { state, hiddenFromApp: false, hiddenFromWidgets: false };
    expect(isListed(member, "app")).toBe(state === "active");
    expect(isListed(member, "widgets")).toBe(state === "active");
  });

  it.each([
    { hiddenFromApp: true, hiddenFromWidgets: false, app: false, widgets: true },
    { hiddenFromApp: false, hiddenFromWidgets: true, app: true, widgets: false },
    { hiddenFromApp: true, hiddenFromWidgets: true, app: false, widgets: false },
  ])("PEO-8: hidden from App $hiddenFromApp, from widgets $hiddenFromWidgets", (row) => {
    const member = { state: "active" as const, ...row };
    expect(isListed(member, "app")).toBe(row.app);
    expect(isListed(member, "widgets")).toBe(row.widgets);
  });
});
