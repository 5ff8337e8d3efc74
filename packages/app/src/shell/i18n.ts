import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { english } from "./english.ts";
import type { Language } from "./language.ts";

/** Starts with the words of a language; call once before the first render. */
export async function startWords(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: "en",
    fallbackLng: "en",
    supportedLngs: ["en", "fr"],
    resources: { en: { translation: english } },
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await speak(language);
}

/** Changes the language at once; French words come when they are first needed, English ones are always there. */
export async function speak(language: Language): Promise<void> {
  if (language === "fr" && !i18next.hasResourceBundle("fr", "translation")) {
    const { french } = await import("./french.ts");
    i18next.addResourceBundle("fr", "translation", french);
  }
  await i18next.changeLanguage(language);
}
