import { expect, it } from "vitest";
import { doneSteps, nextStep, stepAt } from "./start-steps.ts";

const nothing = { sites: 0, widgetSeen: false, members: 1, challenges: 0 };

it.each([
  { says: "an empty programme begins with the shop", facts: nothing, asked: undefined, at: "shop" },
  {
    says: "goes on where it was left",
    facts: { ...nothing, sites: 1, widgetSeen: true },
    asked: undefined,
    at: "invite",
  },
  {
    says: "the administrator alone is nobody invited",
    facts: { ...nothing, sites: 1, widgetSeen: true, challenges: 2 },
    asked: undefined,
    at: "invite",
  },
  { says: "any step can be asked for", facts: nothing, asked: "challenge", at: "challenge" },
  { says: "a wrong one is not", facts: nothing, asked: "x", at: "shop" },
  { says: "all there", facts: { sites: 1, widgetSeen: true, members: 5, challenges: 1 }, asked: undefined, at: "done" },
])("$says", ({ facts, asked, at }) => expect(stepAt(asked, doneSteps(facts))).toBe(at));

it("ends at the end", () => expect([nextStep("shop"), nextStep("done")]).toEqual(["install", "done"]));
