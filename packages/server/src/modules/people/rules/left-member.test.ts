import { expect, it } from "vitest";
import { contentIsVisible, hasLeft } from "./left-member.ts";

it.each([
  { state: "active", left: false, withContract: true, without: true },
  { state: "unsubscribed", left: true, withContract: true, without: false },
  { state: "removed", left: true, withContract: true, without: false },
  { state: "anonymised", left: true, withContract: true, without: false },
  { state: "blocked", left: false, withContract: false, without: false },
  { state: "pending", left: false, withContract: false, without: false },
  { state: "declined", left: false, withContract: false, without: false },
] as const)("PEO-7: content of a member who is $state", ({ state, left, withContract, without }) => {
  expect(hasLeft(state)).toBe(left);
  expect(contentIsVisible({ state, underContract: true })).toBe(withContract);
  expect(contentIsVisible({ state, underContract: false })).toBe(without);
});
