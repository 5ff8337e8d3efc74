import type { Settings } from "@rapport/contracts";
import { shopAddress } from "../../pieces/shop-address.ts";

/** The settings as the form holds them: numbers and lists as people type them. */
export interface SettingsFields extends Pick<
  Settings,
  | "programmeName"
  | "accent"
  | "scenario"
  | "timezone"
  | "defaultLocale"
  | "currency"
  | "creditExistingTraffic"
  | "requireVerifiedOrders"
  | "registrationMode"
  | "termsVersion"
> {
  sites: string;
  privacyUrl: string;
  conversationWindowDays: string;
  affiliationWindowDays: string;
  reconciliationSpanDays: string;
  rates: readonly { currency: string; rate: string }[];
  termsEn: string;
  termsFr: string;
}

const spans = ["conversationWindowDays", "affiliationWindowDays", "reconciliationSpanDays"] as const;

export function settingsFields(settings: Settings): SettingsFields {
  const { programmeName, accent, scenario, timezone, defaultLocale, currency } = settings;
  const { creditExistingTraffic, requireVerifiedOrders, registrationMode, termsVersion } = settings;
  return {
    programmeName,
    accent,
    scenario,
    timezone,
    defaultLocale,
    currency,
    creditExistingTraffic,
    requireVerifiedOrders,
    registrationMode,
    termsVersion,
    sites: settings.sites.join("\n"),
    privacyUrl: settings.privacyUrl ?? "",
    conversationWindowDays: String(settings.conversationWindowDays),
    affiliationWindowDays: String(settings.affiliationWindowDays),
    reconciliationSpanDays: String(settings.reconciliationSpanDays),
    rates: Object.entries(settings.currencyRates)
      .filter(([code]) => code !== currency)
      .map(([code, rate]) => ({ currency: code, rate })),
    termsEn: settings.termsText.en,
    termsFr: settings.termsText.fr ?? "",
  };
}

/** All settings that the form holds, as the API takes them. */
export function settingsBody(fields: SettingsFields): Partial<Settings> {
  const { sites, privacyUrl, rates, termsEn, termsFr, ...rest } = fields;
  const days = Object.fromEntries(spans.map((name) => [name, Number(point(fields[name]))])) as Record<
    (typeof spans)[number],
    number
  >;
  return {
    ...rest,
    ...days,
    programmeName: fields.programmeName.trim(),
    accent: fields.accent.toLowerCase(),
    sites: sitesOf(sites).flatMap(({ origin }) => origin ?? []),
    privacyUrl: privacyUrl.trim() || null,
    currencyRates: Object.fromEntries([
      ...rates.map(({ currency, rate }) => [currency, point(rate)]),
      [fields.currency, "1"],
    ]),
    termsText: { en: termsEn, ...(termsFr.trim() && { fr: termsFr }) },
  };
}

/** Another currency for the programme: it needs no rate of its own, but the one before does, or its orders would be refused (ORD-1). */
export function withCurrency(fields: SettingsFields, saved: SettingsFields, currency: string): SettingsFields {
  const others = fields.rates.filter((rate) => rate.currency !== currency);
  const before = saved.currency;
  const isKnown = before === currency || others.some((rate) => rate.currency === before);
  return { ...fields, currency, rates: isKnown ? others : [...others, { currency: before, rate: "" }] };
}

/** Only what changed: a save says in the audit log what somebody meant to change, and nothing else. */
export function settingsPatch(before: SettingsFields, after: SettingsFields): Partial<Settings> {
  const [was, is] = [settingsBody(before), settingsBody(after)];
  const changed = Object.entries(is).filter(
    ([name, value]) => JSON.stringify(was[name as keyof Settings]) !== JSON.stringify(value),
  );
  return Object.fromEntries(changed);
}

/** The shop's addresses, one a line; null where a line is none. */
function sitesOf(text: string): { typed: string; origin: string | null }[] {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.map((typed) => ({ typed, origin: shopAddress(typed) }));
}

export type SettingsProblems = Partial<
  Record<keyof SettingsFields, "missing" | "accent" | "days" | "site" | "sites" | "url" | "rate" | "rateTwice">
>;

/** What keeps the settings from being saved, by field. */
export function settingsProblems(fields: SettingsFields): SettingsProblems {
  const problems: SettingsProblems = {};
  if (!fields.programmeName.trim()) problems.programmeName = "missing";
  if (!/^#[0-9a-f]{6}$/i.test(fields.accent)) problems.accent = "accent";
  for (const name of spans) {
    const days = Number(point(fields[name]) || Number.NaN);
    if (!(days > 0 && days <= 3650)) problems[name] = "days";
  }
  if (sitesOf(fields.sites).length > 20) problems.sites = "sites";
  if (sitesOf(fields.sites).some(({ origin }) => origin === null)) problems.sites = "site";
  if (fields.privacyUrl.trim() && !/^https?:\/\/\S+$/.test(fields.privacyUrl.trim())) problems.privacyUrl = "url";
  const codes = [fields.currency, ...fields.rates.map(({ currency }) => currency)];
  if (new Set(codes).size < codes.length) problems.rates = "rateTwice";
  if (fields.rates.some(isWrongRate)) problems.rates = "rate";
  return problems;
}

/** Whether a rate cannot be used: no three-letter code, no positive number of at most eight decimals. */
export function isWrongRate({ currency, rate }: { currency: string; rate: string }): boolean {
  return !/^[A-Z]{3}$/.test(currency) || !/^\d{1,6}(\.\d{1,8})?$/.test(point(rate)) || Number(point(rate)) === 0;
}

const point = (typed: string) => typed.trim().replace(",", ".");
