import { describe, expect, it } from "vitest";
import { dayWords, durationWords } from "./duration-words.ts";

describe("a duration in words", () => {
  it.each([
    [0, "1 second", "1 seconde"],
    [59_000, "59 seconds", "59 secondes"],
    [60_000, "1 minute", "1 minute"],
    [3_599_000, "59 minutes", "59 minutes"],
    [3_600_000, "1 hour", "1 heure"],
    [86_399_999, "23 hours", "23 heures"],
    [86_400_000, "1 day", "1 jour"],
    [14 * 86_400_000, "14 days", "14 jours"],
  ])("%i ms", (durationMs, english, french) => {
    expect(durationWords(durationMs, "en")).toBe(english);
    expect(durationWords(durationMs, "fr").replaceAll(/\s/gu, " ")).toBe(french);
  });
});

describe("a window of days in words", () => {
  it.each([
    [14, "14 days", "14 jours"],
    [1, "1 day", "1 jour"],
    [0.5, "0.5 days", "0,5 jour"],
  ])("%f days", (days, english, french) => {
    expect(dayWords(days, "en")).toBe(english);
    expect(dayWords(days, "fr").replaceAll(/\s/gu, " ")).toBe(french);
  });
});
