import { expect, it } from "vitest";
import { reasonInWords } from "./reason-words.ts";

const reasons = [
  "won",
  "older_than_winner",
  "outside_window",
  "after_order",
  "no_visitor_message",
  "no_member_message",
  "existing_traffic_not_credited",
  "inbound_preferred",
] as const;

it.each(["en", "fr"] as const)("ATT-8: every reason has words of its own in %s", (language) => {
  const words = reasons.map((reason) => reasonInWords(reason, 14, language));
  expect(new Set(words).size).toBe(reasons.length);
  for (const text of words) expect(text).toMatch(/^\p{Ll}[^{}_]+[^.{}_]$/u);
});

it.each(reasons)("ATT-8: %s reads otherwise in French", (reason) => {
  expect(reasonInWords(reason, 14, "fr")).not.toBe(reasonInWords(reason, 14, "en"));
});

it("ATT-8: the window is told", () => {
  expect(reasonInWords("outside_window", 14, "en")).toContain("14 days");
  expect(reasonInWords("outside_window", 1, "fr").replace(/\s/gu, " ")).toContain("1 jour ");
});
