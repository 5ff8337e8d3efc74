import { expect, it } from "vitest";
import { english } from "./english.ts";
import { french } from "./french.ts";

interface Dictionary {
  readonly [key: string]: string | Dictionary;
}

function flat(words: Dictionary, before = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[before + key, value]] : flat(value, `${before}${key}.`),
  );
}
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
const translated = new Map(flat(french));

it.each(flat(english))("%s says the same in both languages", (key, text) => {
  expect(translated.get(key), "is not translated").toBeTruthy();
  expect(placeholders(translated.get(key) ?? "")).toEqual(placeholders(text));
});

it("has no exclamation marks and no word twice", () => {
  for (const [key, text] of [...flat(english), ...translated]) {
    expect(text, key).not.toContain("!");
    expect(text, key).not.toMatch(/\b(\w{2,}) \1\b/iu);
  }
});
