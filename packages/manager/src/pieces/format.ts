import type { LocalText, Presence } from "@rapport/contracts";
import type { PresenceState } from "@rapport/ui";
import type { Language, Say } from "../shell/words.ts";

/** A text of the brand in the reader's language; English where there is no other. */
export function localText(text: LocalText, language: Language): string {
  return (language === "fr" && text.fr) || text.en;
}

/** An amount of the overview in whole units of the currency. */
export function wholeMoney(value: number, currency: string, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "currency", currency, maximumFractionDigits: 0 }).format(value);
}

/** The sign that people know a currency by, for a column's head. */
export function currencySign(currency: string, locale: string): string {
  const parts = new Intl.NumberFormat(locale, { style: "currency", currency }).formatToParts(0);
  return parts.find((part) => part.type === "currency")?.value ?? currency;
}

/** PEO-9 in words. */
export function presenceWords(presence: Presence, t: Say): string {
  return t(`presence.${presence.kind}`, { count: presence.count ?? 0 });
}

const states: Record<Presence["kind"], PresenceState> = {
  online: "online",
  minutes: "recent",
  hours: "away",
  one_day: "away",
  two_days: "away",
  long_ago: "away",
  unavailable: "unavailable",
  absent: "unavailable",
};

export const presenceState = (presence: Presence): PresenceState => states[presence.kind];
