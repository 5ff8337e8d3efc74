import type { Challenge } from "@rapport/contracts";
import { describe, expect, it } from "vitest";
import { challengeBody, challengeFields, challengeProblems, newChallenge } from "./challenge-body.ts";

const zone = "Europe/Paris";
const challenge: Challenge = {
  id: "cha_1",
  category: "affiliation_sale",
  title: { en: "Spring links", fr: "Liens de printemps" },
  description: { en: "" },
  startsAt: "2026-03-01T00:00:00.000Z",
  endsAt: "2026-06-01T00:00:00.000Z",
  active: true,
  points: { kind: "percentage", value: "7.5" },
  limits: { firstPurchaseOnly: true, inboundOnly: true, sku: null, categoryId: "jackets", base: "matching_lines" },
  activity: null,
  wins: 3,
  pointsGiven: 120,
};
const fresh = newChallenge(new Date("2026-03-01T08:00:00Z"), zone);

describe("a challenge and its form", () => {
  it("read into the form and back is the same", () => {
    const { id: _id, wins: _wins, pointsGiven: _points, ...body } = challenge;
    expect(challengeBody(challengeFields(challenge, zone), zone)).toEqual(body);
  });

  it("times that nobody changed stay to the second", () => {
    const exact = { ...challenge, startsAt: "2026-03-01T00:00:07.250Z", endsAt: "2026-06-01T00:00:59.999Z" };
    const fields = challengeFields(exact, zone);
    expect(challengeBody(fields, zone, exact)).toMatchObject({ startsAt: exact.startsAt, endsAt: exact.endsAt });
    expect(challengeBody({ ...fields, endsAt: "2026-07-01T02:00" }, zone, exact)).toMatchObject({
      startsAt: exact.startsAt,
      endsAt: "2026-07-01T00:00:00.000Z",
    });
  });

  it("times are the programme's wall clock", () => {
    expect(challengeFields(challenge, zone)).toMatchObject({
      startsAt: "2026-03-01T01:00",
      endsAt: "2026-06-01T02:00",
    });
  });

  it("limits that a category cannot have are not sent", () => {
    const fields = {
      ...challengeFields(challenge, zone),
      category: "manual" as const,
      kind: "fixed" as const,
      fixed: "20",
    };
    expect(challengeBody(fields, zone)).toMatchObject({
      points: { kind: "fixed", value: 20 },
      limits: { firstPurchaseOnly: false, inboundOnly: false, sku: null, categoryId: null, base: "order" },
    });
    const talk = challengeBody({ ...fields, category: "conversation_sale" }, zone);
    expect(talk.limits).toMatchObject({ inboundOnly: false, categoryId: "jackets" });
  });

  it("a percentage may be typed with a comma", () => {
    const body = challengeBody({ ...fresh, titleEn: "A", kind: "percentage", percentage: "7,5" }, zone);
    expect(body.points).toEqual({ kind: "percentage", value: "7.5" });
  });
});

it.each([
  { says: "no title", change: {}, problems: { titleEn: "missing" } },
  { says: "titles of 120 letters", change: { titleEn: "A".repeat(120), titleFr: "A".repeat(120) }, problems: {} },
  {
    says: "titles of 121 letters",
    change: { titleEn: "A".repeat(121), titleFr: "A".repeat(121) },
    problems: { titleEn: "long", titleFr: "long" },
  },
  { says: "no start", change: { titleEn: "A", startsAt: "" }, problems: { startsAt: "time" } },
  {
    says: "an end before the start",
    change: { titleEn: "A", endsAt: "2026-02-01T00:00" },
    problems: { endsAt: "order" },
  },
  { says: "half a point", change: { titleEn: "A", fixed: "1.5" }, problems: { fixed: "fixed" } },
  {
    says: "a word for a percentage",
    change: { titleEn: "A", kind: "percentage" as const, percentage: "ten" },
    problems: { percentage: "percentage" },
  },
  {
    says: "a percentage of nothing",
    change: { titleEn: "A", kind: "percentage" as const, category: "manual" as const },
    problems: { percentage: "manual" },
  },
  { says: "nothing", change: { titleEn: "A" }, problems: {} },
])("refuses $says", ({ change, problems }) => {
  expect(challengeProblems({ ...fresh, ...change }, zone)).toEqual(problems);
});
