import { numberFormat } from "./intl.ts";

/** An amount of money: exact decimal text and a currency code, as the API gives it. */
export interface MoneyValue {
  amount: string;
  currency: string;
}

/** Money as people write it; the decimal text goes to Intl as text, so no digit is ever rounded away. */
export function formatMoney({ amount, currency }: MoneyValue, locale: string): string {
  return numberFormat(locale, { style: "currency", currency }).format(decimal(amount));
}

/** The amount alone, for a column whose head names the currency. */
export function formatAmount({ amount, currency }: MoneyValue, locale: string): string {
  const { minimumFractionDigits = 2 } = numberFormat(locale, { style: "currency", currency }).resolvedOptions();
  return numberFormat(locale, { minimumFractionDigits, maximumFractionDigits: minimumFractionDigits }).format(
    decimal(amount),
  );
}

/** A whole or decimal count with the language's separators. */
export function formatNumber(value: number, locale: string): string {
  return numberFormat(locale).format(value);
}

/** Points won or taken, always with their sign. */
export function formatSigned(value: number, locale: string): string {
  return numberFormat(locale, { signDisplay: "exceptZero" }).format(value);
}

/** How a figure moved against the compared period, in whole per cent; null when there is nothing to compare with. */
export function changeOf(value: number, compared: number): number | null {
  if (compared === 0) return null;
  return Math.round(((value - compared) / Math.abs(compared)) * 100);
}

/** A change with its sign: +12 %. */
export function formatChange(change: number, locale: string): string {
  return numberFormat(locale, { style: "percent", signDisplay: "exceptZero" }).format(change / 100);
}

/** Bytes in a unit that people read. */
export function formatBytes(bytes: number, locale: string): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  return numberFormat(locale, { style: "unit", unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

/** Up to two initials of a name, for an avatar without a picture. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s-]+/u)
    .filter(Boolean);
  const picked = words.length > 1 ? [words[0]!, words.at(-1)!] : words;
  return picked.map((word) => String.fromCodePoint(word.codePointAt(0)!).toLocaleUpperCase()).join("");
}

function decimal(amount: string): Intl.StringNumericLiteral {
  if (!/^-?\d+(\.\d+)?$/.test(amount)) throw new RangeError(`not a decimal amount: ${amount}`);
  return amount as Intl.StringNumericLiteral;
}
