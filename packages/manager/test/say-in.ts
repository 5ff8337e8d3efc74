import { createInstance } from "i18next";
import { numbersInWords, type Language, type Say } from "../src/shell/words.ts";
import { words as english } from "../src/shell/words-en.ts";
import { words as french } from "../src/shell/words-fr.ts";

/** The sentences themselves, for tests of what is told in words. */
export async function sayIn(language: Language): Promise<Say> {
  const instance = createInstance();
  const translation = language === "fr" ? french : english;
  await instance.use(numbersInWords).init({
    lng: language,
    resources: { [language]: { translation } },
    interpolation: { escapeValue: false, alwaysFormat: true },
  });
  return ((key: string, values?: object) => instance.t(key as never, values as never)) as unknown as Say;
}
