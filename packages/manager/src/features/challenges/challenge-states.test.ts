import { expect, it } from "vitest";
import { phaseOf, saveWord } from "./challenge-states.ts";

const now = new Date("2026-03-10T12:00:00Z");
const running = { active: true, startsAt: "2026-03-10T12:00:00.000Z", endsAt: null, wins: 0 };

it.each([
  { phase: "running", change: {} },
  { phase: "running", change: { endsAt: "2026-03-10T12:00:00.001Z" } },
  { phase: "planned", change: { startsAt: "2026-03-10T12:00:00.001Z" } },
  { phase: "ended", change: { startsAt: "2026-03-01T00:00:00.000Z", endsAt: "2026-03-10T12:00:00.000Z" } },
  { phase: "draft", change: { active: false } },
  { phase: "off", change: { active: false, wins: 1 } },
])("GAM-10: a challenge is $phase with $change", ({ phase, change }) => {
  expect(phaseOf({ ...running, ...change }, now)).toBe(phase);
});

it.each([
  { before: null, after: "draft", says: "challenges.saveDraft" },
  { before: null, after: "running", says: "challenges.saveLive" },
  { before: "planned", after: "running", says: "challenges.saveLive" },
  { before: "running", after: "running", says: "challenges.save" },
  { before: "planned", after: "planned", says: "challenges.save" },
  { before: "running", after: "planned", says: "challenges.saveSchedule" },
  { before: "draft", after: "draft", says: "challenges.saveDraft" },
] as const)("GAM-10: saving what was $before and will be $after says $says", ({ before, after, says }) => {
  expect(saveWord(before, after)).toBe(says);
});
