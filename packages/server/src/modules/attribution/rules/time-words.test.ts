import { expect, it } from "vitest";
import { ageInWords, inDays, instantInWords } from "./time-words.ts";

const plain = (text: string): string => text.replace(/\s/gu, " ");
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

it.each([
  { age: 0, en: "less than a minute", fr: "moins d’une minute" },
  { age: minute - 1, en: "less than a minute", fr: "moins d’une minute" },
  { age: minute, en: "1 minute", fr: "1 minute" },
  { age: hour - 1, en: "59 minutes", fr: "59 minutes" },
  { age: hour, en: "1 hour", fr: "1 heure" },
  { age: day - 1, en: "23 hours", fr: "23 heures" },
  { age: day, en: "1 day", fr: "1 jour" },
  { age: 14 * day, en: "14 days", fr: "14 jours" },
])("ATT-8: $age ms before the order", ({ age, en, fr }) => {
  expect(plain(ageInWords(age, "en"))).toBe(en);
  expect(plain(ageInWords(age, "fr"))).toBe(fr);
});

it("ATT-8: a window and an instant are told in the reader's language and place", () => {
  expect([plain(inDays(1, "en")), plain(inDays(30, "fr"))]).toEqual(["1 day", "30 jours"]);
  const at = new Date("2026-03-28T23:15:00.000Z");
  expect(plain(instantInWords(at, "UTC", "en"))).toBe("28 March 2026 at 23:15");
  expect(plain(instantInWords(at, "Europe/Paris", "fr"))).toBe("29 mars 2026 à 00:15");
});
