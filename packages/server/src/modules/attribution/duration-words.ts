import type { Locale } from "@rapport/contracts";

const minuteMs = 60_000;
const units: readonly ["day" | "hour" | "minute" | "second", number][] = [
  ["day", 1440 * minuteMs],
  ["hour", 60 * minuteMs],
  ["minute", minuteMs],
  ["second", 1000],
];

/** A duration as people say it, in its largest whole unit: "3 days", "1 heure". */
export function durationWords(durationMs: number, locale: Locale): string {
  const [unit, size] = units.find(([, one]) => durationMs >= one) ?? units.at(-1)!;
  const format = new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 0 });
  return format.format(Math.max(1, Math.floor(durationMs / size)));
}

/** A window of the settings, which may be part of a day: "14 days", "1 day", "0,5 jour". */
export function dayWords(days: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: "unit", unit: "day", unitDisplay: "long" }).format(days);
}
