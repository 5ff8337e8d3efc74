/** The month of an instant at the reader's place, in words. */
export function monthName(at: string, { locale, timeZone }: { locale: string; timeZone: string }): string {
  const name = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone }).format(new Date(at));
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
