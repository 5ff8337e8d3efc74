import { useTranslation } from "react-i18next";
import { call } from "./api.ts";
import { speak } from "./i18n.ts";
import { type Language, pickLocale } from "./language.ts";
import { keep } from "./storage.ts";

/** Where the chosen language is kept on this device. */
export const languageKey = "rapport:language";

/** The language in force, the locale of its dates, and the way to change it. */
export function useLanguage() {
  const { i18n } = useTranslation();
  const language: Language = i18n.language.startsWith("fr") ? "fr" : "en";
  const choose = (next: Language, isMember: boolean) => {
    keep(languageKey, next);
    speak(next).catch((error: unknown) => console.warn("Rapport: this language could not be loaded", error));
    // mails of the programme follow; the App itself does not depend on it
    if (isMember) call("PATCH /me/profile", { body: { locale: next } }).catch(() => undefined);
  };
  return { language, locale: pickLocale(language, navigator.languages), choose };
}
