import type { Language } from "../catalogue/index.ts";

/** Whole cents of a decimal amount such as "129.00". */
export function cents(amount: string): number {
  const [units = "0", fraction = ""] = amount.split(".");
  return Number(units) * 100 + Number(fraction.padEnd(2, "0").slice(0, 2));
}

/** The decimal amount of whole cents: 12900 → "129.00". */
export const amount = (value: number): string => `${Math.trunc(value / 100)}.${String(value % 100).padStart(2, "0")}`;

const formats: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat("en-IE", { style: "currency", currency: "EUR" }),
  fr: new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" }),
};

/** A price as a shopper reads it. */
export const price = (value: number, language: Language): string => formats[language].format(value / 100);
