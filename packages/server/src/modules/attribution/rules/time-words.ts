export type Language = "en" | "fr";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** An instant as people of that place and language write it: "28 March 2026 at 10:15". */
export function instantInWords(at: Date, timeZone: string, language: Language): string {
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone }).format(at);
}

/** How long before the order something was, in its largest whole unit: "2 days". */
export function ageInWords(ageMs: number, language: Language): string {
  if (ageMs >= dayMs) return inUnit(Math.floor(ageMs / dayMs), "day", language);
  if (ageMs >= hourMs) return inUnit(Math.floor(ageMs / hourMs), "hour", language);
  if (ageMs >= minuteMs) return inUnit(Math.floor(ageMs / minuteMs), "minute", language);
  return language === "fr" ? "moins d’une minute" : "less than a minute";
}

/** A window in words: "14 days". */
export function inDays(days: number, language: Language): string {
  return inUnit(days, "day", language);
}

function inUnit(count: number, unit: "day" | "hour" | "minute", language: Language): string {
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(count);
}
