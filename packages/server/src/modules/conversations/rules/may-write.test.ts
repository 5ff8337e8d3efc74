import { expect, it } from "vitest";
import { pairOf, writingRefusal } from "./may-write.ts";
import type { WritingFacts } from "./may-write.ts";

it.each([
  { one: "per_1", other: "per_2", pair: { lower: "per_1", higher: "per_2" } },
  { one: "per_2", other: "per_1", pair: { lower: "per_1", higher: "per_2" } },
  { one: "per_1", other: "per_1", pair: null },
])("CON-1: a conversation of $one with $other", ({ one, other, pair }) => {
  expect(pairOf(one, other)).toEqual(pair);
});

const facts = (part: Partial<WritingFacts> = {}): WritingFacts => ({
  participates: true,
  writerIsActive: true,
  blockedByOther: false,
  otherIsGone: false,
  shape: "pair",
  ...part,
});

it.each([
  { says: "nothing stands against it", part: {}, refusal: null },
  { says: "a stranger", part: { participates: false, writerIsActive: false }, refusal: "not_a_participant" },
  {
    says: "a member no longer active",
    part: { writerIsActive: false, blockedByOther: true },
    refusal: "account_not_active",
  },
  { says: "blocked by the other", part: { blockedByOther: true, otherIsGone: true }, refusal: "blocked" },
  { says: "to a member who is gone", part: { otherIsGone: true }, refusal: "member_gone" },
  { says: "blocked by one of a group", part: { blockedByOther: true, shape: "group" }, refusal: null },
  { says: "in a group where one is gone", part: { otherIsGone: true, shape: "group" }, refusal: null },
  {
    says: "in a group, no longer active",
    part: { writerIsActive: false, shape: "group" },
    refusal: "account_not_active",
  },
] as const)("CON-6: $says", ({ part, refusal }) => {
  expect(writingRefusal(facts(part))).toBe(refusal);
});
