import type { LocalText, Money, Presence } from "@rapport/contracts";
import type { Texts } from "./text/texts.ts";
import { textsOf } from "./text/texts.ts";

/** Words, numbers, dates and money of the page's language, the way its reader's country writes them. */
export interface Format {
  language: string;
  texts: Texts;
  time: (at: string) => string;
  exactTime: (at: string) => string;
  day: (at: string, now: Date) => string;
  /** Short, for a list: the time today, the day before. */
  moment: (at: string, now: Date) => string;
  money: (money: Money) => string;
  number: (value: number) => string;
  share: (value: number) => string;
  local: (text: LocalText) => string;
  presence: (presence: Presence) => string;
}

export function formatOf(language: string, browser: readonly string[] = navigator.languages): Format {
  const tag = localeOf(language, browser);
  const texts = textsOf(tag);
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, options);
    return (at: string) => format.format(new Date(at));
  };
  const time = dates({ hour: "numeric", minute: "2-digit" });
  const shortDay = dates({ day: "numeric", month: "short" });
  const weekday = dates({ weekday: "long", day: "numeric", month: "long" });
  const day = (at: string, now: Date) => {
    const days = daysBetween(new Date(at), now);
    return days === 0 ? texts.today : days === 1 ? texts.yesterday : weekday(at);
  };
  const number = (value: number) => new Intl.NumberFormat(tag).format(value);
  return {
    language: tag,
    texts,
    time,
    exactTime: dates({ dateStyle: "medium", timeStyle: "medium" }),
    day,
    moment: (at, now) => (daysBetween(new Date(at), now) === 0 ? time(at) : shortDay(at)),
    money: (money) => moneyIn(tag, money),
    number,
    share: (value) => new Intl.NumberFormat(tag, { style: "percent" }).format(value),
    local: (text) => (tag.startsWith("fr") ? text.fr : undefined) || text.en,
    presence: (presence) => presenceWords(presence, texts, { number, shortDay }),
  };
}

/** PEO-9 in words. */
function presenceWords(
  presence: Presence,
  texts: Texts,
  format: { number: (value: number) => string; shortDay: (at: string) => string },
): string {
  const count = format.number(presence.count ?? 1);
  switch (presence.kind) {
    case "online":
      return texts.online;
    case "minutes":
      return texts.minutesAgo(count);
    case "hours":
      return texts.hoursAgo(count);
    case "one_day":
      return texts.oneDayAgo;
    case "two_days":
      return texts.twoDaysAgo;
    case "long_ago":
      return texts.longAgo;
    case "unavailable":
      return texts.unavailable;
    case "absent":
      return presence.message || texts.absent(presence.until ? format.shortDay(presence.until) : null);
  }
}

/** Intl takes the decimal string itself, so that no binary fraction comes in between. */
function moneyIn(tag: string, { amount, currency }: Money): string {
  const format = new Intl.NumberFormat(tag, { style: "currency", currency });
  return format.format(amount as Intl.StringNumericLiteral);
}

function daysBetween(from: Date, to: Date): number {
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}

/**
 * The page's language in a country's way: the page's own, else the browser's. Nobody says that "en" means the dates of the United States, which is what
 * a browser takes it for.
 */
function localeOf(language: string, browser: readonly string[]): string {
  const tag = canonical(language);
  if (tag.includes("-")) return tag;
  const own = browser.find((one) => one.toLowerCase().startsWith(`${tag}-`));
  return own ? canonical(own) : tag === "en" ? "en-GB" : tag;
}

function canonical(language: string): string {
  try {
    const [tag] = Intl.getCanonicalLocales(language);
    return tag && /^(en|fr)\b/.test(tag) ? tag : "en";
  } catch {
    return "en";
  }
}
