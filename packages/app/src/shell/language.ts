/** A language the App speaks. */
export type Language = "en" | "fr";

const spoken: readonly Language[] = ["en", "fr"];

/** The language of the App: what was chosen on this device, else what the browser asks for, else the programme's. */
export function pickLanguage(
  chosen: string | null,
  browser: readonly string[],
  programme: Language | undefined,
): Language {
  const known = (tag: string) => spoken.find((language) => tag.toLowerCase().startsWith(language));
  const asked = browser.map(known).find((language) => language !== undefined);
  return (chosen ? known(chosen) : undefined) ?? asked ?? programme ?? "en";
}

/**
 * The locale of dates and numbers: the browser's own variant of the language (British dates stay British). Nobody says that English alone means the
 * dates of the United States.
 */
export function pickLocale(language: Language, browser: readonly string[]): string {
  const own = browser.find((tag) => tag.toLowerCase().startsWith(`${language}-`));
  return own ?? (language === "en" ? "en-GB" : language);
}

/** A text of the programme in the reader's language; English where there is no translation. */
export function localised(text: { en: string; fr?: string | undefined }, language: Language): string {
  return (language === "fr" && text.fr) || text.en;
}
