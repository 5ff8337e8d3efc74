const symbols: Readonly<Record<string, string>> = { "€": "EUR", "£": "GBP" };

export type PriceReading =
  | { kind: "none" }
  | { kind: "unreadable" }
  | { kind: "price"; amount: string; currency: string | null };

/** A price as people write it: `129.00`, `129,5`, `1 299,00 €`, `EUR 12`. A price below zero cannot be one. */
export function readPrice(text: string): PriceReading {
  const clean = text.replaceAll(/[\s\u00A0\u202F']/gu, "").toUpperCase();
  if (clean === "") return { kind: "none" };
  const parts = /^([A-Z]{3}|[€£$])?(\d[\d.,]*)([A-Z]{3}|[€£$])?$/u.exec(clean);
  const amount = parts ? readAmount(parts[2]!) : null;
  if (!parts || amount === null) return { kind: "unreadable" };
  const currency = parts[1] ?? parts[3];
  return { kind: "price", amount, currency: currency && currency !== "$" ? (symbols[currency] ?? currency) : null };
}

/** The last of `.` and `,` is the decimal sign, unless it stands more than once or is a comma before exactly three digits. */
function readAmount(text: string): string | null {
  const at = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  const sign = text[at] ?? "";
  const isDecimal = at >= 0 && text.split(sign).length === 2 && !(sign === "," && /^\d{1,3},\d{3}$/u.test(text));
  const whole = (isDecimal ? text.slice(0, at) : text).replaceAll(/[.,]/gu, "");
  const fraction = isDecimal ? text.slice(at + 1) : "";
  const amount = fraction === "" ? whole : `${whole}.${fraction}`;
  return /^\d{1,12}(?:\.\d{1,4})?$/u.test(amount) ? amount : null;
}

/** A whole number of pieces, or `null` when there is none; what is no number is `unreadable`. */
export function readStock(text: string): number | null | "unreadable" {
  if (text === "") return null;
  if (!/^-?\d{1,9}(?:[.,]0+)?$/u.test(text)) return "unreadable";
  return Number.parseInt(text, 10);
}

/** An address of a page or picture a browser can open, or `null`. */
export function readUrl(text: string): string | null {
  const address = text.startsWith("//") ? `https:${text}` : text;
  if (address.length > 2000 || !URL.canParse(address)) return null;
  return ["http:", "https:"].includes(new URL(address).protocol) ? address : null;
}

/** `true`, `yes`, `1`, `oui`… and their contraries; `null` for anything else. */
export function readBoolean(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (["true", "yes", "1", "oui", "vrai", "active", "published"].includes(word)) return true;
  return ["false", "no", "0", "non", "faux", "inactive", "draft", "archived", "unlisted"].includes(word) ? false : null;
}

/** A brand's own id as it stands in the file; `null` when it cannot be one. Spreadsheets are kept from counting with it by a leading apostrophe. */
export function readId(text: string): string | null {
  const id = text.replace(/^'/u, "");
  return id.length <= 200 && /^[^\s\p{C}](?:[^\p{C}\p{Zl}\p{Zp}]*[^\s\p{C}])?$/u.test(id) ? id : null;
}

/** A text without control characters, at most so long. */
export function readText(text: string, most: number): string {
  return text
    .replaceAll(/[^\P{Cc}\n]/gu, "")
    .trim()
    .slice(0, most)
    .toWellFormed();
}
