/** Where and in which language an instant or a number is read. */
export interface Place {
  locale: string;
  timeZone: string;
}

const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();
const relatives = new Map<string, Intl.RelativeTimeFormat>();

// Building a formatter costs a hundred times more than using it, and a thread uses one per message.
function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

/** A date formatter, built once per locale and options. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return remember(dates, `${locale} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));
}

/** A number formatter, built once per locale and options. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return remember(numbers, `${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
}

/** A formatter of "5 minutes ago" and "yesterday", built once per locale. */
export function relativeFormat(locale: string): Intl.RelativeTimeFormat {
  return remember(relatives, locale, () => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));
}
