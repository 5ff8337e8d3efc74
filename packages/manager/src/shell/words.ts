import { createInstance, type FormatterModule, type i18n } from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import type { words as english } from "./words-en.ts";

/** A language of the Manager. */
export type Language = "en" | "fr";

/** The shape that every dictionary has: the English one's keys. */
export type Words<T = typeof english> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

type Leaf<T, Path extends string = ""> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${K}` : Leaf<T[K], `${Path}${K}.`>;
}[keyof T & string];
type WithoutPlural<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

/** Every sentence the Manager can say, by its key. */
export type WordKey = WithoutPlural<Leaf<typeof english>>;
/** Says a sentence in the reader's language; a wrong key does not compile. */
export type Say = (key: WordKey, values?: Record<string, string | number>) => string;

const dictionaries: Record<Language, () => Promise<{ words: Words }>> = {
  en: () => import("./words-en.ts"),
  fr: () => import("./words-fr.ts"),
};
const kept = "rapport.language";
const instance: i18n = createInstance();

/** Numbers in sentences are written as the language writes them. */
export const numbersInWords: FormatterModule = {
  type: "formatter",
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language) =>
    typeof value === "number" ? new Intl.NumberFormat(language).format(value) : typeof value === "string" ? value : "",
};

function firstLanguage(): Language {
  const chosen = localStorage.getItem(kept) ?? navigator.language;
  return chosen.startsWith("fr") ? "fr" : "en";
}

/** Loads the reader's language before the first screen. */
export async function startWords(language: Language = firstLanguage()): Promise<void> {
  await instance
    .use(initReactI18next)
    .use(numbersInWords)
    .init({
      lng: language,
      fallbackLng: false,
      resources: { [language]: { translation: (await dictionaries[language]()).words } },
      interpolation: { escapeValue: false, alwaysFormat: true },
      react: { useSuspense: false },
    });
  document.documentElement.lang = language;
}

/** Whether this browser has a language of its own choice. */
export const hasChosenLanguage = () => localStorage.getItem(kept) !== null;

/** Changes the language, remembered in this browser. */
export async function changeLanguage(language: Language): Promise<void> {
  if (!instance.hasResourceBundle(language, "translation"))
    instance.addResourceBundle(language, "translation", (await dictionaries[language]()).words);
  localStorage.setItem(kept, language);
  document.documentElement.lang = language;
  await instance.changeLanguage(language);
}

/** The sentences and the language in force. */
export function useWords(): { t: Say; language: Language } {
  const { t, i18n: current } = useTranslation("translation", { i18n: instance });
  return { t: t as unknown as Say, language: current.language === "fr" ? "fr" : "en" };
}
