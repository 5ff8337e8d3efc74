import { expect, it } from "vitest";
import { whyNotInWords } from "./why-not.ts";

const reasons = [
  { reason: "already_won", rule: "" },
  { reason: "ended", rule: "GAM-10" },
  { reason: "inactive", rule: "GAM-10" },
  { reason: "bot", rule: "GAM-9" },
  { reason: "anonymised", rule: "GAM-9" },
  { reason: "self_affiliation", rule: "GAM-7" },
  { reason: "not_inbound", rule: "GAM-10" },
  { reason: "no_matching_line", rule: "GAM-6" },
  { reason: "not_first_purchase", rule: "GAM-5" },
  { reason: "zero_points", rule: "GAM-3" },
  { reason: "affiliation_already_won", rule: "GAM-8" },
  { reason: "conversation_already_won", rule: "GAM-8" },
] as const;

it.each(reasons)("GAM-9: $reason has a sentence in both languages, naming the rule", ({ reason, rule }) => {
  const [en, fr] = [whyNotInWords(reason, "en"), whyNotInWords(reason, "fr")];
  expect(en).toMatch(/\b(?:the|this)\b/iu);
  expect(fr).toMatch(/\b(?:le|ce|cette|la)\b|L’/iu);
  expect(fr).not.toMatch(/\bthe\b/iu);
  for (const text of [en, fr]) {
    expect(text).toMatch(/^\p{Lu}.*\.$/u);
    expect(text).toContain(rule);
  }
});

it("GAM-9: no two reasons read alike", () => {
  for (const language of ["en", "fr"] as const) {
    expect(new Set(reasons.map(({ reason }) => whyNotInWords(reason, language))).size).toBe(reasons.length);
  }
});

it("GAM-10: of a challenge not yet begun nothing is said", () => {
  expect(whyNotInWords("not_started", "en")).toBeNull();
  expect(whyNotInWords("not_started", "fr")).toBeNull();
});
